package io.railpulse.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class AssignmentIdTest {

    @Test
    void readsWhatItWrites() {
        AssignmentId tracked = new AssignmentId("CSQU3054383", "tag-7", "X8001@2025-09-01", 3);
        AssignmentId untracked = new AssignmentId("W 1", null, "X8001@2025-09-01", -1);

        assertThat(tracked.text()).isEqualTo("CSQU3054383|tag-7|X8001@2025-09-01|3");
        assertThat(untracked.text()).isEqualTo("W 1||X8001@2025-09-01|-1");
        assertThat(AssignmentId.parse(tracked.text())).contains(tracked);
        assertThat(AssignmentId.parse(untracked.text())).contains(untracked);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"a|b|c", "a|b|c|1|", "a|b|c|one", " |b|c|1", "a|b||1", "a|b|c|99999999999"})
    void readsNothingElse(String text) {
        assertThat(AssignmentId.parse(text)).isEmpty();
    }
}
