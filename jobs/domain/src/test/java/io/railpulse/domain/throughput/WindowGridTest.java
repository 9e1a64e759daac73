package io.railpulse.domain.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowGridTest {

    private static long at(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }

    private static Window dayOf(WindowGrid grid, String instant) {
        List<Window> days = grid.windowsOf(at(instant)).stream()
                .filter(window -> window.kind() == WindowKind.DAY)
                .toList();
        assertThat(days).hasSize(1);
        return days.get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Warsaw, 2026-03-28T12:00:00Z, 24",
        "Europe/Warsaw, 2026-03-29T12:00:00Z, 23",
        "Europe/Warsaw, 2026-10-25T12:00:00Z, 25",
        "America/St_Johns, 2026-03-08T12:00:00Z, 23",
        "America/St_Johns, 2026-11-01T12:00:00Z, 25",
        "Asia/Kolkata, 2026-03-29T12:00:00Z, 24",
        "Africa/Cairo, 2026-04-24T12:00:00Z, 23"
    })
    void hasDaysAsLongAsTheyAre(String zone, String instant, long hours) {
        Window day = dayOf(new WindowGrid(ZoneId.of(zone)), instant);
        assertThat(Duration.ofMillis(day.endMillis() - day.startMillis())).isEqualTo(Duration.ofHours(hours));
    }

    @Test
    void cutsAnHourWhereADayBeginsWithinIt() {
        WindowGrid grid = new WindowGrid(ZoneId.of("Asia/Kolkata"));
        assertThat(grid.paneOf(at("2026-03-01T18:29:59Z"))).isEqualTo(at("2026-03-01T18:00:00Z"));
        assertThat(grid.paneOf(at("2026-03-01T18:30:00Z"))).isEqualTo(at("2026-03-01T18:30:00Z"));
        assertThat(grid.paneOf(at("2026-03-01T18:59:59Z"))).isEqualTo(at("2026-03-01T18:30:00Z"));
        assertThat(grid.paneOf(at("2026-03-01T19:00:00Z"))).isEqualTo(at("2026-03-01T19:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTC",
                "Asia/Kathmandu",
                "Australia/Lord_Howe",
                "America/St_Johns",
                "Africa/Cairo",
                "Asia/Beirut",
                "America/Asuncion",
                "Pacific/Chatham"
            })
    void hasPanesThatLieWithinEachWindowTheyArePartOf(String zone) {
        WindowGrid grid = new WindowGrid(ZoneId.of(zone));
        long former = Long.MIN_VALUE;
        for (long moment = at("2022-01-01T00:00:00Z"); moment < at("2023-01-01T00:00:00Z"); moment += 15 * 60_000) {
            long pane = grid.paneOf(moment);
            assertThat(pane).isBetween(former, moment);
            List<Window> windows = grid.windowsOf(moment);
            assertThat(windows).hasSize(26).isEqualTo(grid.windowsOf(pane));
            for (Window window : windows) {
                assertThat(pane).isGreaterThanOrEqualTo(window.startMillis()).isLessThan(window.endMillis());
                assertThat(grid.lastEndOf(pane)).isGreaterThanOrEqualTo(window.endMillis());
            }
            former = pane;
        }
    }

    @Test
    void endsTheDayBeforeWhereClocksWentBackOverMidnight() {
        // In 2006, a minute after midnight, clocks in Newfoundland went back to 23:01 of the day before.
        WindowGrid grid = new WindowGrid(ZoneId.of("America/St_Johns"));
        long former = dayOf(grid, "2006-10-29T02:00:00Z").endMillis();
        for (String instant : List.of("2006-10-29T02:31:00Z", "2006-10-29T03:00:00Z", "2006-10-29T12:00:00Z")) {
            Window day = dayOf(grid, instant);
            assertThat(day.startMillis()).isEqualTo(former);
            assertThat(at(instant)).isBetween(day.startMillis(), day.endMillis());
        }
    }
}
