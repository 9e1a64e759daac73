package io.railpulse.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.avro.AvroDecoder;
import io.railpulse.connectors.avro.PackagedSchemas;
import io.railpulse.connectors.kafka.InputRecords;
import io.railpulse.domain.telemetry.MessageStatus;
import io.railpulse.domain.telemetry.MovementKind;
import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.schemas.PositionRecord;
import io.railpulse.schemas.Topic;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MalformationTest {

    private static byte[] fix() throws IOException {
        return new InputRecords(new PackagedSchemas())
                .of(new PositionReport("1", "D", "T", "2025-03-03", 1, 50, 20, 1.5, null, 8.0), null)
                .value();
    }

    private static byte[] movement() throws IOException {
        return new InputRecords(new PackagedSchemas())
                .of(
                        new MovementReport(
                                "1", "KTZ", "T", "2025-03-03", "dostyk", MovementKind.PASS, 1, MessageStatus.CREATE),
                        null)
                .value();
    }

    @ParameterizedTest
    @EnumSource(Malformation.class)
    void theJobsDecoderAgreesWithTheReason(Malformation kind) throws IOException {
        for (double where = 0; where < 1; where += 0.01) {
            byte[] value = kind.of(fix(), movement(), where);
            RejectReason reason = Malformation.reasonOf(value, Topic.POSITION);
            if (value == null) {
                assertThat(reason).isEqualTo(RejectReason.TOMBSTONE);
                continue;
            }
            assertThat(new AvroDecoder<>(PositionRecord.class, new PackagedSchemas(), 1 << 20)
                            .decode(value)
                            .reason())
                    .isEqualTo(reason);
        }
    }

    @Test
    void theOriginalIsLeftAsItIs() throws IOException {
        byte[] value = fix();
        for (Malformation kind : Malformation.values()) {
            kind.of(value, movement(), 0.5);
        }
        assertThat(value).isEqualTo(fix());
    }
}
