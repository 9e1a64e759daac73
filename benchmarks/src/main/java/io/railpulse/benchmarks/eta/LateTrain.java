package io.railpulse.benchmarks.eta;

import io.railpulse.benchmarks.tracking.CurvedRailway;
import io.railpulse.benchmarks.tracking.NoMemory;
import io.railpulse.domain.network.RouteLine;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.domain.tracking.FixesInMemory;
import io.railpulse.domain.tracking.TrackedTrain;
import io.railpulse.domain.tracking.TrackingOptions;
import io.railpulse.domain.tracking.TrainMemory;
import io.railpulse.domain.tracking.TrainProgress;
import io.railpulse.domain.tracking.TrainTracker;
import java.time.Duration;
import java.util.Optional;

/** A train so late that no dwell makes up for it: wherever it is seen, all its forecasts move. */
final class LateTrain {
    private static final long SEEN_MILLIS =
            CurvedRailway.DEPARTURE_MILLIS + Duration.ofDays(2).toMillis();

    private final TrainTracker tracker = new TrainTracker(TrackingOptions.defaults());
    private final CurvedRailway railway;
    private final RouteLine line;
    private final TrainRun plan;

    LateTrain(CurvedRailway railway, int calls) {
        this.railway = railway;
        this.line = new RouteLine(railway.route());
        this.plan = railway.runWith(calls);
    }

    /** Its plan, and nothing heard of it yet. */
    TrainProgress planned() {
        return tracker.progressOf(withPlan(), SEEN_MILLIS, true, true);
    }

    /** Seen for the first time, two days late, so many metres from its origin. */
    TrainProgress seenAt(double along) {
        TrackedTrain train = withPlan();
        PositionReport fix = railway.fixAt("gps", along, 0, SEEN_MILLIS);
        tracker.takePosition(fix, SEEN_MILLIS, Optional.of(line), train, forgetful());
        return tracker.progressOf(train, SEEN_MILLIS, false, true);
    }

    private TrackedTrain withPlan() {
        TrackedTrain train = new TrackedTrain();
        tracker.takePlan(plan, train, forgetful());
        return train;
    }

    private static TrainMemory forgetful() {
        return new TrainMemory(new NoMemory(), new FixesInMemory());
    }
}
