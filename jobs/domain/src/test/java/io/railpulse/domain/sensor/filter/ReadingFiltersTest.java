package io.railpulse.domain.sensor.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.sensor.SensorOptions;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.SensorQuantity;
import io.railpulse.domain.telemetry.SensorReport;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadingFiltersTest {
    private static final long RECEIVED = Instant.parse("2025-03-01T10:00:00Z").toEpochMilli();

    @ParameterizedTest
    @EnumSource(SensorQuantity.class)
    void letsHonestReadingsPass(SensorQuantity quantity) {
        assertThat(reasonAgainst(quantity.code(), quantity.lowest(), RECEIVED)).isEmpty();
        assertThat(reasonAgainst(quantity.code(), quantity.highest(), RECEIVED)).isEmpty();
        assertThat(quantity.sentence()).matches("[A-Z0-9].*\\.");
    }

    @ParameterizedTest
    @EnumSource(SensorQuantity.class)
    void rejectsWhatAQuantityCannotBe(SensorQuantity quantity) {
        assertThat(reasonAgainst(quantity.code(), quantity.lowest() - 0.1, RECEIVED))
                .contains(RejectReason.OUT_OF_RANGE);
        assertThat(reasonAgainst(quantity.code(), quantity.highest() + 0.1, RECEIVED))
                .contains(RejectReason.OUT_OF_RANGE);
    }

    @Test
    void rejectsWhatIsNoNumber() {
        assertThat(reasonAgainst("shock_g", Double.NaN, RECEIVED)).contains(RejectReason.NOT_A_NUMBER);
        assertThat(reasonAgainst("shock_g", Double.NEGATIVE_INFINITY, RECEIVED)).contains(RejectReason.NOT_A_NUMBER);
    }

    @Test
    void rejectsQuantitiesThatTheRegisterDoesNotHold() {
        assertThat(reasonAgainst("temperature_f", 60, RECEIVED)).contains(RejectReason.UNKNOWN_QUANTITY);
        assertThat(reasonAgainst(null, 60, RECEIVED)).contains(RejectReason.UNKNOWN_QUANTITY);
    }

    @Test
    void rejectsClocksThatAreOut() {
        long minute = Duration.ofMinutes(1).toMillis();
        assertThat(reasonAgainst("shock_g", 1, RECEIVED + 5 * minute)).isEmpty();
        assertThat(reasonAgainst("shock_g", 1, RECEIVED + 5 * minute + 1)).contains(RejectReason.IN_THE_FUTURE);
        assertThat(reasonAgainst("shock_g", 1, Long.MAX_VALUE)).contains(RejectReason.IN_THE_FUTURE);
        assertThat(reasonAgainst("shock_g", 1, 0)).contains(RejectReason.TOO_LONG_AGO);
    }

    private static Optional<RejectReason> reasonAgainst(String quantity, double value, long measuredMillis) {
        SensorReport reading = new SensorReport("1", "BOX", null, null, measuredMillis, quantity, value);
        return ReadingFilters.all(SensorOptions.defaults().time()).stream()
                .filter(filter -> filter.findFault(reading, RECEIVED).isPresent())
                .map(ReadingFilter::reason)
                .findFirst();
    }
}
