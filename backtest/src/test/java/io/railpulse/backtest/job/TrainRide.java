package io.railpulse.backtest.job;

import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A train that runs by its plan, or late by a constant time, and tells where it is every twenty seconds. */
public final class TrainRide {
    private static final long EVERY_MILLIS = 20_000;
    private static final long BESIDES_MILLIS = 120_000;

    private final TrainRun run;
    private final long lateMillis;

    private TrainRide(TrainRun run, Duration late) {
        this.run = run;
        this.lateMillis = late.toMillis();
    }

    public static TrainRide of(TrainRun run, Duration late) {
        return new TrainRide(run, late);
    }

    /** The fixes from two minutes before the departure to two minutes after the arrival, in order. */
    public List<PositionReport> fixes() {
        long first = run.origin().departureMillis() + lateMillis - BESIDES_MILLIS;
        long last = run.destination().arrivalMillis() + lateMillis + BESIDES_MILLIS;
        List<PositionReport> fixes = new ArrayList<>();
        for (long time = first; time <= last; time += EVERY_MILLIS) {
            fixes.add(fixAt(time));
        }
        return fixes;
    }

    private PositionReport fixAt(long timeMillis) {
        long booked = Math.max(timeMillis - lateMillis, run.origin().departureMillis());
        PlannedCall before = run.origin();
        for (PlannedCall call : run.calls()) {
            if (booked < call.arrivalMillis()) {
                double share = (double) Math.max(0, booked - before.departureMillis())
                        / (call.arrivalMillis() - before.departureMillis());
                return fix(
                        timeMillis,
                        between(before.latitude(), call.latitude(), share),
                        between(before.longitude(), call.longitude(), share));
            }
            before = call;
        }
        return fix(timeMillis, before.latitude(), before.longitude());
    }

    private static double between(double from, double to, double share) {
        return from + share * (to - from);
    }

    /** A fix of this train's device, wherever it says it is. */
    public PositionReport fix(long measuredMillis, double latitude, double longitude) {
        return new PositionReport(
                null,
                "device-" + run.tripId(),
                run.tripId(),
                run.serviceDate(),
                measuredMillis,
                latitude,
                longitude,
                null,
                null,
                null);
    }

    public TrainRun run() {
        return run;
    }
}
