package io.railpulse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The forecasts of simulated trains, scored against what really happened to them. */
class EvaluateITCase {
    private static final int ONE_DAY_MINUTES = 1_440;

    @TempDir
    private Path folder;

    @Test
    void scoresForecastsOfDaysAndTwiceTheSameToTheByte() throws IOException {
        String recording = folder.resolve("recording").toString();
        succeed("simulate", "--trains", "8", "--days", "2", "--faults", "none", "--out", recording);

        String text = succeed("evaluate", recording, "--out", out("two").toString());
        succeed("evaluate", recording, "--parallelism", "1", "--out", out("one").toString());

        for (String file : List.of("evaluation.json", "predictions.csv.gz")) {
            assertThat(out("one").resolve(file))
                    .hasSameBinaryContentAs(out("two").resolve(file));
        }
        JsonNode report = new ObjectMapper()
                .readTree(out("two").resolve("evaluation.json").toFile());
        List<JsonNode> leads = new ArrayList<>();
        report.at("/leads").forEach(leads::add);
        assertThat(leads).extracting(lead -> lead.path("leadMinutes").asInt()).contains(5, 120, ONE_DAY_MINUTES);
        for (JsonNode lead : leads) {
            assertThat(lead.at("/figures/ours/n").asInt()
                            + lead.at("/figures/missed").asInt())
                    .as("%s", lead.path("leadMinutes"))
                    .isEqualTo(lead.at("/figures/cases").asInt());
            assertThat(lead.at("/figures/oursToLinear").asDouble()).isPositive();
        }
        assertThat(report.at("/freight/bins/0/samples").asInt()).isPositive();
        assertThat(text).contains("All calls", "120 min", "Freight trains");
    }

    @Test
    void aDateAfterAllThatHappenedLeavesNothingToScore() {
        String recording = folder.resolve("recording").toString();
        succeed("simulate", "--trains", "1", "--days", "1", "--faults", "none", "--out", recording);

        assertThat(succeed("evaluate", recording, "--score-from", "2999-01-01")).contains("0 moments of 0 runs");
    }

    private Path out(String name) {
        return folder.resolve(name);
    }

    private static String succeed(String... arguments) {
        Invocation invocation = Invocation.of(arguments);
        assertThat(invocation.exitCode())
                .as(() -> String.join(" ", arguments) + "\n" + invocation.err())
                .isZero();
        return invocation.out();
    }
}
