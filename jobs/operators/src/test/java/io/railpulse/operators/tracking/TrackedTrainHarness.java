package io.railpulse.operators.tracking;

import static io.railpulse.testing.train.TrainRunBuilder.train;

import io.railpulse.domain.network.Route;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.operators.RecordTimeOptions;
import io.railpulse.testing.train.StraightLine;
import io.railpulse.testing.train.TrainInputs;
import org.junit.jupiter.api.AfterEach;

/** One train on a straight line, what is said of it, and the task that follows it: for tests to extend. */
abstract class TrackedTrainHarness {
    static final long END = Long.MAX_VALUE;
    static final Route LINE = StraightLine.ofLength(30_000);
    static final RecordTimeOptions IN_ORDER = RecordTimeOptions.replayUntil(Long.MAX_VALUE - 1);
    static final TrainRun RUN = train("7")
            .from("Alashankou", "10:00")
            .via("Dostyk", 10_000, "10:10", "10:12")
            .to("Aktogay", 30_000, "10:34");

    final TrainInputs said = TrainInputs.of(RUN);
    TrackingHarness tracking;

    @AfterEach
    void close() throws Exception {
        tracking.close();
    }

    void open(RecordTimeOptions time) throws Exception {
        tracking = TrackingHarness.open(time).knows(LINE);
    }
}
