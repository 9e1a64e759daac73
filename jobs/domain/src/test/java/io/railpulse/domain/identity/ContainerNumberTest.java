package io.railpulse.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerNumberTest {

    /** The first is the example that ISO 6346 is explained with everywhere. */
    @ParameterizedTest
    @ValueSource(strings = {"CSQU3054383", "TOLU4734787", "MSKU6011672", "HLXU2008419"})
    void knowsPublishedNumbers(String number) {
        assertThat(ContainerNumber.isValid(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CSQU3054384", "CSQU3045383", "CSQX3054383", "CSQ3054383", "csqu3054383", ""})
    void knowsWhatIsNone(String number) {
        assertThat(ContainerNumber.isValid(number)).isFalse();
    }

    @Test
    void givesTheCheckDigit() {
        assertThat(ContainerNumber.checkDigitOf("CSQU305438")).isEqualTo(3);
    }
}
