package io.railpulse.operators.throughput;

import static io.railpulse.testing.train.RecordTimes.ONE_DAY_LATER;
import static io.railpulse.testing.train.RecordTimes.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.throughput.PlaceKind;
import io.railpulse.domain.throughput.QueueRow;
import io.railpulse.domain.throughput.RunInput;
import io.railpulse.domain.throughput.ThroughputOptions;
import io.railpulse.domain.throughput.WindowKind;
import io.railpulse.domain.throughput.WindowRow;
import io.railpulse.operators.RecordTimeOptions;
import io.railpulse.testing.train.RecordTimes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ThroughputHarnessTest {
    private static final ThroughputOptions OPTIONS = ThroughputOptions.defaults();
    private static final RecordTimeOptions LIVE = RecordTimeOptions.live();
    private static final long MINUTE = 60_000;
    private static final long DAY = 24 * 60 * MINUTE;

    private static List<String> hours(List<WindowRow> rows, PlaceKind kind) {
        return rows.stream()
                .filter(row -> row.place().kind() == kind && row.window().kind() == WindowKind.HOUR)
                .map(row -> row.place().name() + " " + row.place().direction() + " "
                        + RecordTimes.clock(row.window().startMillis()) + ": "
                        + row.figures().volume().trains() + " trains, "
                        + row.figures().running().seconds() / 60 + " min, "
                        + row.figures().runs().ended() + " ended #" + row.revision()
                        + (row.provisional() ? "" : " final"))
                .toList();
    }

    @Test
    void tellsEarlyWhatHappensOnLinksAndOnTheirCorridor() throws Exception {
        try (ThroughputHarness throughput = ThroughputHarness.open(OPTIONS, LIVE)) {
            throughput.hears(BorderLine.news(1, 30));
            throughput.watermark(at("05:00"));
            assertThat(throughput.told()).isEmpty();
            throughput.watermark(at("06:30"));
            assertThat(hours(throughput.rows(), PlaceKind.LINK))
                    .containsExactly("alashankou dostyk 06:00: 1 trains, 10 min, 0 ended #0");
            throughput.watermark(at("08:00"));
            assertThat(hours(throughput.rows(), PlaceKind.CORRIDOR))
                    .containsExactly(
                            "straight-line eastbound 06:00: 1 trains, 10 min, 0 ended #0",
                            "straight-line eastbound 07:00: 0 trains, 0 min, 0 ended #0",
                            "straight-line eastbound 07:00: 1 trains, 30 min, 1 ended #1");
            assertThat(hours(throughput.rows(), PlaceKind.BORDER))
                    .containsExactly("dostyk aktogay 07:00: 1 trains, 0 min, 0 ended #0");
        }
    }

    @Test
    void followsTheQueueOfTheBorder() throws Exception {
        try (ThroughputHarness throughput = ThroughputHarness.open(OPTIONS, LIVE)) {
            throughput.hears(BorderLine.news(3, 20));
            throughput.watermark(at("08:00"));
            assertThat(throughput.queueRows())
                    .extracting(row -> RecordTimes.clock(row.figures().atMillis()) + " "
                            + row.figures().waiting())
                    .containsExactly(
                            "06:11 1", "06:32 2", "06:53 3", "07:00 3", "07:01 2", "07:23 1", "07:45 0", "08:00 0");
        }
    }

    @Test
    void tellsTheSameInWhateverOrderAndHoweverFarTheWatermarkMoves() throws Exception {
        List<RunInput> shuffled = new ArrayList<>(BorderLine.news(30, 17));
        Collections.shuffle(shuffled, new Random(4));
        try (ThroughputHarness atOnce = ThroughputHarness.open(OPTIONS, LIVE);
                ThroughputHarness bitByBit = ThroughputHarness.open(OPTIONS, LIVE)) {
            atOnce.hears(BorderLine.news(30, 17));
            atOnce.watermark(ONE_DAY_LATER);
            bitByBit.hears(shuffled);
            for (long time = at("00:00"); time < ONE_DAY_LATER; time += 7 * MINUTE + 11) {
                bitByBit.watermark(time);
            }
            bitByBit.watermark(ONE_DAY_LATER);
            assertThat(bitByBit.told()).isEqualTo(atOnce.told()).hasSizeGreaterThan(500);
        }
    }

    @Test
    void goesOnWhereItWasAfterARestart() throws Exception {
        List<RunInput> news = BorderLine.news(20, 17);
        List<String> whole;
        try (ThroughputHarness throughput = ThroughputHarness.open(OPTIONS, LIVE)) {
            throughput.hears(news);
            throughput.watermark(ONE_DAY_LATER + 3 * DAY);
            whole = throughput.told();
        }
        try (ThroughputHarness before = ThroughputHarness.open(OPTIONS, LIVE)) {
            before.hears(news);
            before.watermark(at("09:10") + 1_234);
            List<String> told = new ArrayList<>(before.told());
            try (ThroughputHarness after = ThroughputHarness.restore(OPTIONS, LIVE, before.snapshot())) {
                after.watermark(ONE_DAY_LATER + 3 * DAY);
                told.addAll(after.told());
            }
            told.sort(null);
            assertThat(told).isEqualTo(whole);
        }
    }

    @Test
    void remembersNothingOnceAllIsFinalAndForgotten() throws Exception {
        try (ThroughputHarness throughput = ThroughputHarness.open(OPTIONS, LIVE)) {
            throughput.hears(BorderLine.news(20, 17));
            throughput.watermark(at("09:00"));
            assertThat(throughput.timers()).isPositive();
            throughput.watermark(ONE_DAY_LATER + 30 * DAY);
            assertThat(throughput.stateEntries()).isZero();
            assertThat(throughput.timers()).isZero();
            assertThat(throughput.rows())
                    .filteredOn(row -> !row.provisional())
                    .extracting(row -> row.place() + " " + row.window())
                    .doesNotHaveDuplicates()
                    .hasSizeGreaterThan(100);
        }
    }

    @Test
    void leavesYoungerWindowsProvisionalAtTheEndOfBoundedInput() throws Exception {
        RecordTimeOptions replay = RecordTimeOptions.replayUntil(at("07:45") + 777);
        try (ThroughputHarness throughput = ThroughputHarness.open(OPTIONS, replay)) {
            throughput.hears(BorderLine.news(4, 20).stream()
                    .filter(input -> input.recordMillis() <= replay.horizonMillis())
                    .toList());
            throughput.watermark(Long.MAX_VALUE);
            assertThat(throughput.rows()).isNotEmpty().allMatch(WindowRow::provisional);
            assertThat(throughput.queueRows()).isNotEmpty().allMatch(QueueRow::provisional);
            assertThat(throughput.rows())
                    .extracting(WindowRow::recordMillis)
                    .allMatch(millis -> millis <= replay.horizonMillis());
        }
    }

    @Test
    void takesTheLastPartOfASlotAtTheEndOfBoundedInput() throws Exception {
        long last = BorderLine.news(1, 20).stream()
                .mapToLong(RunInput::recordMillis)
                .max()
                .orElseThrow();
        try (ThroughputHarness throughput = ThroughputHarness.open(OPTIONS, RecordTimeOptions.replayUntil(last))) {
            throughput.hears(BorderLine.news(1, 20));
            throughput.watermark(Long.MAX_VALUE);
            assertThat(hours(throughput.rows(), PlaceKind.CORRIDOR)).anyMatch(row -> row.contains("1 ended"));
        }
    }

    @Test
    void tellsAsideWhatComesTooLate() throws Exception {
        try (ThroughputHarness throughput = ThroughputHarness.open(OPTIONS, LIVE)) {
            throughput.hears(BorderLine.news(1, 20));
            long arrived = at("07:31");
            long revised = at("08:00") + 2 * DAY + 5 * MINUTE;
            throughput.hears(List.of(BorderLine.call(BorderLine.plan(0, 20), 2, arrived, null, 1, revised)));
            throughput.watermark(revised + MINUTE);
            assertThat(throughput.late())
                    .isNotEmpty()
                    .allMatch(late -> late.windowsMissed() == 2 && late.windowsChanged() == 24);
            assertThat(throughput.rows())
                    .filteredOn(row -> row.recordMillis() >= revised)
                    .isNotEmpty()
                    .allMatch(row -> row.provisional() && row.window().kind() != WindowKind.HOUR);
        }
    }

    @Test
    void tellsACorridorOncePerPaneAndSlot() throws Exception {
        try (ThroughputHarness throughput = ThroughputHarness.open(OPTIONS, LIVE)) {
            // All at once, as after a night without coverage.
            List<RunInput> backlog = BorderLine.news(60, 1).stream()
                    .map(input -> input.plan() != null || input.call() == null
                            ? input
                            : BorderLine.call(
                                    BorderLine.plan(
                                            Integer.parseInt(input.trainRunId()
                                                    .split("@")[0]
                                                    .substring(1)),
                                            1),
                                    input.call().stopSequence() - 1,
                                    input.call().arrivalMillis(),
                                    input.call().departureMillis(),
                                    input.call().revision(),
                                    at("12:00")))
                    .toList();
            throughput.hears(backlog);
            throughput.watermark(at("13:00"));
            assertThat(throughput.rows())
                    .extracting(row -> row.figures().volume().trains())
                    .contains(60L);
            assertThat(throughput.deltas()).isLessThan(6);
        }
    }
}
