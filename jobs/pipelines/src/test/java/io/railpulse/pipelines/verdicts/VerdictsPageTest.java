package io.railpulse.pipelines.verdicts;

import io.railpulse.testing.golden.GoldenFile;
import org.junit.jupiter.api.Test;

class VerdictsPageTest {

    /** If this fails, the page is out of date: {@code -Dgolden.update=true} writes it anew, to be committed with the change. */
    @Test
    void saysWhatTheRegistersSay() {
        GoldenFile.at("../../docs/reference/verdicts.md")
                .compareWith(
                        VerdictsPage.asMarkdown(),
                        "a verdict, reason, repair or filter has changed; run this test with -Dgolden.update=true and"
                                + " commit the page");
    }
}
