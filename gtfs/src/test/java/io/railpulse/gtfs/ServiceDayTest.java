package io.railpulse.gtfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceDayTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        // A control day, the day on which the clock goes forward, the day on which it goes back.
        "2025-06-18, 2025-06-17T22:00:00Z",
        "2025-03-30, 2025-03-29T22:00:00Z",
        "2025-10-26, 2025-10-25T23:00:00Z"
    })
    void startsTwelveHoursBeforeNoon(LocalDate date, String start) {
        assertThat(new ServiceDay(date, BERLIN).start()).hasToString(start);
    }

    @ParameterizedTest
    @CsvSource({"2025-06-18", "2025-03-30", "2025-10-26"})
    void readsSevenOnTheStationsClockOnEveryDay(LocalDate date) {
        assertThat(new ServiceDay(date, BERLIN).at(7 * 3600).atZone(BERLIN))
                .hasToString(date.atTime(7, 0).atZone(BERLIN).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-18, 2025-06-19T01:10+02:00[Europe/Berlin]",
        // The night before the change: 25:10 is still 01:10 by the clock, before it is turned.
        "2025-03-29, 2025-03-30T01:10+01:00[Europe/Berlin]",
        "2025-10-25, 2025-10-26T01:10+02:00[Europe/Berlin]",
        // The night after.
        "2025-03-30, 2025-03-31T01:10+02:00[Europe/Berlin]",
        "2025-10-26, 2025-10-27T01:10+01:00[Europe/Berlin]"
    })
    void goesOnBeyondMidnight(LocalDate date, String expected) {
        assertThat(new ServiceDay(date, BERLIN).at((25 * 60 + 10) * 60).atZone(BERLIN))
                .hasToString(expected);
    }

    @Test
    void countsElapsedTimeAcrossTheChangeOfTheClock() {
        assertThat(new ServiceDay(LocalDate.of(2025, 3, 29), BERLIN)
                        .at(27 * 3600)
                        .atZone(BERLIN))
                .hasToString("2025-03-30T04:00+02:00[Europe/Berlin]");
    }
}
