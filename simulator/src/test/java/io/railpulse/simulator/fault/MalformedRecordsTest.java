package io.railpulse.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.schemas.Topic;
import io.railpulse.simulator.SimulatedTraffic;
import io.railpulse.simulator.telemetry.Telegram.RawTelegram;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MalformedRecordsTest {

    private static final List<RawTelegram> RAW = SimulatedTraffic.telegramsOf("malformed").stream()
            .map(RawTelegram.class::cast)
            .toList();

    @Test
    void comeOnBothTopicsWithKeys() {
        assertThat(RAW)
                .anyMatch(raw -> raw.topic() == Topic.POSITION)
                .anyMatch(raw -> raw.topic() == Topic.MOVEMENT)
                .allMatch(raw -> !raw.key().isBlank());
    }

    @Test
    void areBadInEveryWay() {
        Set<String> reasons =
                RAW.stream().map(raw -> new MalformedRecords().accountedAs(raw)).collect(Collectors.toSet());
        assertThat(reasons)
                .containsExactlyInAnyOrder(
                        "malformed", "unknown-schema", "wrong-schema", "empty-value", "tombstone", "bad-framing");
    }
}
