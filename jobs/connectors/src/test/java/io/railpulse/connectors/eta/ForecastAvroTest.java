package io.railpulse.connectors.eta;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.Examples;
import io.railpulse.connectors.avro.AvroDecoder;
import io.railpulse.connectors.avro.AvroEncoder;
import io.railpulse.connectors.avro.PackagedSchemas;
import io.railpulse.domain.delay.DelayBasis;
import io.railpulse.domain.delay.Delays;
import io.railpulse.domain.eta.CallEta;
import io.railpulse.domain.eta.CallEvent;
import io.railpulse.domain.eta.EtaMethod;
import io.railpulse.domain.eta.EtaPublication;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.tracking.Disagreement;
import io.railpulse.domain.tracking.DisagreementKind;
import io.railpulse.domain.tracking.RunState;
import io.railpulse.schemas.CallEtaRecord;
import io.railpulse.schemas.CallEventCode;
import io.railpulse.schemas.EtaRecord;
import io.railpulse.schemas.Topic;
import io.railpulse.schemas.TrainStatusRecord;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class ForecastAvroTest {

    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);
    private static final Instant ARRIVAL = Instant.ofEpochMilli(Examples.ARRIVAL);
    private static final Instant RECEIVED = Instant.ofEpochMilli(Examples.RECEIVED);

    @Test
    void aPublicationArrivesInTheTopicWithItsWithdrawals() throws IOException {
        EtaRecord avro = written(
                Topic.ETA,
                EtaRecord.class,
                EtaPublicationAvro.toAvro(new EtaPublication(
                        Examples.TRAIN_RUN_ID,
                        "X8001",
                        "2025-09-01",
                        Examples.RECEIVED,
                        2,
                        List.of(
                                new CallEta(
                                        3,
                                        "DOS",
                                        CallEvent.ARRIVAL,
                                        Examples.ARRIVAL,
                                        Examples.ARRIVAL,
                                        Examples.ARRIVAL,
                                        Examples.ARRIVAL - 10_000,
                                        Examples.ARRIVAL - 91_000,
                                        DelayBasis.REFERENCED,
                                        EtaMethod.RUNNING_TIME,
                                        "slack -2 min"),
                                new CallEta(
                                        1,
                                        "ALA",
                                        CallEvent.DEPARTURE,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null)))));
        assertThat(avro.getTrainRunId()).isEqualTo(Examples.TRAIN_RUN_ID);
        assertThat(avro.getTripId()).isEqualTo("X8001");
        assertThat(avro.getServiceDate()).isEqualTo(DAY);
        assertThat(avro.getMadeAt()).isEqualTo(RECEIVED);
        assertThat(avro.getOrdinal()).isEqualTo(2);
        assertThat(avro.getModelVersion()).isEqualTo(EtaPublication.MODEL_VERSION);
        assertThat(avro.getCalls())
                .containsExactly(
                        new CallEtaRecord(
                                3,
                                "DOS",
                                CallEventCode.arrival,
                                ARRIVAL,
                                ARRIVAL,
                                ARRIVAL,
                                ARRIVAL.minusSeconds(10),
                                ARRIVAL.minusSeconds(91),
                                91L,
                                "referenced",
                                "running-time",
                                1,
                                "slack -2 min"),
                        new CallEtaRecord(
                                1,
                                "ALA",
                                CallEventCode.departure,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null));
    }

    @Test
    void aStatusArrivesInTheTopic() throws IOException {
        TrainStatusRecord avro = written(
                Topic.TRAIN_STATUS,
                TrainStatusRecord.class,
                TrainStatusAvro.toAvro(new TrainStatus(
                        Examples.TRAIN_RUN_ID,
                        "X8001",
                        "2025-09-01",
                        "80601",
                        "west",
                        RunState.NOT_DEPARTED,
                        Examples.MEASURED,
                        12.5,
                        45.2,
                        82.5,
                        Examples.MEASURED,
                        0.75,
                        1,
                        "ALA",
                        3,
                        "DOS",
                        new Delays(-91L, -30L, 5L),
                        "DOS",
                        Examples.ARRIVAL,
                        new Delays(null, 90L, 60L),
                        "waiting",
                        new Disagreement(DisagreementKind.REPORT_PLACE, Examples.MEASURED, "45 km before that"),
                        Examples.RECEIVED,
                        7,
                        null,
                        null,
                        null,
                        null)));
        Instant measured = Instant.ofEpochMilli(Examples.MEASURED);
        assertThat(avro)
                .isEqualTo(new TrainStatusRecord(
                        Examples.TRAIN_RUN_ID,
                        "X8001",
                        DAY,
                        "80601",
                        "west",
                        "not-departed",
                        measured,
                        12.5,
                        45.2,
                        82.5,
                        measured,
                        0.75,
                        1,
                        "ALA",
                        3,
                        "DOS",
                        -91L,
                        "booked",
                        -2L,
                        -91L,
                        -30L,
                        5L,
                        "DOS",
                        ARRIVAL,
                        90L,
                        "referenced",
                        2L,
                        null,
                        90L,
                        60L,
                        "waiting",
                        "report-place",
                        "45 km before that",
                        measured,
                        RECEIVED,
                        7,
                        null,
                        null,
                        null,
                        null));
    }

    @Test
    void aTrainOfWhichNothingIsKnownHasAStatus() throws IOException {
        TrainStatusRecord avro = written(
                Topic.TRAIN_STATUS,
                TrainStatusRecord.class,
                TrainStatusAvro.toAvro(new TrainStatus(
                        "r",
                        "t",
                        "2025-09-01",
                        null,
                        null,
                        RunState.LOST,
                        1,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Delays.UNKNOWN,
                        "DOS",
                        null,
                        Delays.UNKNOWN,
                        null,
                        null,
                        1,
                        0,
                        null,
                        null,
                        null,
                        null)));
        assertThat(avro.getDisagreementKind()).isNull();
        assertThat(avro.getDisagreement()).isNull();
        assertThat(avro.getDisagreementSinceAt()).isNull();
        assertThat(avro.getState()).isEqualTo("lost");
        assertThat(avro.getDelayBasis()).isEqualTo("none");
        assertThat(avro.getDelayMin()).isNull();
        assertThat(avro.getDestinationDelayBasis()).isEqualTo("none");
        assertThat(avro.getPositionAt()).isNull();
        assertThat(avro.getDestinationEtaAt()).isNull();
    }

    private static <T extends SpecificRecord> T written(Topic topic, Class<T> type, T record) throws IOException {
        PackagedSchemas schemas = new PackagedSchemas();
        byte[] value = AvroEncoder.<T>of(topic, schemas).encode(record);
        return new AvroDecoder<>(type, schemas, 1 << 20).decode(value).value();
    }
}
