package io.railpulse.domain.tracking;

import io.railpulse.domain.telemetry.Fingerprint;
import io.railpulse.domain.telemetry.MessageStatus;
import io.railpulse.domain.telemetry.MovementKind;
import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.domain.telemetry.OccurrenceTime;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.timetable.PlannedCall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Takes a movement report among those in force, or says why not. Reports are not infallible: a later one may contradict the
 * order of what earlier ones said. A small contradiction corrects the earlier time. In a large one the report wins that
 * fits better to how late the train is elsewhere; if reports keep contradicting, the earlier ones were wrong.
 */
public final class MovementJudge {
    private final TrackingOptions options;
    private final OccurrenceTime time;

    public MovementJudge(TrackingOptions options) {
        this.options = options;
        this.time = new OccurrenceTime(options.futureTolerance(), options.pastTolerance());
    }

    /** Judges one report and, if it is accepted, notes it among the train's reports. */
    public Judgement take(MovementReport report, long recordMillis, TrackedTrain train) {
        Optional<String> future = time.findFuture(report.occurredAtMillis(), recordMillis);
        if (future.isPresent()) {
            return Judgement.rejected(RejectReason.IN_THE_FUTURE, future.get());
        }
        Optional<String> past = time.findPast(report.occurredAtMillis(), recordMillis);
        if (past.isPresent()) {
            return Judgement.rejected(RejectReason.TOO_LONG_AGO, past.get());
        }
        int call = callAt(report, train);
        if (call < 0) {
            return Judgement.rejected(
                    RejectReason.STOP_NOT_IN_PLAN, report.stopId() + " in trip " + train.plan.tripId());
        }
        int first = report.kind() == MovementKind.DEPARTURE ? CallSheet.departureOf(call) : CallSheet.arrivalOf(call);
        int last = report.kind() == MovementKind.ARRIVAL ? CallSheet.arrivalOf(call) : CallSheet.departureOf(call);
        if (report.status() == MessageStatus.DELETE) {
            return withdraw(first, last, train);
        }
        return note(report, first, last, train);
    }

    private static Judgement withdraw(int first, int last, TrackedTrain train) {
        boolean known = false;
        for (int moment = first; moment <= last; moment++) {
            known |= train.reports.methodOf(moment) == CallMethod.REPORTED;
        }
        if (!known) {
            return Judgement.rejected(RejectReason.NOTHING_TO_CHANGE, "no such report is in force");
        }
        for (int moment = first; moment <= last; moment++) {
            train.reports.erase(moment);
        }
        train.reports.setPassed(CallSheet.callOf(first), false);
        return Judgement.ACCEPTED;
    }

    private Judgement note(MovementReport report, int first, int last, TrackedTrain train) {
        long occurred = report.occurredAtMillis();
        List<Integer> contradicted = listContradicted(train.sheet, first, last, occurred);
        // What was only estimated from fixes far apart gives way to any report.
        contradicted.removeIf(moment -> train.sheet.methodOf(moment) == CallMethod.ESTIMATED);
        boolean small = contradicted.stream()
                .allMatch(moment -> Math.abs(train.sheet.times[moment] - occurred)
                        <= options.smallContradiction().toMillis());
        if (!small && !outweighs(first, occurred, contradicted, train)) {
            if (countStray(report, train) < options.reanchorAfter()) {
                int against = contradicted.get(0);
                return Judgement.rejected(
                        RejectReason.CONTRADICTS_ORDER,
                        Instant.ofEpochMilli(occurred) + " at " + report.stopId() + " against "
                                + Instant.ofEpochMilli(train.sheet.times[against]) + " at "
                                + train.plan
                                        .calls()
                                        .get(CallSheet.callOf(against))
                                        .stopId());
            }
        }
        train.strayReports = new long[0];
        put(report, first, last, small, train.reports);
        return Judgement.ACCEPTED;
    }

    /** Notes an accepted report; the reports that it contradicts go, or move to its time where they are little apart. */
    private static void put(MovementReport report, int first, int last, boolean small, CallSheet reports) {
        long occurred = report.occurredAtMillis();
        List<Integer> contradicted = listContradicted(reports, first, last, occurred);
        for (int moment : contradicted) {
            reports.erase(moment);
            if (!small) {
                reports.setPassed(CallSheet.callOf(moment), false);
            }
        }
        for (int moment = first; moment <= last; moment++) {
            reports.erase(moment);
        }
        for (int moment = first; moment <= last; moment++) {
            reports.note(moment, occurred, CallMethod.REPORTED);
        }
        if (small) {
            // In the order in which they stand, so that no intermediate state is out of order either.
            for (int moment : contradicted) {
                reports.note(moment, occurred, CallMethod.INTERPOLATED);
            }
        }
        reports.setPassed(CallSheet.callOf(first), report.kind() == MovementKind.PASS);
    }

    /** How many different reports in a row have contradicted, with this one: a copy does not bear itself out. */
    private static int countStray(MovementReport report, TrackedTrain train) {
        long fingerprint = Fingerprint.of(report);
        if (Arrays.stream(train.strayReports).noneMatch(stray -> stray == fingerprint)) {
            train.strayReports = Arrays.copyOf(train.strayReports, train.strayReports.length + 1);
            train.strayReports[train.strayReports.length - 1] = fingerprint;
        }
        return train.strayReports.length;
    }

    private static List<Integer> listContradicted(CallSheet sheet, int first, int last, long occurred) {
        List<Integer> contradicted = new ArrayList<>();
        for (int moment = 0; moment < sheet.times.length; moment++) {
            boolean earlierMoment = moment < first && sheet.times[moment] > occurred;
            boolean laterMoment = moment > last && sheet.times[moment] < occurred;
            if (sheet.isFirm(moment) && (earlierMoment || laterMoment)) {
                contradicted.add(moment);
            }
        }
        return contradicted;
    }

    /** Whether a report fits at least as well as the best of those that it contradicts. */
    private static boolean outweighs(int moment, long occurred, List<Integer> contradicted, TrackedTrain train) {
        if (train.planned[moment] == CallSheet.UNKNOWN) {
            return contradicted.size() == 1;
        }
        long usual = usualDelay(moment, contradicted, train);
        long surprise = Math.abs(occurred - train.planned[moment] - usual);
        for (int other : contradicted) {
            if (train.planned[other] == CallSheet.UNKNOWN) {
                continue;
            }
            if (Math.abs(train.sheet.times[other] - train.planned[other] - usual) < surprise) {
                return false;
            }
        }
        return true;
    }

    /** The delay at the nearest firm moment that takes no part in the contradiction; 0 if there is none. */
    private static long usualDelay(int moment, List<Integer> contradicted, TrackedTrain train) {
        int nearest = -1;
        for (int other = 0; other < train.planned.length; other++) {
            boolean apart = other != moment && !contradicted.contains(other);
            if (apart
                    && train.sheet.isFirm(other)
                    && train.planned[other] != CallSheet.UNKNOWN
                    && (nearest < 0 || Math.abs(other - moment) < Math.abs(nearest - moment))) {
                nearest = other;
            }
        }
        return nearest < 0 ? 0 : train.sheet.times[nearest] - train.planned[nearest];
    }

    /** The call at the reported stop; where the plan comes by it more than once, the one planned nearest to the report. */
    private static int callAt(MovementReport report, TrackedTrain train) {
        int found = -1;
        long foundOff = Long.MAX_VALUE;
        List<PlannedCall> calls = train.plan.calls();
        for (int call = 0; call < calls.size(); call++) {
            if (!calls.get(call).stopId().equals(report.stopId())) {
                continue;
            }
            int moment =
                    report.kind() == MovementKind.DEPARTURE ? CallSheet.departureOf(call) : CallSheet.arrivalOf(call);
            long off = train.planned[moment] == CallSheet.UNKNOWN
                    ? Long.MAX_VALUE - 1
                    : Math.abs(train.planned[moment] - report.occurredAtMillis());
            if (off < foundOff) {
                found = call;
                foundOff = off;
            }
        }
        return found;
    }
}
