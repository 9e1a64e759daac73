package io.railpulse.connectors.kafka;

import java.io.Serializable;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * How the Kafka cluster is reached.
 *
 * @param bootstrapServers addresses to begin with, {@code host:port,host:port}
 * @param clientProperties further properties of every client, such as those of TLS and SASL; they may hold secrets and
 *     are never told
 */
public record KafkaConnection(String bootstrapServers, Map<String, String> clientProperties) implements Serializable {

    /** As large as the largest value of any topic. */
    private static final String MAX_REQUEST_BYTES = String.valueOf(16 << 20);

    public KafkaConnection {
        clientProperties = Map.copyOf(clientProperties);
    }

    /** A cluster that is reached without further properties. */
    public static KafkaConnection to(String bootstrapServers) {
        return new KafkaConnection(bootstrapServers, Map.of());
    }

    /** The properties that every client has. */
    public Properties toProperties() {
        Properties properties = new Properties();
        properties.putAll(clientProperties);
        properties.setProperty(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return properties;
    }

    /** A client that asks about and creates topics; to be closed. */
    public Admin createAdmin() {
        return Admin.create(toProperties());
    }

    /** A producer that loses nothing and doubles nothing by its own retries; to be closed. */
    public Producer<byte[], byte[]> createProducer() {
        Properties properties = toProperties();
        properties.setProperty(ProducerConfig.ACKS_CONFIG, "all");
        properties.setProperty(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        properties.setProperty(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST_BYTES);
        return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public String toString() {
        return "Kafka at " + bootstrapServers;
    }
}
