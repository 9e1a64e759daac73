package io.railpulse.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WorldParameterTest {
    private static final Path PAGE = Path.of("../docs/reference/simulator-world.md");
    private static final String UPDATE = "golden.update";

    /** If this fails, the page is out of date: {@code -Dgolden.update=true} writes it anew. But the world is frozen. */
    @Test
    void areAllOnThePageOfTheDocumentation() throws IOException {
        String page = WorldParametersPage.asMarkdown();
        if (Boolean.getBoolean(UPDATE)) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).as("%s is missing: -D%s=true writes it", PAGE, UPDATE).exists();
        assertThat(page)
                .as("%s: the numbers have changed; run this test with -D%s=true and commit the page", PAGE, UPDATE)
                .isEqualTo(Files.readString(PAGE));
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
