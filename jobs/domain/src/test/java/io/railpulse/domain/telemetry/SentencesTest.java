package io.railpulse.domain.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class VerdictsPageTest {
    private static final Path PAGE = Path.of("../../docs/reference/verdicts.md");
    private static final String UPDATE = "golden.update";

    /** If this fails, the page is out of date: {@code -Dgolden.update=true} writes it anew, to be committed with the change. */
    @Test
    void saysWhatTheRegistersSay() throws IOException {
        String page = VerdictsPage.asMarkdown();
        if (Boolean.getBoolean(UPDATE)) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).as("%s is missing: -D%s=true writes it", PAGE, UPDATE).exists();
        assertThat(page)
                .as(
                        "%s: a verdict, reason, repair or filter has changed; run this test with -D%s=true and commit the page",
                        PAGE, UPDATE)
                .isEqualTo(Files.readString(PAGE));
    }

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
