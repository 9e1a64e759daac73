package io.railpulse.operators.tracking;

import io.railpulse.domain.identity.AssetKind;
import io.railpulse.domain.identity.Assignment;
import io.railpulse.domain.identity.AssignmentId;
import io.railpulse.domain.network.Route;
import io.railpulse.domain.telemetry.MessageStatus;
import io.railpulse.domain.telemetry.MovementKind;
import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.domain.telemetry.Origin;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.TrainInput;
import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.testing.train.RecordTimes;
import io.railpulse.testing.train.StraightLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A run of many days with many calls, equally far apart, and what is said of it, each thing as it happens. */
final class LongRun {
    static final long DEPARTURE = RecordTimes.BEGINNING;

    private static final String RUN = "X8001@2025-03-01";

    private final TrainRun plan;
    private long nextOffset;

    private LongRun(TrainRun plan) {
        this.plan = plan;
    }

    static LongRun of(int calls, double metres, Duration lasts) {
        List<PlannedCall> planned = new ArrayList<>();
        for (int call = 0; call < calls; call++) {
            double along = metres * call / (calls - 1);
            long time = DEPARTURE + lasts.toMillis() * call / (calls - 1);
            planned.add(new PlannedCall(
                    call + 1, "stop-" + call, "Station number " + call, 0, 0, along, time, time + 60_000));
        }
        return new LongRun(new TrainRun(
                RUN, "X8001", "2025-03-01", "X8001", StraightLine.ROUTE_ID, "west", "freight", null, null, planned));
    }

    /** A line that leads to and fro, so that wherever a train is, it may be on any of the ways. */
    static Route toAndFro(int ways, double metresEach) {
        double[] longitudes = new double[ways + 1];
        double[] alongMetres = new double[ways + 1];
        for (int way = 0; way <= ways; way++) {
            longitudes[way] = StraightLine.longitude(way % 2 == 0 ? 0 : metresEach);
            alongMetres[way] = way * metresEach;
        }
        return new Route(StraightLine.ROUTE_ID, new double[ways + 1], longitudes, alongMetres, 250);
    }

    TrainInput planned() {
        return TrainInput.of(RUN, origin(DEPARTURE - 1), plan);
    }

    /** A later plan of its first calls only. */
    TrainInput shortenedTo(int calls, long millis) {
        TrainRun shortened = new TrainRun(
                RUN,
                plan.tripId(),
                plan.serviceDate(),
                plan.trainNumber(),
                plan.routeId(),
                plan.corridor(),
                plan.trainClass(),
                null,
                null,
                plan.calls().subList(0, calls));
        return TrainInput.of(RUN, origin(millis), shortened);
    }

    TrainInput departed() {
        return reported(0, MovementKind.DEPARTURE, DEPARTURE);
    }

    TrainInput arrivedAt(int call, long millis) {
        return reported(call, MovementKind.ARRIVAL, millis);
    }

    private TrainInput reported(int call, MovementKind kind, long millis) {
        MovementReport report =
                new MovementReport(null, "im", null, null, "stop-" + call, kind, millis, MessageStatus.CREATE);
        return TrainInput.of(RUN, origin(millis), report);
    }

    /** A container on board from end to end. */
    TrainInput carries(int number) {
        return TrainInput.of(
                origin(DEPARTURE),
                new Assignment(
                        new AssignmentId("CSQU3054" + (100 + number), deviceOf(number), RUN, 1),
                        AssetKind.CONTAINER,
                        plan.calls().size(),
                        DEPARTURE,
                        null,
                        false));
    }

    /** A fix by the device of an asset, some centimetres beside the line. */
    TrainInput seenBy(int number, long millis, double metres) {
        double latitude = nextOffset * 7_919 % 100 * 1e-8;
        return TrainInput.of(
                RUN,
                origin(millis),
                new PositionReport(
                        null,
                        deviceOf(number),
                        null,
                        null,
                        millis,
                        latitude,
                        StraightLine.longitude(metres),
                        null,
                        null,
                        10.0));
    }

    private static String deviceOf(int number) {
        return "tag-" + number;
    }

    private Origin origin(long recordMillis) {
        return new Origin("a topic", 0, nextOffset++, recordMillis);
    }
}
