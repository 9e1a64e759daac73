package io.railpulse.domain.telemetry.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.telemetry.OccurrenceTime;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.RejectReason;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FixFiltersTest {
    private static final long RECEIVED = Instant.parse("2025-03-01T10:00:00Z").toEpochMilli();
    private static final OccurrenceTime TIME = new OccurrenceTime(Duration.ofMinutes(5), Duration.ofDays(30));
    private static final double WORST_ACCURACY = 1_000;

    @Test
    void letsAnHonestFixPass() {
        assertThat(reasonAgainst(fix(48.1, 11.5, RECEIVED))).isEmpty();
        assertThat(reasonAgainst(fix(90, 180, RECEIVED))).isEmpty();
        assertThat(reasonAgainst(fix(-90, -180, RECEIVED))).isEmpty();
    }

    @Test
    void outOfRangeIsWhatIsNotOnTheGlobe() {
        assertThat(reasonAgainst(fix(91, 11.5, RECEIVED))).contains(RejectReason.OUT_OF_RANGE);
        assertThat(reasonAgainst(fix(48, -180.01, RECEIVED))).contains(RejectReason.OUT_OF_RANGE);
        assertThat(reasonAgainst(fix(Double.NaN, 11.5, RECEIVED))).contains(RejectReason.OUT_OF_RANGE);
        assertThat(reasonAgainst(fix(48, Double.NaN, RECEIVED))).contains(RejectReason.OUT_OF_RANGE);
        assertThat(reasonAgainst(fix(48, Double.POSITIVE_INFINITY, RECEIVED))).contains(RejectReason.OUT_OF_RANGE);
    }

    @Test
    void nullIslandIsAHundredMetresWide() {
        assertThat(reasonAgainst(fix(0, 0, RECEIVED))).contains(RejectReason.NULL_ISLAND);
        assertThat(reasonAgainst(fix(-0.0005, 0.0005, RECEIVED))).contains(RejectReason.NULL_ISLAND);
        assertThat(reasonAgainst(fix(0, 10, RECEIVED))).isEmpty();
        assertThat(reasonAgainst(fix(10, 0, RECEIVED))).isEmpty();
    }

    @Test
    void inTheFutureIsAClockAYearAhead() {
        assertThat(reasonAgainst(fix(48, 11, RECEIVED + Duration.ofDays(365).toMillis())))
                .contains(RejectReason.IN_THE_FUTURE);
    }

    @Test
    void tooLongAgoIsAFixOf1999() {
        assertThat(reasonAgainst(
                        fix(48, 11, Instant.parse("1999-08-22T00:00:00Z").toEpochMilli())))
                .contains(RejectReason.TOO_LONG_AGO);
    }

    @Test
    void tooInaccurateIsARadiusBeyondTheWorst() {
        assertThat(reasonAgainst(accurateTo(1_000.5))).contains(RejectReason.TOO_INACCURATE);
        assertThat(reasonAgainst(accurateTo(Double.POSITIVE_INFINITY))).contains(RejectReason.TOO_INACCURATE);
        assertThat(reasonAgainst(accurateTo(1_000.0))).isEmpty();
        assertThat(reasonAgainst(accurateTo(120.0))).isEmpty();
    }

    @Test
    void aDeviceThatSaysNothingOfItsAccuracyIsBelieved() {
        assertThat(reasonAgainst(accurateTo(null))).isEmpty();
    }

    @Test
    void saysHowInaccurateAFixIs() {
        assertThat(new TooInaccurate(WORST_ACCURACY).findFault(accurateTo(2_500.4), RECEIVED))
                .contains("accurate to 2500 m");
    }

    @Test
    void everyFilterHasAReasonOfItsOwnAndIsRejectedForIt() {
        Set<RejectReason> reasons = new HashSet<>();
        for (FixFilter filter : FixFilters.all(TIME, WORST_ACCURACY)) {
            assertThat(reasons.add(filter.reason())).isTrue();
            assertThat(filter.reason().isOfContent())
                    .as("%s: a copy of what a filter rejects says nothing new", filter.reason())
                    .isTrue();
            assertThat(filter.reason().code())
                    .as("the code is the class's name")
                    .isEqualTo(kebab(filter.getClass().getSimpleName()));
        }
    }

    private static Optional<RejectReason> reasonAgainst(PositionReport fix) {
        return FixFilters.all(TIME, WORST_ACCURACY).stream()
                .filter(filter -> filter.findFault(fix, RECEIVED).isPresent())
                .map(FixFilter::reason)
                .findFirst();
    }

    private static PositionReport fix(double latitude, double longitude, long measured) {
        return new PositionReport(null, "gps", null, null, measured, latitude, longitude, null, null, null);
    }

    private static PositionReport accurateTo(Double metres) {
        return fix(48.1, 11.5, RECEIVED).withAccuracy(metres);
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }
}
