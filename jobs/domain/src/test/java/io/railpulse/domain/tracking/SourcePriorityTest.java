package io.railpulse.domain.tracking;

import static io.railpulse.domain.TestLine.RUN;
import static io.railpulse.domain.TestLine.at;
import static io.railpulse.domain.TestLine.call;
import static io.railpulse.domain.identity.AssetKind.CONTAINER;
import static io.railpulse.domain.identity.AssetKind.LOCOMOTIVE;
import static io.railpulse.domain.identity.AssetKind.WAGON;
import static io.railpulse.domain.identity.TestRoster.assigned;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.TestLine;
import io.railpulse.domain.TestTrain;
import io.railpulse.domain.identity.AssetKind;
import io.railpulse.domain.network.RouteLine;
import io.railpulse.domain.telemetry.PositionReport;
import org.junit.jupiter.api.Test;

/** Which of two devices is believed that contradict each other from their first fixes on. */
class SourcePriorityTest {
    private static final double FIRST_AT = 150_000;
    private static final double SECOND_AT = 5_000;

    private final TestTrain train = new TestTrain(
            TestLine.run(call(1, "Alpha", 0, null, "10:00"), call(2, "Delta", 300_000, "15:00", null)),
            new RouteLine(TestLine.route(300_000)),
            TrackingOptions.defaults());

    @Test
    void withoutARosterTheFirstIsBelieved() {
        fourHoursOf("first", "second");
        assertThat(isWithTheFirst()).isTrue();
    }

    @Test
    void theLocomotiveIsBelievedAndNotTheContainer() {
        carries(CONTAINER, "first");
        carries(LOCOMOTIVE, "second");
        fourHoursOf("first", "second");
        assertThat(isWithTheFirst()).isFalse();
    }

    @Test
    void theLocomotiveStaysBelieved() {
        carries(LOCOMOTIVE, "first");
        carries(CONTAINER, "second");
        fourHoursOf("first", "second");
        assertThat(isWithTheFirst()).isTrue();
    }

    @Test
    void theLocomotiveIsBelievedAndNotTheWagon() {
        carries(WAGON, "first");
        carries(LOCOMOTIVE, "second");
        fourHoursOf("first", "second");
        assertThat(isWithTheFirst()).isFalse();
    }

    @Test
    void theWagonIsBelievedAndNotTheContainer() {
        carries(CONTAINER, "first");
        carries(WAGON, "second");
        fourHoursOf("first", "second");
        assertThat(isWithTheFirst()).isFalse();
    }

    private void carries(AssetKind kind, String device) {
        train.tracker.takeAssignment(assigned(kind, device, RUN, 1, "09:30", 2, null), train.train);
    }

    private void fourHoursOf(String first, String second) {
        for (int minute = 1; minute <= 240; minute++) {
            long time = at("10:00") + minute * 60_000L;
            seen(first, time, FIRST_AT + minute * 500);
            seen(second, time + 30_000, SECOND_AT + minute * 500);
        }
    }

    private void seen(String device, long time, double metres) {
        train.seen(
                new PositionReport(null, device, null, null, time, 0, TestLine.longitude(metres), null, null, null),
                time);
    }

    private boolean isWithTheFirst() {
        return train.train.motion().alongMetres > FIRST_AT;
    }
}
