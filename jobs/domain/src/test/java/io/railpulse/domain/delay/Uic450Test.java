package io.railpulse.domain.delay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Uic450Test {

    @ParameterizedTest
    @CsvSource({"0, 0", "29, 0", "30, 1", "60, 1", "89, 1", "90, 2", "929, 15", "930, 16", "86399, 1440"})
    void leavesOutTwentyNineSecondsAndMakesAMinuteOfThirty(long seconds, long minutes) {
        assertThat(Uic450.minutesOf(seconds)).isEqualTo(minutes);
        assertThat(Uic450.minutesOf(-seconds)).isEqualTo(-minutes);
    }

    @ParameterizedTest
    @CsvSource({"328, false, false", "329, false, true", "928, false, true", "929, true, true", "-929, false, false"})
    void isAffectedFromTheLimitOfItsKindOn(long seconds, boolean freight, boolean passenger) {
        assertThat(Uic450.isAffected(seconds, false)).isEqualTo(freight);
        assertThat(Uic450.isAffected(seconds, true)).isEqualTo(passenger);
    }
}
