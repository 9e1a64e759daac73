package io.railpulse.domain.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.consignment.Digest;
import io.railpulse.domain.consignment.NoticePreferences;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Berlin puts its clocks forward on 2026-03-29 and back on 2026-10-25; 2026-06-10 is a day as any other. */
class TellingHoursTest {
    private static final int TEN_IN_THE_EVENING = 22 * 60;
    private static final int SIX_IN_THE_MORNING = 6 * 60;

    @ParameterizedTest
    @CsvSource({
        "2026-06-10T12:00:00Z, 2026-06-10T12:00:00Z",
        "2026-06-10T19:59:59Z, 2026-06-10T19:59:59Z",
        "2026-06-10T20:00:00Z, 2026-06-11T04:00:00Z",
        "2026-06-11T03:59:59Z, 2026-06-11T04:00:00Z",
        "2026-06-11T04:00:00Z, 2026-06-11T04:00:00Z",
        "2026-03-28T21:30:00Z, 2026-03-29T04:00:00Z",
        "2026-03-29T00:59:59Z, 2026-03-29T04:00:00Z",
        "2026-03-29T01:00:00Z, 2026-03-29T04:00:00Z",
        "2026-10-24T20:30:00Z, 2026-10-25T05:00:00Z",
        "2026-10-25T00:30:00Z, 2026-10-25T05:00:00Z",
        "2026-10-25T01:30:00Z, 2026-10-25T05:00:00Z",
    })
    void waitsUntilTheQuietIsOver(String known, String told) {
        assertThat(tell(known, Severity.MAJOR, quiet(TEN_IN_THE_EVENING, SIX_IN_THE_MORNING, Digest.NONE)))
                .isEqualTo(told);
    }

    @Test
    void waitsWithinADay() {
        NoticePreferences siesta = quiet(13 * 60, 15 * 60, Digest.NONE);

        assertThat(tell("2026-06-10T11:30:00Z", Severity.INFO, siesta)).isEqualTo("2026-06-10T13:00:00Z");
        assertThat(tell("2026-06-10T13:30:00Z", Severity.INFO, siesta)).isEqualTo("2026-06-10T13:30:00Z");
    }

    @Test
    void theQuietEndsInAnHourThatComesTwiceAtItsSecondTimeIfTheFirstHasPassed() {
        NoticePreferences atNight = quiet(2 * 60, 2 * 60 + 45, Digest.NONE);

        assertThat(tell("2026-10-25T00:30:00Z", Severity.INFO, atNight)).isEqualTo("2026-10-25T00:45:00Z");
        assertThat(tell("2026-10-25T01:30:00Z", Severity.INFO, atNight)).isEqualTo("2026-10-25T01:45:00Z");
    }

    @Test
    void whatIsBadEnoughBreaksTheQuiet() {
        NoticePreferences quiet = quiet(TEN_IN_THE_EVENING, SIX_IN_THE_MORNING, Digest.DAILY);

        assertThat(tell("2026-06-10T22:00:00Z", Severity.CRITICAL, quiet)).isEqualTo("2026-06-10T22:00:00Z");
        assertThat(tell("2026-06-10T22:00:00Z", Severity.MAJOR, quiet)).isEqualTo("2026-06-11T04:00:00Z");
    }

    @Test
    void gathersByTheHourAndByTheDay() {
        assertThat(tell("2026-06-10T12:10:00Z", Severity.INFO, preferences(null, null, Digest.HOURLY)))
                .isEqualTo("2026-06-10T13:00:00Z");
        assertThat(tell("2026-06-10T12:10:00Z", Severity.INFO, preferences(null, null, Digest.DAILY)))
                .isEqualTo("2026-06-10T22:00:00Z");
        assertThat(tell(
                        "2026-06-10T12:10:00Z",
                        Severity.INFO,
                        quiet(TEN_IN_THE_EVENING, SIX_IN_THE_MORNING, Digest.DAILY)))
                .isEqualTo("2026-06-11T04:00:00Z");
    }

    private static String tell(String known, Severity severity, NoticePreferences preferences) {
        long at =
                new TellingHours(preferences).tellAtMillis(Instant.parse(known).toEpochMilli(), severity);
        return Instant.ofEpochMilli(at).toString();
    }

    private static NoticePreferences quiet(int from, int to, Digest digest) {
        return preferences(from, to, digest);
    }

    private static NoticePreferences preferences(Integer from, Integer to, Digest digest) {
        return new NoticePreferences("Europe/Berlin", from, to, "critical", digest);
    }
}
