package io.railpulse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Simulated trains through the real job: what is found is held against what really happened. */
class SimulatedReplayITCase {
    @TempDir
    private Path folder;

    @Test
    void countsEveryFaultExactlyAsItWasMade() throws IOException {
        JsonNode score = simulateReplayAndScore("all");

        assertThat(score.at("/faults/faults"))
                .isNotEmpty()
                .allMatch(fault ->
                        !fault.path("equal").isBoolean() || fault.path("equal").asBoolean());
        assertThat(score.at("/faults/faults"))
                .filteredOn(fault -> fault.path("equal").isBoolean())
                .extracting(fault -> fault.path("fault").asText())
                .contains("duplicate", "null-island", "out-of-range", "year-ahead", "malformed", "unknown-run");
        assertThat(score.at("/faults/jobsCounts").has("sensors"))
                .as("sensors stand in the books")
                .isTrue();
        assertThat(score.at("/order/outOfOrder").asInt()).isZero();
    }

    /** Calls are found before anything is forecast, and before anybody looks at cargo: neither is waited for here. */
    @Test
    void findsTheCallsOfTrainsThatAreHeardWell() throws IOException {
        JsonNode score = simulateReplayAndScore("none", "--without-cargo", "--without", "learning");

        assertThat(score.at("/coverage/covered").asInt()).isGreaterThan(300);
        assertThat(score.at("/coverage/foundShare").asDouble()).isGreaterThanOrEqualTo(0.99);
        assertThat(Math.abs(score.at("/coverage/byLocomotiveDifferences/medianSeconds")
                        .asDouble()))
                .isLessThanOrEqualTo(120);
    }

    private JsonNode simulateReplayAndScore(String faults, String... options) throws IOException {
        String recording = folder.resolve("recording").toString();
        String out = folder.resolve("out").toString();
        String json = folder.resolve("score.json").toString();
        succeed("simulate", "--trains", "9", "--days", "4", "--faults", faults, "--out", recording);
        succeed(Stream.concat(Stream.of("replay", recording, "--out", out), Stream.of(options))
                .toArray(String[]::new));
        succeed("score", recording, out, "--json", json);
        return new ObjectMapper().readTree(Path.of(json).toFile());
    }

    private static void succeed(String... arguments) {
        Invocation invocation = Invocation.of(arguments);
        assertThat(invocation.exitCode())
                .as(() -> String.join(" ", Stream.of(arguments).toList()) + "\n" + invocation.err())
                .isZero();
    }
}
