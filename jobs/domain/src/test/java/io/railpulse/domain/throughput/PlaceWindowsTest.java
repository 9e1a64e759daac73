package io.railpulse.domain.throughput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A link over which one train runs, at five past one. */
class PlaceWindowsTest {
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final long MIDNIGHT = Instant.parse("2026-05-04T00:00:00Z").toEpochMilli();
    private static final long ONE = MIDNIGHT + HOUR;
    private static final Place LINK = new Place(PlaceKind.LINK, "alpha", "bravo");
    private static final ThroughputOptions OPTIONS = ThroughputOptions.defaults();

    private final ThroughputInMemory.Kept memory = new ThroughputInMemory.Kept();
    private final PlaceWindows windows = new PlaceWindows(LINK, OPTIONS, memory);
    private final PlaceChanges changes = new PlaceChanges(OPTIONS);

    private static ContributionChange ran(String run, long atMillis, boolean added) {
        return new ContributionChange(
                new Contribution(
                        run,
                        ContributionKind.TRAVERSAL,
                        2,
                        LINK,
                        "silk",
                        "westbound",
                        atMillis,
                        8200,
                        1_000_000,
                        30_000L,
                        1_200L,
                        null,
                        null,
                        null,
                        false,
                        false),
                added,
                0);
    }

    private List<String> take(long slot, ContributionChange... news) {
        return windows.take(changes.ofPlace(List.of(news)), slot).stream()
                .map(row -> row.window().kind() + " " + (row.window().endMillis() - MIDNIGHT) / HOUR + ": "
                        + row.figures().volume().trains() + " #" + row.revision()
                        + (row.provisional() ? "" : " final"))
                .toList();
    }

    @Test
    void tellsTheHourTheDayAndTheLastDayEarly() {
        assertThat(take(ONE + 6 * MINUTE, ran("a", ONE + 5 * MINUTE, true)))
                .containsExactly("HOUR 2: 1 #0", "LAST_24_HOURS 2: 1 #0", "DAY 24: 1 #0");
        assertThat(take(ONE + 7 * MINUTE)).isEmpty();
    }

    @Test
    void tellsTheNextLastDayOnceItsLastHourBegins() {
        take(ONE + 6 * MINUTE, ran("a", ONE + 5 * MINUTE, true));
        assertThat(windows.dueMillis(ONE + 6 * MINUTE)).isEqualTo(ONE + HOUR + MINUTE);
        assertThat(take(ONE + HOUR + MINUTE)).containsExactly("LAST_24_HOURS 3: 1 #0");
        assertThat(windows.dueMillis(ONE + HOUR + MINUTE)).isEqualTo(ONE + 2 * HOUR + MINUTE);
    }

    @Test
    void correctsEveryWindowThatABacklogOfNineHoursBelongsTo() {
        take(ONE + 6 * MINUTE, ran("a", ONE + 5 * MINUTE, true));
        List<String> told = take(ONE + 9 * HOUR, ran("b", ONE + 8 * MINUTE, true));
        assertThat(told).contains("HOUR 2: 2 #1", "LAST_24_HOURS 2: 2 #1", "LAST_24_HOURS 10: 2 #0", "DAY 24: 2 #1");
        assertThat(told).hasSize(1 + 9 + 1);
    }

    @Test
    void movesATrainFromOneWindowToAnother() {
        take(ONE + 6 * MINUTE, ran("a", ONE + 5 * MINUTE, true));
        assertThat(take(ONE + 8 * MINUTE, ran("a", ONE + 5 * MINUTE, false), ran("a", ONE - MINUTE, true)))
                .containsExactly("HOUR 1: 1 #0", "LAST_24_HOURS 1: 1 #0", "HOUR 2: 0 #1");
    }

    @Test
    void takesWhatIsReceivedUpToTheBoundAndNothingLater() {
        take(ONE + 6 * MINUTE, ran("a", ONE + 5 * MINUTE, true));
        long end = ONE + HOUR + OPTIONS.finalAfter().toMillis();
        for (long due = windows.dueMillis(ONE + 6 * MINUTE); due < end; due = windows.dueMillis(due)) {
            take(due);
        }
        assertThat(take(end, ran("b", ONE + MINUTE, true))).contains("HOUR 2: 2 #1 final", "DAY 24: 2 #1");
        ContributionChange late = ran("c", ONE + 2 * MINUTE, true);
        assertThat(take(end + MINUTE, late)).contains("DAY 24: 3 #2").noneMatch(row -> row.startsWith("HOUR"));
        assertThat(changes.late(List.of(late), end + MINUTE))
                .containsExactly(new LateChange(late, false, 2, 24), new LateChange(late, true, 2, 24));
        assertThat(changes.late(List.of(late), end)).isEmpty();
    }

    @Test
    void forgetsAPaneOnceNoWindowTakesIt() {
        take(ONE + 6 * MINUTE, ran("a", ONE + 5 * MINUTE, true));
        long slot = ONE + 6 * MINUTE;
        for (long due = windows.dueMillis(slot); due < Long.MAX_VALUE; due = windows.dueMillis(due)) {
            slot = due;
            take(slot);
        }
        assertThat(slot).isEqualTo(ONE + 24 * HOUR + OPTIONS.finalAfter().toMillis());
        assertThat(memory.listPaneStarts()).isEmpty();
        assertThat(memory.listTold()).isEmpty();
    }

    @Test
    void isTakenInSlotsOfAQuarterOfAnHourOrAPartOfIt() {
        assertThatThrownBy(() -> OPTIONS.withTimes(Duration.ofHours(48), Duration.ofMinutes(7), Duration.ofMinutes(15)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT7M");
        assertThat(OPTIONS.slots().endOf(ONE)).isEqualTo(ONE);
        assertThat(OPTIONS.slots().endOf(ONE + 1)).isEqualTo(ONE + MINUTE);
    }
}
