package io.railpulse.connectors.avro;

import io.railpulse.schemas.SchemaCatalogue;
import io.railpulse.schemas.Topic;
import java.util.Optional;
import org.apache.avro.Schema;

/** Resolves ids by the catalogue of released schemas that the software carries: no registry is needed. */
public final class PackagedSchemas implements SchemaResolver {

    private static final long serialVersionUID = 1L;

    @Override
    public Optional<Schema> findWriterSchema(int schemaId) {
        return SchemaCatalogue.packaged().findRevision(schemaId).map(SchemaCatalogue.Revision::schema);
    }

    @Override
    public int getSchemaId(Topic topic) {
        return SchemaCatalogue.packaged().getNewest(topic).id();
    }
}
