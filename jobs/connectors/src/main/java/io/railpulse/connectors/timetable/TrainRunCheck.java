package io.railpulse.connectors.timetable;

import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Whether a plan holds what every plan must: names, at least two calls, and calls in an order that can be travelled.
 * What comes after it may rely on that.
 */
public final class TrainRunCheck {

    /** No leg and no stop takes longer than a year; sums of such never overflow. */
    private static final long LONGEST_NOMINAL_MILLIS = Duration.ofDays(365).toMillis();

    private TrainRunCheck() {}

    /** The first thing that is wrong, naming the field, or empty if nothing is. */
    public static Optional<String> findFault(TrainRun run) {
        if (run.trainRunId().isBlank()) {
            return Optional.of("train_run_id is blank");
        }
        if (run.tripId().isBlank()) {
            return Optional.of("trip_id is blank");
        }
        if (run.routeId().isBlank()) {
            return Optional.of("route_id is blank");
        }
        if (isNoAmount(run.consistTeu())) {
            return Optional.of("consist_teu is " + run.consistTeu());
        }
        if (isNoAmount(run.consistTonnes())) {
            return Optional.of("consist_tonnes is " + run.consistTonnes());
        }
        if (run.calls().size() < 2) {
            return Optional.of("calls has " + run.calls().size() + " of at least 2 calls");
        }
        return findFault(run.calls());
    }

    private static Optional<String> findFault(List<PlannedCall> calls) {
        PlannedCall before = null;
        long latestMillis = Long.MIN_VALUE;
        for (PlannedCall call : calls) {
            Optional<String> fault = findFault(call);
            if (fault.isEmpty() && before != null) {
                fault = findDisorder(before, call);
            }
            if (fault.isEmpty()) {
                fault = findTimeBefore(latestMillis, call);
            }
            if (fault.isPresent()) {
                return fault;
            }
            before = call;
            latestMillis = latest(latestMillis, call);
        }
        return Optional.empty();
    }

    private static Optional<String> findFault(PlannedCall call) {
        if (call.stopId().isBlank()) {
            return fault(call, "stop_id is blank");
        }
        if (!(Math.abs(call.latitude()) <= 90)) {
            return fault(call, "latitude_deg is " + call.latitude());
        }
        if (!(Math.abs(call.longitude()) <= 180)) {
            return fault(call, "longitude_deg is " + call.longitude());
        }
        if (!Double.isFinite(call.alongMetres())) {
            return fault(call, "along_m is " + call.alongMetres());
        }
        if (isNoDuration(call.nominalRunningMillis())) {
            return fault(call, "nominal_running_s is " + call.nominalRunningMillis() / 1000);
        }
        if (isNoDuration(call.nominalDwellMillis())) {
            return fault(call, "nominal_dwell_s is " + call.nominalDwellMillis() / 1000);
        }
        return Optional.empty();
    }

    private static Optional<String> findDisorder(PlannedCall before, PlannedCall call) {
        if (call.stopSequence() <= before.stopSequence()) {
            return fault(call, "stop_sequence does not rise");
        }
        if (call.alongMetres() < before.alongMetres()) {
            return fault(call, "along_m falls");
        }
        return Optional.empty();
    }

    private static Optional<String> findTimeBefore(long latestMillis, PlannedCall call) {
        Long arrival = call.arrivalMillis();
        Long departure = call.departureMillis();
        if (arrival != null && arrival < latestMillis) {
            return fault(call, "arrival_at is before the call before");
        }
        if (departure != null && departure < latestMillis) {
            return fault(call, "departure_at is before the call before");
        }
        if (arrival != null && departure != null && departure < arrival) {
            return fault(call, "departure_at is before arrival_at");
        }
        return Optional.empty();
    }

    private static long latest(long latestMillis, PlannedCall call) {
        long latest = latestMillis;
        if (call.arrivalMillis() != null) {
            latest = Math.max(latest, call.arrivalMillis());
        }
        if (call.departureMillis() != null) {
            latest = Math.max(latest, call.departureMillis());
        }
        return latest;
    }

    private static boolean isNoDuration(Long millis) {
        return millis != null && (millis < 0 || millis > LONGEST_NOMINAL_MILLIS);
    }

    private static boolean isNoAmount(Double amount) {
        return amount != null && !(amount >= 0 && Double.isFinite(amount));
    }

    private static Optional<String> fault(PlannedCall call, String what) {
        return Optional.of("calls, stop_sequence " + call.stopSequence() + ": " + what);
    }
}
