package io.railpulse.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.testing.golden.GoldenFile;
import org.junit.jupiter.api.Test;

class WorldParameterTest {
    /** If this fails, the page is out of date: {@code -Dgolden.update=true} writes it anew. But the world is frozen. */
    @Test
    void areAllOnThePageOfTheDocumentation() {
        GoldenFile.at("../docs/reference/simulator-world.md")
                .compareWith(
                        WorldParametersPage.asMarkdown(),
                        "the numbers have changed; run this test with -Dgolden.update=true and commit the page");
    }

    @Test
    void sayWhyTheyAreWhatTheyAre() {
        assertThat(WorldParameter.values()).allSatisfy(parameter -> {
            assertThat(parameter.unit()).as(parameter.code()).isNotBlank();
            assertThat(parameter.reason())
                    .as("the reason for %s is a sentence", parameter.code())
                    .matches("[A-Z].*\\.");
        });
    }

    @Test
    void areSecondsWhereTheyAreTimes() {
        assertThat(WorldParameter.HEADWAY.seconds()).isEqualTo(720);
        assertThat(WorldParameter.SAILING_EVERY.seconds()).isEqualTo(86_400);
        assertThat(WorldParameter.NORMAL_REGIME_DAYS.seconds()).isEqualTo(14 * 86_400);
    }
}
