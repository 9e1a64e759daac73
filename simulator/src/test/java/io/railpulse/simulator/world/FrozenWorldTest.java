package io.railpulse.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The world is frozen. Forecasts are judged by how they do in it, and a figure is worth something only as long as nobody
 * changes the world to improve it. Later work may add faults, which touch what is received, never what happened.
 */
class FrozenWorldTest {
    private static final String DIGEST = "035991f12ec23cb3ffa7dc1ddd4f15189b57c4fc5c9e81dba1fe8c5535b7fb71";

    @Test
    void isWhatItWas() {
        List<SimulatedRun> runs =
                WorldFixture.daily(10, WorldFixture.bookedWest(), WorldFixture.nominalWest(), WorldFixture.overSea());
        World world = WorldFixture.simulate(runs, 10, 42);

        assertThat(digestOf(world))
                .as(
                        "The world is frozen: later work may add faults, but must not tune how trains run. If no number and no"
                                + " rule of the world was meant to change, find what did. If the world has to change, it is a new"
                                + " world: say so in the changelog, and make every published figure anew.")
                .isEqualTo(DIGEST);
    }

    private static String digestOf(World world) {
        StringBuilder text = new StringBuilder();
        for (Journey journey : world.journeys()) {
            for (CallTruth truth : journey.calls()) {
                text.append(journey.run().id())
                        .append(' ')
                        .append(truth.call().sequence())
                        .append(' ')
                        .append(truth.arrivalMillis())
                        .append(' ')
                        .append(truth.departureMillis())
                        .append('\n');
            }
        }
        return sha256(text.toString());
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
