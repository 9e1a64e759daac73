package io.railpulse.connectors.avro;

import io.railpulse.schemas.Topic;
import java.io.IOException;
import java.io.Serializable;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * Knows which schema stands behind the id in a value's framing, and which id stands for what this release writes.
 *
 * <p>Both questions tell "there is none" from "nobody can be asked now": the first is the record's fault, the second
 * never is, so it is an {@link IOException} that stops the reader until it is over. Implementations are used by one
 * thread at a time; they are shipped with the job, so what they remember is not serialised.
 */
public interface SchemaResolver extends Serializable {

    /**
     * The schema that values with this id were written with, or empty if no Avro schema has the id.
     *
     * @throws IOException if it cannot be found out now
     */
    Optional<Schema> findWriterSchema(int schemaId) throws IOException;

    /**
     * The id to write into values of a topic, whose schema is {@link Topic#schema()}.
     *
     * @throws IOException if it cannot be found out now, or if the schema is refused
     */
    int getSchemaId(Topic topic) throws IOException;
}
