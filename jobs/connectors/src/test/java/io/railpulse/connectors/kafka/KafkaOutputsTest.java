package io.railpulse.connectors.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.Examples;
import io.railpulse.connectors.avro.AvroDecoder;
import io.railpulse.connectors.avro.PackagedSchemas;
import io.railpulse.domain.alert.BorderInput;
import io.railpulse.domain.delay.Delay;
import io.railpulse.domain.eta.learning.LearnedKind;
import io.railpulse.domain.eta.learning.LearnedUpdate;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.domain.telemetry.TrainInput;
import io.railpulse.domain.throughput.Place;
import io.railpulse.domain.throughput.PlaceKind;
import io.railpulse.domain.throughput.QueueFigures;
import io.railpulse.domain.throughput.QueueRow;
import io.railpulse.domain.tracking.CallKind;
import io.railpulse.domain.tracking.CallMethod;
import io.railpulse.domain.tracking.ObservedCall;
import io.railpulse.schemas.LinkTimeRecord;
import io.railpulse.schemas.ObservedCallRecord;
import io.railpulse.schemas.PayloadForm;
import io.railpulse.schemas.RejectedRecord;
import java.io.IOException;
import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;
import org.apache.flink.util.InstantiationUtil;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class KafkaOutputsTest {

    private static final PackagedSchemas SCHEMAS = new PackagedSchemas();
    private static final Duration BROKERS_LIMIT = Duration.ofMinutes(15);

    @Test
    void anOutputIsKeyedByItsRunAndStampedWithItsCause() throws Exception {
        ProducerRecord<byte[], byte[]> record =
                write(KafkaOutputs.observedCalls(SCHEMAS), observedCallAt(Examples.RECEIVED));
        assertThat(record.topic()).isEqualTo("rail.observed-call.v1");
        assertThat(record.key()).isEqualTo(Examples.TRAIN_RUN_ID.getBytes());
        assertThat(record.timestamp()).isEqualTo(Examples.RECEIVED);
        assertThat(read(ObservedCallRecord.class, record).getStopId()).isEqualTo("DOS");
    }

    @Test
    void theQueueOfABorderIsKeyedAsAlertsAboutItAre() throws Exception {
        Place border = new Place(PlaceKind.BORDER, "dostyk", "alashankou");
        QueueFigures nobody = new QueueFigures(Examples.RECEIVED, 0, null, 1, 60, null);
        QueueRow row = new QueueRow(border, Examples.RECEIVED, nobody, 0, true, Examples.RECEIVED);

        ProducerRecord<byte[], byte[]> record = write(KafkaOutputs.borderQueues(SCHEMAS), row);

        assertThat(record.key()).isEqualTo("dostyk|alashankou".getBytes());
        assertThat(BorderInput.of(row).subject()).isEqualTo("dostyk|alashankou");
        assertThat(record.timestamp()).isEqualTo(Examples.RECEIVED);
    }

    @Test
    void aCauseWithoutARecordTimeLeavesItToTheProducer() throws Exception {
        assertThat(write(KafkaOutputs.observedCalls(SCHEMAS), observedCallAt(-1))
                        .timestamp())
                .isNull();
    }

    @Test
    void aRejectedRecordIsKeyedByItsPlaceAndCarriesItsBytes() throws Exception {
        TrainInput fix = TrainInput.of("run-1", Examples.origin("rail.position.v1"), Examples.position());
        ProducerRecord<byte[], byte[]> record = write(
                KafkaOutputs.rejected(SCHEMAS), RejectedInput.of(fix, RejectReason.OFF_ROUTE, "700 m from the route"));
        assertThat(record.key()).isEqualTo("rail.position.v1/2/4711".getBytes());
        assertThat(record.timestamp()).isEqualTo(Examples.RECEIVED);
        RejectedRecord rejected = read(RejectedRecord.class, record);
        assertThat(rejected.getReason()).isEqualTo("off-route");
        assertThat(rejected.getVerdict()).isEqualTo("rejected");
        assertThat(rejected.getPayloadForm()).isEqualTo(PayloadForm.re_encoded);
        assertThat(rejected.getPayload().remaining()).isEqualTo((int) rejected.getPayloadBytes());
    }

    @Test
    void whatIsLearnedReplacesWhatWasKnownOfIt() throws Exception {
        ProducerRecord<byte[], byte[]> record = write(KafkaOutputs.linkTimes(SCHEMAS), Examples.linkTime());

        assertThat(record.key()).isEqualTo("freight/30|link|ALA>DOS 1".getBytes());
        assertThat(record.timestamp()).isEqualTo(Examples.RECEIVED);
        LinkTimeRecord told = read(LinkTimeRecord.class, record);
        assertThat(told.getNumbers()).startsWith(0.5, 0.04);
        assertThat(told.getFromStopId()).isEqualTo("ALA");
        assertThat(told.getToStopId()).isEqualTo("DOS");
        assertThat(told.getPlannedS()).isEqualTo(1_800);
        assertThat(told.getTraversals()).isEqualTo(12);
        assertThat(told.getMeanDeviationS()).isEqualTo(900);
        assertThat(told.getP90DeviationS()).isEqualTo(3_600);
    }

    @Test
    void whatWasForgottenIsTakenOutOfItsTopic() throws Exception {
        LearnedUpdate forgotten = new LearnedUpdate("/1", LearnedKind.TRIP, "7/8 1", null, Examples.RECEIVED);
        ProducerRecord<byte[], byte[]> record = write(KafkaOutputs.linkTimes(SCHEMAS), forgotten);

        assertThat(record.key()).isEqualTo("/1|trip|7/8 1".getBytes());
        assertThat(record.value()).isNull();
    }

    @Test
    void theSinksTravelWithTheJobUnderEitherPromise() throws IOException {
        for (Delivery delivery : new Delivery[] {Delivery.atLeastOnce(), Delivery.exactlyOnce("tracking")}) {
            KafkaOutputs outputs = new KafkaOutputs(KafkaConnection.to("localhost:9092"), SCHEMAS, delivery);
            assertThat(InstantiationUtil.serializeObject(outputs.createTrainStatusSink()))
                    .isNotEmpty();
            assertThat(InstantiationUtil.serializeObject(outputs.createObservedCallSink()))
                    .isNotEmpty();
            assertThat(InstantiationUtil.serializeObject(outputs.createLinkTimeSink()))
                    .isNotEmpty();
            assertThat(InstantiationUtil.serializeObject(outputs.createEtaSink()))
                    .isNotEmpty();
            assertThat(InstantiationUtil.serializeObject(outputs.createEtaScoreSink()))
                    .isNotEmpty();
            assertThat(InstantiationUtil.serializeObject(outputs.createRejectedSink()))
                    .isNotEmpty();
        }
    }

    @Test
    void transactionsEndBelowTheBrokersLimit() {
        assertThat(Delivery.exactlyOnce("tracking").transactionTimeout()).isLessThan(BROKERS_LIMIT);
    }

    private static ObservedCall observedCallAt(long recordMillis) {
        return new ObservedCall(
                Examples.TRAIN_RUN_ID,
                "X8001",
                "2025-09-01",
                3,
                "DOS",
                null,
                CallKind.STOP,
                Examples.ARRIVAL,
                null,
                null,
                null,
                Delay.UNKNOWN,
                Delay.UNKNOWN,
                CallMethod.MEASURED,
                0,
                false,
                recordMillis,
                0);
    }

    /** As a sink does it, after the serialiser has travelled. */
    private static <T> ProducerRecord<byte[], byte[]> write(OutputSerializer<T> serializer, T output)
            throws IOException, ClassNotFoundException {
        OutputSerializer<T> arrived = InstantiationUtil.clone(serializer);
        arrived.open(null, null);
        return arrived.serialize(output, null, 5L);
    }

    private static <T extends SpecificRecord> T read(Class<T> type, ProducerRecord<byte[], byte[]> record)
            throws IOException {
        return new AvroDecoder<>(type, SCHEMAS, 1 << 20).decode(record.value()).value();
    }
}
