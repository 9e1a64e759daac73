package io.railpulse.backtest.job;

import io.railpulse.connectors.kafka.KafkaConnection;
import io.railpulse.connectors.kafka.LogEnds;
import io.railpulse.connectors.postgres.DatabaseConnection;
import io.railpulse.connectors.postgres.PasswordSource;
import io.railpulse.machine.flink.LocalFlink;
import io.railpulse.machine.flink.LocalFlinkOptions;
import io.railpulse.machine.flink.LocalJob;
import io.railpulse.machine.services.LocalServices;
import io.railpulse.machine.services.LocalServicesOptions;
import io.railpulse.pipelines.tracking.TrackingJob;
import io.railpulse.provisioning.TableProvisioner;
import io.railpulse.provisioning.TopicProfile;
import io.railpulse.provisioning.TopicProvisioner;
import io.railpulse.schemas.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A real Kafka and a real PostgreSQL to try the job on: records go in, tables come out. */
public final class JobBench implements AutoCloseable {
    private static final String TABLES =
            "select table_name from information_schema.tables where table_schema = current_schema()"
                    + " and table_type = 'BASE TABLE' and table_name not like 'flyway%'";

    private final Path folder;
    private final LocalServices services;
    private final Path password;

    private JobBench(Path folder, LocalServices services) throws IOException {
        this.folder = folder;
        this.services = services;
        this.password = Files.writeString(folder.resolve("password"), services.password());
    }

    /** Starts both, with topics and tables, all empty. */
    public static JobBench start(Path folder) throws IOException {
        JobBench bench = new JobBench(
                folder, LocalServices.start(LocalServicesOptions.of(folder.resolve("services")), line -> {}));
        bench.prepare();
        return bench;
    }

    private void prepare() throws IOException {
        try (Admin admin = kafka().createAdmin()) {
            new TopicProvisioner(admin, TopicProfile.REPLAY, Optional.of((short) 1)).provision();
        }
        new TableProvisioner(database()).prepare();
    }

    /** Empties topics and tables. */
    public void clear() throws IOException, SQLException {
        try (Admin admin = kafka().createAdmin()) {
            admin.deleteTopics(
                            Arrays.stream(Topic.values()).map(Topic::topicName).toList())
                    .all()
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IOException("the topics cannot be deleted", e);
        }
        for (String table : list(TABLES)) {
            try (Connection connection = database().connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("truncate table " + table);
            }
        }
        prepare();
    }

    /** Puts records into their topics in the order of their record times; tells where each came to stand. */
    public Map<ProducerRecord<byte[], byte[]>, RecordMetadata> send(List<ProducerRecord<byte[], byte[]>> records)
            throws IOException {
        List<ProducerRecord<byte[], byte[]>> inOrder = new ArrayList<>(records);
        inOrder.sort(Comparator.comparing(ProducerRecord::timestamp));
        Map<ProducerRecord<byte[], byte[]>, Future<RecordMetadata>> sent = new IdentityHashMap<>();
        try (Producer<byte[], byte[]> producer = createCompressingProducer()) {
            inOrder.forEach(record -> sent.put(record, producer.send(record)));
            producer.flush();
        }
        Map<ProducerRecord<byte[], byte[]>, RecordMetadata> places = new IdentityHashMap<>();
        for (Map.Entry<ProducerRecord<byte[], byte[]>, Future<RecordMetadata>> each : sent.entrySet()) {
            places.put(each.getKey(), placeOf(each.getValue()));
        }
        return places;
    }

    private static RecordMetadata placeOf(Future<RecordMetadata> sent) throws IOException {
        try {
            return sent.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IOException("Kafka did not take a record", e);
        }
    }

    /** All that is in some topics, partition by partition, ready to be sent again. */
    public List<ProducerRecord<byte[], byte[]>> read(List<Topic> topics) throws IOException {
        Map<TopicPartition, Long> ends = LogEnds.findOffsets(
                        kafka(), topics.stream().map(Topic::topicName).toList())
                .offsets();
        List<ProducerRecord<byte[], byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(kafka().toProperties(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record -> found.add(new ProducerRecord<>(
                                record.topic(), record.partition(), record.timestamp(), record.key(), record.value())));
            }
        }
        return found;
    }

    /** Packs so well that a value gets in that is larger than the topic takes. */
    private Producer<byte[], byte[]> createCompressingProducer() {
        Properties properties = kafka().toProperties();
        properties.setProperty(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
        properties.setProperty(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, String.valueOf(16 << 20));
        return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Runs the job over all that is in the topics; the first failure ends it, since nothing may restart it. */
    public LocalJob.End track(int parallelism) throws IOException, InterruptedException {
        Path checkpoints = Files.createTempDirectory(folder, "checkpoints");
        LocalFlinkOptions options =
                LocalFlinkOptions.of(TrackingJob.NAME, parallelism, checkpoints).withRestartAttempts(0);
        try (LocalJob job = LocalFlink.start(
                options, environment -> TrackingJob.attach(environment, arguments("--bounded", "true")))) {
            return job.await();
        }
    }

    /** What a job is told on its command line, and more. */
    public String[] arguments(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--kafka", services.bootstrapServers(),
                "--database", services.jdbcUrl(),
                "--database-user", services.user(),
                "--database-password-file", password.toAbsolutePath().toString()));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    /** The rows of a query, their columns joined by blanks, times in UTC. */
    public List<String> list(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set time zone 'UTC'");
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    found.add(rowOf(rows));
                }
            }
        }
        return found;
    }

    private static String rowOf(ResultSet rows) throws SQLException {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
            row.add(String.valueOf(rows.getString(column)));
        }
        return String.join(" ", row);
    }

    public KafkaConnection kafka() {
        return KafkaConnection.to(services.bootstrapServers());
    }

    public DatabaseConnection database() {
        return new DatabaseConnection(services.jdbcUrl(), services.user(), PasswordSource.file(password.toString()));
    }

    @Override
    public void close() {
        services.close();
    }
}
