package io.railpulse.connectors.kafka;

import static io.railpulse.connectors.kafka.Receiving.SCHEMAS;
import static io.railpulse.connectors.kafka.Receiving.receive;
import static io.railpulse.connectors.kafka.Receiving.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.Examples;
import io.railpulse.connectors.avro.AvroEncoder;
import io.railpulse.connectors.eta.EtaPublicationAvro;
import io.railpulse.connectors.eta.LinkTimeAvro;
import io.railpulse.domain.delay.DelayBasis;
import io.railpulse.domain.eta.CallEta;
import io.railpulse.domain.eta.CallEvent;
import io.railpulse.domain.eta.EtaMethod;
import io.railpulse.domain.eta.EtaPublication;
import io.railpulse.domain.eta.learning.LearnedInput;
import io.railpulse.domain.eta.learning.LearnedKind;
import io.railpulse.domain.eta.learning.LearnedUpdate;
import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.schemas.EtaRecord;
import io.railpulse.schemas.LinkTimeRecord;
import io.railpulse.schemas.Topic;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What jobs have told of forecasts and of what they learned, read again. */
class ReceivedLearningTest {
    private InputRecords records;

    @BeforeEach
    void open() throws IOException {
        records = new InputRecords(SCHEMAS);
    }

    @Test
    void aForecastComesBackAsItWasTold() throws IOException {
        CallEta arrival = new CallEta(
                2,
                "Lodz",
                CallEvent.ARRIVAL,
                3L,
                2L,
                5L,
                1L,
                1L,
                DelayBasis.BOOKED,
                EtaMethod.RUNNING_TIME,
                "it is so");
        CallEta withdrawn =
                new CallEta(1, "Warsaw", CallEvent.DEPARTURE, null, null, null, null, null, null, null, null);
        EtaPublication told = new EtaPublication("7@2026-03-01", "7", "2026-03-01", 9, 1, List.of(arrival, withdrawn));
        byte[] value = AvroEncoder.<EtaRecord>of(Topic.ETA, SCHEMAS).encode(EtaPublicationAvro.toAvro(told));

        assertThat(receive(Input.ETAS, "7@2026-03-01".getBytes(), value).forecasts())
                .isEqualTo(told);
    }

    @Test
    void whatWasLearnedComesBackAsItWas() throws IOException {
        LearnedInput learned =
                receive(Input.LINK_TIMES, records.of(Examples.linkTime())).learned();

        assertThat(learned)
                .usingRecursiveComparison()
                .isEqualTo(new LearnedInput(Examples.linkTime(), Examples.origin(Topic.LINK_TIME.topicName())));
    }

    @Test
    void whatWasLearnedAndHasNoValueWasForgotten() throws IOException {
        LearnedInput forgotten =
                receive(Input.LINK_TIMES, "/1|trip|7/8 1|x".getBytes(), null).learned();

        assertThat(forgotten.learned())
                .isEqualTo(new LearnedUpdate("/1", LearnedKind.TRIP, "7/8 1|x", null, Examples.RECEIVED));
        assertThat(rejected(Input.LINK_TIMES, "/1|nothing|7".getBytes(), null).reason())
                .isEqualTo(RejectReason.TOMBSTONE);
        assertThat(rejected(Input.LINK_TIMES, null, null).reason()).isEqualTo(RejectReason.TOMBSTONE);
    }

    @Test
    void whatCannotHaveBeenLearnedIsRejected() throws IOException {
        assertThat(rejectedLearning(record -> record.setNumbers(List.of(1.0))).detail())
                .isEqualTo("numbers: 1 numbers are not what link has");
        assertThat(rejectedLearning(record -> record.setWhat("colour")).detail())
                .contains("colour");
        assertThat(rejectedLearning(record -> record.setKey("ALA>DOS 2")).detail())
                .contains("the record's key");
    }

    @Test
    void weightsOfAnotherModelMeanNothing() throws IOException {
        Consumer<LinkTimeRecord> older = record -> record.setModelVersion("0");
        RejectedInput rejected = rejectedLearning(older.andThen(record -> record.setWhat("weights")));

        assertThat(rejected.reason()).isEqualTo(RejectReason.OTHER_MODEL);
        assertThat(rejected.detail()).startsWith("model_version is 0, not ");
        assertThat(receiveLearning(older).learned())
                .as("a link stays what it is")
                .isNotNull();
    }

    private RejectedInput rejectedLearning(Consumer<LinkTimeRecord> change) throws IOException {
        return receiveLearning(change).rejected();
    }

    private Received receiveLearning(Consumer<LinkTimeRecord> change) throws IOException {
        LinkTimeRecord avro = LinkTimeAvro.toAvro(Examples.linkTime());
        byte[] key = LinkTimeAvro.keyOf(avro).getBytes();
        change.accept(avro);
        return receive(
                Input.LINK_TIMES,
                key,
                AvroEncoder.<LinkTimeRecord>of(Topic.LINK_TIME, SCHEMAS).encode(avro));
    }
}
