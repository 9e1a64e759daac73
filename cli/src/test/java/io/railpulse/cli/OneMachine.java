package io.railpulse.cli;

import io.railpulse.connectors.kafka.KafkaConnection;
import io.railpulse.connectors.postgres.DatabaseConnection;
import io.railpulse.connectors.postgres.PasswordSource;
import io.railpulse.machine.services.LocalServices;
import io.railpulse.machine.services.LocalServicesOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A real Kafka and a real PostgreSQL for a test class, and how to look into them. */
public final class OneMachine implements AutoCloseable {
    private final LocalServices services;
    private final Path passwordFile;

    private OneMachine(LocalServices services, Path passwordFile) {
        this.services = services;
        this.passwordFile = passwordFile;
    }

    public static OneMachine start(Path folder) throws IOException {
        LocalServices services =
                LocalServices.start(LocalServicesOptions.of(folder.resolve("machine")), progress -> {});
        return new OneMachine(services, Files.writeString(folder.resolve("password"), services.password()));
    }

    public KafkaConnection kafka() {
        return KafkaConnection.to(services.bootstrapServers());
    }

    public DatabaseConnection database() {
        return new DatabaseConnection(
                services.jdbcUrl(), services.user(), PasswordSource.file(passwordFile.toString()));
    }

    /** The options that name this Kafka. */
    public List<String> kafkaOptions() {
        return List.of("--kafka", services.bootstrapServers());
    }

    /** The options that name this database. */
    public List<String> databaseOptions() {
        return List.of(
                "--database",
                services.jdbcUrl(),
                "--database-user",
                services.user(),
                "--database-password-file",
                passwordFile.toString());
    }

    /** Calls a command with the options of both. */
    public Invocation call(String... arguments) {
        return Invocation.of(Stream.of(List.of(arguments), kafkaOptions(), databaseOptions())
                .flatMap(List::stream)
                .toArray(String[]::new));
    }

    public void execute(String sql) throws SQLException {
        try (Connection connection = database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of a query. */
    public List<String> list(String query) throws SQLException {
        try (Connection connection = database().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    /** All records of a topic, partition by partition. */
    public List<ConsumerRecord<byte[], byte[]>> listRecords(String topic) {
        Properties properties = kafka().toProperties();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(
                            0, consumer.partitionsFor(topic).size())
                    .mapToObj(partition -> new TopicPartition(topic, partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long count = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (records.size() < count) {
                consumer.poll(Duration.ofSeconds(10)).forEach(records::add);
            }
            return records;
        }
    }

    @Override
    public void close() {
        services.close();
    }
}
