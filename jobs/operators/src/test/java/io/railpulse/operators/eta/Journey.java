package io.railpulse.operators.eta;

import io.railpulse.domain.network.RouteLine;
import io.railpulse.domain.telemetry.MessageStatus;
import io.railpulse.domain.telemetry.MovementKind;
import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.domain.telemetry.RecordMemory;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.domain.tracking.FixesInMemory;
import io.railpulse.domain.tracking.TrackedTrain;
import io.railpulse.domain.tracking.TrackingOptions;
import io.railpulse.domain.tracking.TrainMemory;
import io.railpulse.domain.tracking.TrainProgress;
import io.railpulse.domain.tracking.TrainTracker;
import io.railpulse.testing.train.RecordTimes;
import io.railpulse.testing.train.StraightLine;
import io.railpulse.testing.train.TrainInputs;
import java.util.Optional;

/** The progress of one train as tracking would tell it, received the moment it happens. */
final class Journey {
    private static final RecordMemory FORGETFUL = new RecordMemory() {
        @Override
        public boolean holds(long fingerprint) {
            return false;
        }

        @Override
        public void note(long fingerprint, long recordMillis) {}
    };

    private final TrainTracker tracker = new TrainTracker(TrackingOptions.defaults());
    private final RouteLine line = new RouteLine(StraightLine.ofLength(30_000));
    private final TrackedTrain train = new TrackedTrain();
    private final TrainMemory memory = new TrainMemory(FORGETFUL, new FixesInMemory());

    TrainProgress planned(String time, TrainRun plan) {
        train.openedAtMillis = RecordTimes.at(time);
        tracker.takePlan(plan, train, memory);
        return tracker.progressOf(train, RecordTimes.at(time), true, true);
    }

    TrainProgress seen(String time, double metres) {
        tracker.takePosition(TrainInputs.fix(time, metres), RecordTimes.at(time), Optional.of(line), train, memory);
        return progress(time);
    }

    TrainProgress arrived(String time, String stopId) {
        return reported(time, stopId, MovementKind.ARRIVAL);
    }

    TrainProgress departed(String time, String stopId) {
        return reported(time, stopId, MovementKind.DEPARTURE);
    }

    TrainProgress cancelled(String time) {
        return tracker.endOf(train, RecordTimes.at(time), true);
    }

    private TrainProgress reported(String time, String stopId, MovementKind kind) {
        long occurred = RecordTimes.at(time);
        MovementReport report =
                new MovementReport(null, "im", null, null, stopId, kind, occurred, MessageStatus.CREATE);
        tracker.takeMovement(report, occurred, train, FORGETFUL);
        return progress(time);
    }

    private TrainProgress progress(String time) {
        long recordMillis = RecordTimes.at(time);
        boolean urgent = !tracker.drainCalls(train, recordMillis).isEmpty();
        return tracker.progressOf(train, recordMillis, false, urgent);
    }
}
