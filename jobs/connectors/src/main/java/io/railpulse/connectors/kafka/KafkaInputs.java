package io.railpulse.connectors.kafka;

import io.railpulse.connectors.avro.SchemaResolver;
import io.railpulse.domain.telemetry.Input;
import io.railpulse.schemas.Topic;
import java.util.Map;
import java.util.Properties;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/**
 * Makes the sources that read the inputs from their topics.
 *
 * <p>Flink's timestamp of what they emit is the record time: the log's timestamp. Only committed records are read, in
 * large fetches (they cost a sixth less per record), that are waited for at most a tenth of a second.
 */
public final class KafkaInputs {

    private static final Map<String, String> FETCHING = Map.of(
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "5000",
            ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, String.valueOf(4 << 20),
            ConsumerConfig.FETCH_MIN_BYTES_CONFIG, String.valueOf(256 << 10),
            ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "100",
            ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");

    private final KafkaConnection connection;
    private final SchemaResolver schemas;
    private final String groupIdPrefix;

    /** @param groupIdPrefix the consumer group of an input is {@code <prefix>-<input>}; it is not asked for offsets */
    public KafkaInputs(KafkaConnection connection, SchemaResolver schemas, String groupIdPrefix) {
        this.connection = connection;
        this.schemas = schemas;
        this.groupIdPrefix = groupIdPrefix;
    }

    /** The topic of an input. */
    public static Topic topicOf(Input input) {
        return readingOf(input).topic();
    }

    /** A source of the records of an input; values larger than its topic takes are dead-lettered. */
    public Source<Received, ?, ?> createSource(Input input, ReadRange range) {
        return createSource(input, range, topicOf(input).settings().maxMessageBytes());
    }

    /** @param maxValueBytes larger values are dead-lettered without being looked into */
    public Source<Received, ?, ?> createSource(Input input, ReadRange range, int maxValueBytes) {
        String name = groupIdPrefix + "-" + input.code().replace('_', '-');
        KafkaSource<Received> source = KafkaSource.<Received>builder()
                .setProperties(properties())
                .setGroupId(name)
                .setClientIdPrefix(name)
                .setTopics(topicOf(input).topicName())
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setDeserializer(deserializerOf(input, schemas, maxValueBytes))
                .build();
        return range.isEverything() ? source : new RangedKafkaSource<>(source, range);
    }

    static ReceivedDeserializer<?> deserializerOf(Input input, SchemaResolver schemas, int maxValueBytes) {
        return new ReceivedDeserializer<>(input, readingOf(input), schemas, maxValueBytes);
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.putAll(FETCHING);
        properties.putAll(connection.toProperties());
        return properties;
    }

    private static InputReading<?> readingOf(Input input) {
        return switch (input) {
            case TRAIN_RUNS -> new TrainRunReading();
            case ROUTES -> new RouteReading();
            case POSITIONS -> new PositionReading();
            case MOVEMENTS -> new MovementReading();
            case SENSORS -> new SensorReading();
            case ASSIGNMENTS -> new AssignmentReading();
            case LINK_TIMES -> new LinkTimeReading();
            case OBSERVED_CALLS -> new ObservedCallReading();
            case TRAIN_STATUSES -> new TrainStatusReading();
            case ALERT_RULES -> new AlertRuleReading();
            case ALERT_ACKS -> new AlertAckReading();
            case ETAS -> new EtaReading();
            case CONSIGNMENTS -> new ConsignmentReading();
            case BORDER_QUEUES -> new BorderQueueReading();
            case GEOFENCES -> new GeofenceReading();
        };
    }
}
