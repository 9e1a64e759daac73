package io.railpulse.domain.tracking;

import static io.railpulse.domain.TestLine.RUN;
import static io.railpulse.domain.TestLine.at;
import static io.railpulse.domain.TestLine.call;
import static io.railpulse.domain.TestLine.clock;
import static io.railpulse.domain.identity.AssetKind.CONTAINER;
import static io.railpulse.domain.identity.AssetKind.LOCOMOTIVE;
import static io.railpulse.domain.identity.AssetKind.WAGON;
import static io.railpulse.domain.identity.TestRoster.assigned;
import static io.railpulse.domain.telemetry.MovementKind.ARRIVAL;
import static io.railpulse.domain.telemetry.MovementKind.DEPARTURE;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.TestLine;
import io.railpulse.domain.TestTrain;
import io.railpulse.domain.network.RouteLine;
import io.railpulse.domain.telemetry.MessageStatus;
import io.railpulse.domain.telemetry.PositionReport;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A train that runs 60 km/h from 10:00 on, and what its sources say against each other. */
class DisagreementTest {
    private static final double METRES_A_MINUTE = 1_000;

    private final TestTrain train = new TestTrain(
            TestLine.run(
                    call(1, "Alpha", 0, null, "10:00"),
                    call(2, "Bravo", 30_000, "10:30", "10:31"),
                    call(3, "Cedar", 60_000, "11:00", "11:01"),
                    call(4, "Delta", 300_000, "15:00", null)),
            new RouteLine(TestLine.route(300_000)),
            TrackingOptions.defaults());

    @Test
    void nothingIsToldWhereAllAgree() {
        train.reported(DEPARTURE, "alpha", "10:00");
        train.reported(ARRIVAL, "bravo", "10:30");
        for (String time : new String[] {"10:01", "10:11", "10:21", "10:31", "10:41"}) {
            onBoard("loco", time);
            onBoard("tag", time);
        }
        assertThat(told("10:41")).isNull();
    }

    @Test
    void aWagonThatWasLeftBehindIsToldOnceItHasBeenSoForLong() {
        withRoster();
        everyMinute("10:01", "10:20", "loco", "box", "tag");
        leftBehindAt(20_000, "10:21", "10:40");
        // It is more than five kilometres behind from 10:26 on, and the quarter of an hour is not over.
        assertThat(told("10:40")).isNull();

        leftBehindAt(20_000, "10:41", "10:50");
        assertThat(told("10:50"))
                .isEqualTo("device-elsewhere since 10:26:20:"
                        + " tag of wagon wagon of tag is 30 km from the train, since 2025-03-01 10:26 UTC");
    }

    @Test
    void aDeviceThatIsBackIsToldUntilSeveralOfItsFixesFitted() {
        withRoster();
        everyMinute("10:01", "10:20", "loco", "box", "tag");
        leftBehindAt(20_000, "10:21", "10:50");

        everyMinute("10:51", "10:52", "loco", "tag");
        assertThat(told("10:52")).startsWith("device-elsewhere since 10:26");
        everyMinute("10:53", "10:53", "loco", "tag");
        assertThat(told("10:53")).isNull();
    }

    @Test
    void aDeviceThatIsNowAndThenElsewhereIsNotTold() {
        everyMinute("10:01", "10:20", "loco", "tag");
        for (int round = 0; round < 5; round++) {
            String[] times = {"10:3" + 2 * round, "10:3" + (2 * round + 1)};
            onBoard("loco", times[0]);
            seen("tag", times[0], 90_000);
            everyMinute(times[1], times[1], "loco", "tag");
        }
        assertThat(told("10:39")).isNull();
    }

    @Test
    void aDeviceOffTheRouteIsToldAsWell() {
        everyMinute("10:01", "10:20", "loco", "tag");
        for (int minute = 21; minute <= 50; minute++) {
            onBoard("loco", "10:" + minute);
            train.seen(
                    new PositionReport(
                            null,
                            "tag",
                            null,
                            null,
                            at("10:" + minute),
                            1,
                            TestLine.longitude(minute),
                            null,
                            null,
                            null),
                    at("10:" + minute));
        }
        assertThat(told("10:50")).startsWith("device-elsewhere since 10:21: tag is 12");
    }

    @Test
    void aTrainWithOneDeviceDoesNotContradictItself() {
        everyMinute("10:01", "10:20", "tag");
        for (int minute = 21; minute <= 50; minute++) {
            seen("tag", "10:" + minute, 20_000 + 100_000 * (minute % 2));
        }
        assertThat(told("10:50")).isNull();
    }

    @Test
    void aDeviceThatHasLeftTheTrainNoLongerCounts() {
        withRoster();
        everyMinute("10:01", "10:20", "loco", "box", "tag");
        leftBehindAt(20_000, "10:21", "10:50");
        train.tracker.takeAssignment(assigned(WAGON, "tag", RUN, 1, "09:30", 2, "10:20"), train.train);
        everyMinute("12:20", "12:21", "loco", "box");
        assertThat(told("12:21")).isNull();
    }

    @Test
    void whatADeviceSaidTwoDaysAgoIsOver() {
        withRoster();
        everyMinute("10:01", "10:20", "loco", "box", "tag");
        leftBehindAt(20_000, "10:21", "10:50");
        assertThat(told("10:50")).isNotNull();

        long later = Duration.ofDays(2).toMillis();
        for (String device : List.of("loco", "tag")) {
            long measured = at("11:00") + later;
            double metres = device.equals("loco") ? 60_000 : 20_000;
            seen(device, measured, metres);
        }
        assertThat(told("11:00")).isNull();
    }

    @Test
    void howLongADeviceWasElsewhereDoesNotDependOnWhatComesLate() {
        withRoster();
        everyMinute("10:01", "10:20", "loco", "box", "tag");
        leftBehindAt(20_000, "10:31", "10:50");
        String before = told("10:50");
        leftBehindAt(20_000, "10:21", "10:30");
        assertThat(before).isNotNull().isEqualTo(told("10:50"));
    }

    @Test
    void aReportAndFixesOfOneMomentFarApartAreTold() {
        train.reported(DEPARTURE, "alpha", "10:00");
        everyMinute("10:01", "10:35", "loco");
        train.reported(ARRIVAL, "bravo", "10:16");
        assertThat(told("10:35")).isNull();

        train.reported(ARRIVAL, "bravo", "10:14");
        assertThat(told("10:35"))
                .isEqualTo("report-time since 10:14: arrival at Bravo reported for 2025-03-01 10:14 UTC,"
                        + " but by its fixes that was 16 min later");
        // A little closer is not agreed yet, and what is withdrawn disagrees no longer.
        train.reported(ARRIVAL, "bravo", "10:18");
        assertThat(told("10:35")).contains("12 min later");
        train.reported(ARRIVAL, "bravo", "10:18", MessageStatus.DELETE);
        assertThat(told("10:35")).isNull();
    }

    @Test
    void whereTheNextMomentIsAgreedOnTheFormerIsSettled() {
        everyMinute("10:01", "10:35", "loco");
        train.reported(ARRIVAL, "bravo", "10:14");
        assertThat(told("10:35")).startsWith("report-time");

        everyMinute("10:36", "10:59", "loco");
        everyMinute("11:00", "11:05", "loco");
        train.reported(ARRIVAL, "cedar", "11:00");
        assertThat(told("11:05")).isNull();
    }

    @Test
    void aReportOfACallThatFixesHaveNotReachedIsTold() {
        everyMinute("10:01", "10:20", "loco");
        train.reported(ARRIVAL, "cedar", "10:10");
        assertThat(told("10:20")).isNull();

        everyMinute("10:21", "10:25", "loco");
        assertThat(told("10:25"))
                .isEqualTo("report-place since 10:10: arrival at Cedar reported for 2025-03-01 10:10 UTC,"
                        + " but by its fixes it is 35 km before that at 2025-03-01 10:25 UTC");
        everyMinute("10:26", "10:58", "loco");
        assertThat(told("10:58")).isNull();
        // Now they know both when that was.
        everyMinute("10:59", "11:05", "loco");
        assertThat(told("11:05")).startsWith("report-time since 10:10").contains("50 min later");
    }

    private void withRoster() {
        train.tracker.takeAssignment(assigned(LOCOMOTIVE, "loco", RUN, 1, "09:30", 4, null), train.train);
        train.tracker.takeAssignment(assigned(WAGON, "tag", RUN, 1, "09:30", 4, null), train.train);
        train.tracker.takeAssignment(assigned(CONTAINER, "box", RUN, 1, "09:30", 4, null), train.train);
    }

    /** The train goes on, the wagon stays. */
    private void leftBehindAt(double metres, String from, String to) {
        for (long time = at(from); time <= at(to); time += 60_000) {
            onBoard("loco", clock(time));
            onBoard("box", clock(time));
            seen("tag", clock(time), metres);
        }
    }

    private void everyMinute(String from, String to, String... devices) {
        for (long time = at(from); time <= at(to); time += 60_000) {
            for (String device : devices) {
                onBoard(device, clock(time));
            }
        }
    }

    private void onBoard(String device, String time) {
        seen(device, time, METRES_A_MINUTE * (measuredMillis(device, time) - at("10:00")) / 60_000);
    }

    private void seen(String device, String time, double metres) {
        seen(device, measuredMillis(device, time), metres);
    }

    private void seen(String device, long measured, double metres) {
        train.seen(
                new PositionReport(null, device, null, null, measured, 0, TestLine.longitude(metres), null, null, null),
                measured);
    }

    /** Each device measures at another second of the minute. */
    private static long measuredMillis(String device, String time) {
        return at(time) + 10_000L * List.of("loco", "box", "tag").indexOf(device);
    }

    private String told(String time) {
        Disagreement disagreement = train.progress(time).disagreement();
        return disagreement == null
                ? null
                : disagreement.kind().code() + " since " + clock(disagreement.sinceMillis()) + ": "
                        + disagreement.text();
    }
}
