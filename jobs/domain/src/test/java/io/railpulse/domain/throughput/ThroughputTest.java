package io.railpulse.domain.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All that is told of random railways, against {@link BruteForce}: row by row, revision by revision. */
class ThroughputTest {
    private static final long HOUR = RandomRailway.HOUR;
    private static final long DAY = 24 * HOUR;
    /** Clocks go forward by half an hour on Lord Howe, by one in Newfoundland: five hours apart from days of half an hour. */
    private static final ThroughputOptions OPTIONS = ThroughputOptions.defaults()
            .withZones(
                    ZoneId.of("Australia/Lord_Howe"),
                    ZoneId.of("Asia/Shanghai"),
                    Map.of("silk", ZoneId.of("Asia/Kolkata"), "steppe", ZoneId.of("America/St_Johns")));

    private static final long[] BEGINNINGS = {
        Instant.parse("2026-03-07T05:10:00Z").toEpochMilli(),
        Instant.parse("2026-04-03T20:00:00Z").toEpochMilli(),
        Instant.parse("2026-10-31T11:00:00Z").toEpochMilli()
    };

    private static RandomRailway railway(long seed, int runs, ThroughputOptions options) {
        long bound = options.finalAfter().toMillis();
        return new RandomRailway(seed, BEGINNINGS[(int) (seed % 3)], runs, 2 * DAY, bound + 30 * HOUR);
    }

    private static ThroughputInMemory run(List<RunInput> inputs, ThroughputOptions options, long until) {
        ThroughputInMemory engine = new ThroughputInMemory(options);
        engine.run(inputs, until);
        return engine;
    }

    static Map<String, List<String>> told(List<WindowRow> rows) {
        Map<String, List<String>> told = new TreeMap<>();
        for (WindowRow row : rows) {
            Window window = row.window();
            String key = row.place().kind() + " " + row.place().name() + " "
                    + row.place().direction() + " " + window.kind() + " " + window.startMillis() + " "
                    + window.endMillis();
            told.computeIfAbsent(key, any -> new ArrayList<>())
                    .add("#" + row.revision() + (row.provisional() ? " early " : " final ") + row.recordMillis() + " "
                            + BruteFigures.print(row.figures()));
        }
        return told;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void tellsWhatBruteForceFindsWhileWindowsAreOpen(long seed) {
        ThroughputOptions options =
                OPTIONS.withTimes(Duration.ofHours(6 + 7 * (seed % 3)), Duration.ofMinutes(5), Duration.ofMinutes(15));
        RandomRailway railway = railway(seed, 14, options);
        long until = BEGINNINGS[(int) (seed % 3)] + 30 * HOUR;
        ThroughputInMemory engine = run(railway.inputs, options, until);
        assertThat(told(engine.rows)).isEqualTo(new BruteForce(railway.inputs, options, until).rows());
        assertThat(engine.rows).anyMatch(WindowRow::provisional).anyMatch(row -> !row.provisional());
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9, 10})
    void tellsWhatBruteForceFindsUntilAllIsFinal(long seed) {
        ThroughputOptions options = OPTIONS.withTimes(
                Duration.ofHours(seed % 2 == 0 ? 48 : 10), Duration.ofMinutes(15), Duration.ofMinutes(15));
        RandomRailway railway = railway(seed, 14, options);
        ThroughputInMemory engine = run(railway.inputs, options, Long.MAX_VALUE - 1);
        BruteForce brute = new BruteForce(railway.inputs, options, Long.MAX_VALUE - 1);
        assertThat(told(engine.rows)).isEqualTo(brute.rows());
        Map<String, Integer> missed = new TreeMap<>();
        engine.late.forEach(
                late -> missed.merge(late.change().contribution().trainRunId(), late.windowsMissed(), Integer::sum));
        assertThat(missed).isEqualTo(brute.missed());
        assertThat(seed % 2 == 0 || !missed.isEmpty())
                .as("with a short bound something is late")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {13, 14})
    void tellsTheSameInWhateverOrderASlotIsReceived(long seed) {
        ThroughputOptions options =
                OPTIONS.withTimes(Duration.ofHours(12), Duration.ofMinutes(15), Duration.ofMinutes(15));
        List<RunInput> inputs = new ArrayList<>(railway(seed, 40, options).inputs);
        ThroughputInMemory one = run(inputs, options, Long.MAX_VALUE - 1);
        Collections.shuffle(inputs, new Random(seed));
        ThroughputInMemory other = run(inputs, options, Long.MAX_VALUE - 1);
        assertThat(told(other.rows)).isEqualTo(told(one.rows));
        assertThat(other.queueRows).containsExactlyInAnyOrderElementsOf(one.queueRows);
    }

    @Test
    void forgetsEverythingOnceAllIsFinal() {
        ThroughputInMemory engine = run(
                railway(16, 60, OPTIONS).inputs,
                OPTIONS,
                BEGINNINGS[1] + 30 * DAY + OPTIONS.longestWait().toMillis());
        assertThat(engine.rows).isNotEmpty();
        assertThat(engine.remembered()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {17, 18})
    void endsWithTheSameRowsWhateverWasHeardWhenWithinTheBound(long seed) {
        ThroughputOptions options =
                OPTIONS.withTimes(Duration.ofHours(120), Duration.ofMinutes(15), Duration.ofMinutes(15));
        List<RunInput> inputs = new RandomRailway(seed, BEGINNINGS[0], 30, 2 * DAY, 40 * HOUR).inputs;
        ThroughputInMemory one = run(inputs, options, Long.MAX_VALUE - 1);
        ThroughputInMemory other = run(heardAtOtherTimes(inputs, new Random(seed)), options, Long.MAX_VALUE - 1);
        assertThat(one.late).isEmpty();
        assertThat(other.late).isEmpty();
        assertThat(finals(other.rows)).isEqualTo(finals(one.rows)).isNotEmpty();
        assertThat(told(other.rows)).isNotEqualTo(told(one.rows));
    }

    /** The figures in which something happened: a window that is empty again is told only if it was not before. */
    private static Map<String, String> finals(List<WindowRow> rows) {
        Map<String, String> finals = new TreeMap<>();
        for (WindowRow row : rows) {
            if (!row.provisional() && !row.figures().equals(Figures.of(Pane.EMPTY))) {
                finals.put(row.place() + " " + row.window(), BruteFigures.print(row.figures()));
            }
        }
        return finals;
    }

    /** The same news in the same order of each run, but up to nine hours later, many at once. */
    private static List<RunInput> heardAtOtherTimes(List<RunInput> inputs, Random random) {
        Map<String, List<RunInput>> byRun = new TreeMap<>();
        inputs.forEach(input -> byRun.computeIfAbsent(input.trainRunId(), any -> new ArrayList<>())
                .add(input));
        List<RunInput> moved = new ArrayList<>();
        for (List<RunInput> run : byRun.values()) {
            List<RunInput> inOrder = new ArrayList<>(run);
            inOrder.sort(Comparator.comparingLong(RunInput::recordMillis).thenComparing(ThroughputTest::ordinal));
            long heard = Long.MIN_VALUE;
            int ordinal = 0;
            for (RunInput input : inOrder) {
                long backlog = random.nextInt(4) == 0 ? (long) (random.nextDouble() * 9 * HOUR) : 0;
                heard = Math.max(heard, input.recordMillis() + backlog);
                moved.add(RandomRailway.heard(input, heard, ordinal++));
            }
        }
        Collections.shuffle(moved, random);
        return moved;
    }

    private static int ordinal(RunInput input) {
        return input.call() != null
                ? input.call().ordinal()
                : input.standing() != null ? input.standing().ordinal() : -1;
    }

    @Test
    void remembersNoMoreAfterSixtyDaysThanBefore() {
        RandomRailway railway = new RandomRailway(21, BEGINNINGS[0], 400, 61 * DAY, 60 * HOUR);
        ThroughputOptions options =
                OPTIONS.withTimes(Duration.ofHours(48), Duration.ofMinutes(15), Duration.ofMinutes(15));
        ThroughputInMemory engine = new ThroughputInMemory(options);
        List<Integer> remembered = new ArrayList<>();
        List<Integer> runs = new ArrayList<>();
        // Trains that nobody sees leaving a border wait there for a month, and are forgotten ten days later.
        for (int day : new int[] {45, 60}) {
            long from = day == 60 ? BEGINNINGS[0] + 45 * DAY : Long.MIN_VALUE;
            long until = BEGINNINGS[0] + day * DAY;
            engine.run(
                    railway.inputs.stream()
                            .filter(input -> input.recordMillis() > from && input.recordMillis() <= until)
                            .toList(),
                    until);
            remembered.add(engine.remembered());
            runs.add(engine.runs());
        }
        assertThat(engine.mostRemembered()).isLessThan(2 * (24 + 48 + 26 + 4));
        assertThat(remembered.get(1)).isLessThan(remembered.get(0) * 11 / 10);
        assertThat(runs.get(1)).isLessThan(runs.get(0) * 11 / 10);
    }

    @Test
    void tellsACorridorFewerChangesThanItHasTrains() {
        ThroughputOptions options =
                OPTIONS.withTimes(Duration.ofHours(48), Duration.ofMinutes(15), Duration.ofMinutes(15));
        RandomRailway railway = new RandomRailway(22, BEGINNINGS[0], 400, DAY, 50 * HOUR);
        ThroughputInMemory engine = run(railway.inputs, options, Long.MAX_VALUE - 1);
        assertThat(engine.deltas).isLessThan(engine.corridorChanges / 2);
    }
}
