package io.railpulse.connectors.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.Examples;
import io.railpulse.connectors.avro.AvroDecoder;
import io.railpulse.connectors.avro.AvroEncoder;
import io.railpulse.connectors.avro.PackagedSchemas;
import io.railpulse.domain.delay.Delay;
import io.railpulse.domain.delay.DelayBasis;
import io.railpulse.domain.tracking.CallKind;
import io.railpulse.domain.tracking.CallMethod;
import io.railpulse.domain.tracking.ObservedCall;
import io.railpulse.schemas.CallKindCode;
import io.railpulse.schemas.ObservedCallRecord;
import io.railpulse.schemas.Topic;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ObservedCallAvroTest {

    @Test
    void everyFieldArrivesInTheTopic() throws IOException {
        ObservedCallRecord avro = written(new ObservedCall(
                Examples.TRAIN_RUN_ID,
                "X8001",
                "2025-09-01",
                3,
                "DOS",
                1_234.5,
                CallKind.PASS,
                Examples.ARRIVAL,
                Examples.ARRIVAL + 1,
                Examples.ARRIVAL + 2,
                Examples.ARRIVAL + 3,
                new Delay(30L, DelayBasis.BOOKED),
                new Delay(-89L, DelayBasis.REFERENCED),
                CallMethod.INTERPOLATED,
                4,
                true,
                Examples.RECEIVED,
                5));
        ObservedCallRecord expected = new ObservedCallRecord(
                Examples.TRAIN_RUN_ID,
                "X8001",
                LocalDate.of(2025, 9, 1),
                3,
                "DOS",
                CallKindCode.pass,
                Instant.ofEpochMilli(Examples.ARRIVAL),
                Instant.ofEpochMilli(Examples.ARRIVAL + 1),
                Instant.ofEpochMilli(Examples.ARRIVAL + 2),
                Instant.ofEpochMilli(Examples.ARRIVAL + 3),
                30L,
                "booked",
                1L,
                -89L,
                "referenced",
                -1L,
                "interpolated",
                4,
                true,
                Instant.ofEpochMilli(Examples.RECEIVED),
                5,
                1_234.5);
        assertThat(avro).isEqualTo(expected);
    }

    @Test
    void whatIsUnknownStaysUnknown() throws IOException {
        ObservedCallRecord avro = written(new ObservedCall(
                "r",
                "t",
                "2025-09-01",
                null,
                "DOS",
                null,
                CallKind.SKIPPED,
                null,
                null,
                null,
                null,
                Delay.UNKNOWN,
                Delay.UNKNOWN,
                null,
                0,
                false,
                1,
                0));
        assertThat(avro.getStopSequence()).isNull();
        assertThat(avro.getAlongM()).isNull();
        assertThat(avro.getKind()).isEqualTo(CallKindCode.skipped);
        assertThat(avro.getArrivalAt()).isNull();
        assertThat(avro.getDepartureAt()).isNull();
        assertThat(avro.getMethod()).isNull();
        assertThat(avro.getArrivalDelayS()).isNull();
        assertThat(avro.getArrivalDelayBasis()).isEqualTo("none");
        assertThat(avro.getDepartureDelayMin()).isNull();
    }

    private static ObservedCallRecord written(ObservedCall call) throws IOException {
        PackagedSchemas schemas = new PackagedSchemas();
        byte[] value = AvroEncoder.of(Topic.OBSERVED_CALL, schemas).encode(ObservedCallAvro.toAvro(call));
        return new AvroDecoder<>(ObservedCallRecord.class, schemas, 1 << 20)
                .decode(value)
                .value();
    }
}
