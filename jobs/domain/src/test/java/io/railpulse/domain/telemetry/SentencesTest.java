package io.railpulse.domain.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Every verdict and reason says in one sentence what it means. */
class SentencesTest {
    @Test
    void everyReasonHasASentenceOfItsOwn() {
        assertThat(RejectReason.values()).extracting(RejectReason::sentence).doesNotHaveDuplicates();
        assertThat(RejectReason.values())
                .allSatisfy(reason -> assertThat(reason.sentence())
                        .as("%s needs one sentence: write it beside the constant in RejectReason", reason)
                        .matches("[A-Z].*\\."));
    }

    @Test
    void everyVerdictHasASentenceOfItsOwn() {
        assertThat(Verdict.values()).extracting(Verdict::sentence).doesNotHaveDuplicates();
        assertThat(Verdict.values())
                .allSatisfy(verdict -> assertThat(verdict.sentence())
                        .as("%s needs one sentence: write it beside the constant in Verdict", verdict)
                        .matches("[A-Z].*\\."));
    }
}
