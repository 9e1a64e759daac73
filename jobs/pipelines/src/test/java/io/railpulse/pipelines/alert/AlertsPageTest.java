package io.railpulse.pipelines.alert;

import io.railpulse.testing.golden.GoldenFile;
import org.junit.jupiter.api.Test;

class AlertsPageTest {

    /** If this fails, the page is out of date: {@code -Dgolden.update=true} writes it anew, to be committed with the change. */
    @Test
    void saysWhatTheRegisterSays() {
        GoldenFile.at("../../docs/reference/alerts.md")
                .compareWith(
                        AlertsPage.asMarkdown(),
                        "a kind of alerts has changed; run this test with -Dgolden.update=true and commit the page");
    }
}
