package io.railpulse.domain.eta.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainKindTest {

    @ParameterizedTest
    @ValueSource(strings = {"/1", "freight/30", "IC/EC/1"})
    void comesBackFromItsCode(String code) {
        assertThat(TrainKind.parse(code).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "freight", "freight/", "freight/x", "freight/0", "freight/-30"})
    void isNotWhatNamesNone(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> TrainKind.parse(code));
    }
}
