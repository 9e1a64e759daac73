package io.railpulse.connectors.avro;

import com.fasterxml.jackson.databind.JsonNode;
import io.railpulse.schemas.Topic;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/**
 * Resolves ids by a schema registry that speaks Confluent's REST interface, version 7.
 *
 * <p>Schemas that were found are remembered for ever, ids that were not for half a minute, so that a flood of values
 * with a wrong id asks the registry once, and a schema registered a moment too late is found soon. What is written is
 * registered under {@code <topic>-value}.
 */
public final class RegistrySchemas implements SchemaResolver {

    private static final long serialVersionUID = 1L;
    private static final int REMEMBERED_UNKNOWN_IDS = 10_000;
    private static final Duration REMEMBER_UNKNOWN_IDS_FOR = Duration.ofSeconds(30);

    private final URI registry;
    private final RetryPolicy retries;

    private transient RegistryClient client;
    private transient Map<Integer, Schema> known;
    private transient UnknownIds unknown;

    /** @param registry the registry's address, for example {@code http://registry:8081} */
    public RegistrySchemas(URI registry) {
        this(registry, RetryPolicy.forRegistries());
    }

    RegistrySchemas(URI registry, RetryPolicy retries) {
        this.registry = registry;
        this.retries = retries;
    }

    @Override
    public Optional<Schema> findWriterSchema(int schemaId) throws IOException {
        connect();
        Schema schema = known.get(schemaId);
        if (schema != null) {
            return Optional.of(schema);
        }
        if (unknown.contains(schemaId)) {
            return Optional.empty();
        }
        Optional<Schema> found = client.findSchema(schemaId).flatMap(RegistrySchemas::parse);
        found.ifPresentOrElse(writer -> known.put(schemaId, writer), () -> unknown.add(schemaId));
        return found;
    }

    @Override
    public int getSchemaId(Topic topic) throws IOException {
        connect();
        return client.register(topic.topicName() + "-value", topic.schema());
    }

    private void connect() {
        if (client == null) {
            client = new RegistryClient(registry, retries);
            known = new HashMap<>();
            unknown = new UnknownIds(REMEMBERED_UNKNOWN_IDS, REMEMBER_UNKNOWN_IDS_FOR, System::nanoTime);
        }
    }

    /** Empty for what is not Avro, or refers to schemas beside it: no topic of ours is written so. */
    private static Optional<Schema> parse(JsonNode answer) {
        if (!answer.path("schemaType").asText("AVRO").equals("AVRO")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Schema.Parser().parse(answer.path("schema").asText()));
        } catch (AvroRuntimeException e) {
            return Optional.empty();
        }
    }
}
