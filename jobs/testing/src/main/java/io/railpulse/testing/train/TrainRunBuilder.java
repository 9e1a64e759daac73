package io.railpulse.testing.train;

import static io.railpulse.testing.train.RecordTimes.DAY;

import io.railpulse.domain.timetable.CallRole;
import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Builds a run on the {@link StraightLine}: {@code TrainRunBuilder.train("7").from("Alashankou", "10:00").via("Dostyk",
 * 10_000, "10:10", "10:12").to("Aktogay", 30_000, "10:34")}. A stop's id is its name in lower case; calls are numbered from
 * 1.
 */
public final class TrainRunBuilder {
    private final String tripId;
    private final String routeId;
    private final List<PlannedCall> calls = new ArrayList<>();

    private TrainRunBuilder(String tripId, String routeId) {
        this.tripId = tripId;
        this.routeId = routeId;
    }

    public static TrainRunBuilder train(String tripId) {
        return new TrainRunBuilder(tripId, StraightLine.ROUTE_ID);
    }

    public TrainRunBuilder on(String otherRouteId) {
        return new TrainRunBuilder(tripId, otherRouteId);
    }

    /** The origin, at the start of the line. */
    public TrainRunBuilder from(String stop, String departure) {
        return via(stop, 0, null, departure);
    }

    /** A call; either time may be null. */
    public TrainRunBuilder via(String stop, double alongMetres, String arrival, String departure) {
        calls.add(new PlannedCall(
                calls.size() + 1,
                stop.toLowerCase(Locale.ROOT),
                stop,
                0,
                StraightLine.longitude(alongMetres),
                alongMetres,
                arrival == null ? null : RecordTimes.at(arrival),
                departure == null ? null : RecordTimes.at(departure)));
        return this;
    }

    /** The last call gets nominal minutes, from the departure of the call before and for its own dwell. */
    public TrainRunBuilder nominally(int runningMinutes, int dwellMinutes) {
        return changed(last().withNominal(runningMinutes * 60_000L, dwellMinutes * 60_000L));
    }

    /** From the last call on the train has another number. */
    public TrainRunBuilder numbered(String trainNumber) {
        return changed(last().withTrainNumber(trainNumber));
    }

    /** The place of the last call has a role. */
    public TrainRunBuilder of(CallRole role) {
        return changed(last().withRole(role));
    }

    private PlannedCall last() {
        return calls.get(calls.size() - 1);
    }

    private TrainRunBuilder changed(PlannedCall last) {
        calls.set(calls.size() - 1, last);
        return this;
    }

    /** The destination; ends the run. */
    public TrainRun to(String stop, double alongMetres, String arrival) {
        return via(stop, alongMetres, arrival, null).build();
    }

    /** The run, its last call being the destination. */
    public TrainRun build() {
        String day = DAY.toString();
        return new TrainRun(
                TrainRun.idOf(tripId, day), tripId, day, tripId, routeId, null, null, null, null, List.copyOf(calls));
    }

    /** The run with every booked time moved. */
    public static TrainRun shifted(TrainRun run, Duration by) {
        List<PlannedCall> later = run.calls().stream()
                .map(call -> call.withBooked(
                        call.arrivalMillis() == null ? null : call.arrivalMillis() + by.toMillis(),
                        call.departureMillis() == null ? null : call.departureMillis() + by.toMillis()))
                .toList();
        return new TrainRun(
                run.trainRunId(),
                run.tripId(),
                run.serviceDate(),
                run.trainNumber(),
                run.routeId(),
                run.corridor(),
                run.trainClass(),
                run.consistTeu(),
                run.consistTonnes(),
                later);
    }
}
