package io.railpulse.domain.telemetry.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.telemetry.OccurrenceTime;
import io.railpulse.domain.telemetry.PositionReport;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WeekRolloverTest {
    private static final Instant RECEIVED = Instant.parse("2025-03-01T10:00:00Z");
    private static final Duration ROLLOVER = Duration.ofDays(1024 * 7);
    private static final Duration TOLERANCE = Duration.ofDays(30);
    private static final WeekRollover REPAIR = new WeekRollover(new OccurrenceTime(Duration.ofMinutes(5), TOLERANCE));

    @Test
    void movesATimeForwardByOneRolloverOrMore() {
        Instant measured = RECEIVED.minusSeconds(40);

        assertThat(repaired(measured.minus(ROLLOVER))).contains(measured);
        assertThat(repaired(measured.minus(ROLLOVER.multipliedBy(2)))).contains(measured);
    }

    @Test
    void repairsWhatWasUploadedDaysLaterOrIsAheadByALittle() {
        for (Instant measured : new Instant[] {RECEIVED.minus(TOLERANCE), RECEIVED.plusSeconds(300)}) {
            assertThat(repaired(measured.minus(ROLLOVER))).contains(measured);
        }
    }

    @Test
    void leavesAPlausibleTimeAlone() {
        assertThat(repaired(RECEIVED)).isEmpty();
        assertThat(repaired(RECEIVED.minus(TOLERANCE))).isEmpty();
        assertThat(repaired(RECEIVED.plus(Duration.ofDays(365)))).isEmpty();
    }

    @Test
    void leavesATimeAloneThatWholeRolloversDoNotExplain() {
        assertThat(repaired(RECEIVED.minus(TOLERANCE).minusMillis(1))).isEmpty();
        assertThat(repaired(RECEIVED.minus(TOLERANCE).minusMillis(1).minus(ROLLOVER)))
                .isEmpty();
        assertThat(repaired(RECEIVED.plusSeconds(301).minus(ROLLOVER))).isEmpty();
        assertThat(repaired(Instant.parse("1999-12-31T23:59:59Z"))).isEmpty();
    }

    @Test
    void knowsOfNoRolloverBeforeTheFirstWeekOfGps() {
        Instant received = Instant.parse("1999-08-22T00:00:00Z");
        Instant firstWeek = Instant.parse("1980-01-06T00:00:00Z");

        assertThat(repaired(firstWeek, received)).contains(received);
        assertThat(repaired(firstWeek.minusMillis(1), received)).isEmpty();
        assertThat(repaired(Instant.ofEpochMilli(Long.MIN_VALUE))).isEmpty();
    }

    @Test
    void endsAlsoAtTheEndOfTime() {
        Instant endOfTime = Instant.ofEpochMilli(Long.MAX_VALUE);

        assertThat(repaired(endOfTime)).isEmpty();
        assertThat(repaired(RECEIVED, endOfTime)).isEmpty();
    }

    @Test
    void changesNothingButTheTime() {
        PositionReport fix = fix(RECEIVED.minus(ROLLOVER));

        assertThat(REPAIR.findRepaired(fix, RECEIVED.toEpochMilli()))
                .contains(new PositionReport(
                        "id", "gps", "7", "2025-03-01", RECEIVED.toEpochMilli(), 48, 11, 20.0, 90.0, 12.0));
    }

    private static Optional<Instant> repaired(Instant measured) {
        return repaired(measured, RECEIVED);
    }

    private static Optional<Instant> repaired(Instant measured, Instant received) {
        return REPAIR.findRepaired(fix(measured), received.toEpochMilli())
                .map(fix -> Instant.ofEpochMilli(fix.measuredAtMillis()));
    }

    private static PositionReport fix(Instant measured) {
        return new PositionReport("id", "gps", "7", "2025-03-01", measured.toEpochMilli(), 48, 11, 20.0, 90.0, 12.0);
    }
}
