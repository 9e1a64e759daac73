package io.railpulse.connectors.alert;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Prints each change of each alert once. */
public final class ReadAlerts {
    private static final byte FRAMED = 0;

    private final Path catalogue;
    private final PrintStream out;
    private final Map<Integer, Schema> schemas = new HashMap<>();
    private final Map<String, Integer> lastSequences = new HashMap<>();

    /** @param catalogue the folder of schema files, {@code 0028-rail.alert.v1.avsc} and others */
    public ReadAlerts(Path catalogue, PrintStream out) {
        this.catalogue = catalogue;
        this.out = out;
    }

    /** @param args the broker, and the folder of schema files */
    public static void main(String[] args) throws IOException {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", args[0]);
        properties.put("group.id", "read-alerts");
        properties.put("auto.offset.reset", "earliest");
        properties.put("enable.auto.commit", "false");
        properties.put("isolation.level", "read_committed");
        ReadAlerts reader = new ReadAlerts(Path.of(args[1]), System.out);
        try (Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("rail.alert.v1"));
            while (true) {
                reader.poll(consumer);
            }
        }
    }

    /** Takes what has come. An offset is committed only once what lies before it is printed. */
    void poll(Consumer<String, byte[]> consumer) throws IOException {
        for (ConsumerRecord<String, byte[]> change : consumer.poll(Duration.ofSeconds(1))) {
            take(decode(change.value()));
        }
        consumer.commitSync();
    }

    private void take(GenericRecord change) {
        String alertId = change.get("alert_id").toString();
        int sequence = (int) change.get("sequence");
        if (sequence <= lastSequences.getOrDefault(alertId, 0)) {
            return;
        }
        lastSequences.put(alertId, sequence);
        out.printf(
                "%s %s %s %s: %s%n",
                change.get("subject"),
                change.get("kind"),
                change.get("change"),
                change.get("severity"),
                change.get("reason"));
    }

    /** A zero, the id of the schema that it was written with as four bytes, the most significant first, and then Avro. */
    private GenericRecord decode(byte[] value) throws IOException {
        ByteBuffer frame = ByteBuffer.wrap(value);
        if (frame.get() != FRAMED) {
            throw new IOException("no schema's id stands before the value");
        }
        Schema schema = findSchema(frame.getInt());
        BinaryDecoder avro = DecoderFactory.get().binaryDecoder(value, frame.position(), frame.remaining(), null);
        return new GenericDatumReader<GenericRecord>(schema).read(null, avro);
    }

    private Schema findSchema(int id) throws IOException {
        Schema known = schemas.get(id);
        return known == null ? readSchema(id) : known;
    }

    /** The number in front of a file's name is the id. */
    private Schema readSchema(int id) throws IOException {
        String prefix = String.format("%04d-", id);
        try (Stream<Path> files = Files.list(catalogue)) {
            Path file = files.filter(path -> path.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow(() -> new IOException("there is no schema " + id + " in " + catalogue));
            Schema schema = new Schema.Parser().parse(file.toFile());
            schemas.put(id, schema);
            return schema;
        }
    }
}
