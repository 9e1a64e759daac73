package io.railpulse.connectors.avro;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.schemas.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PackagedSchemasTest {

    private final PackagedSchemas schemas = new PackagedSchemas();

    @ParameterizedTest
    @EnumSource(Topic.class)
    void everyTopicsIdLeadsBackToItsRecord(Topic topic) {
        assertThat(schemas.findWriterSchema(schemas.getSchemaId(topic))
                        .orElseThrow()
                        .getFullName())
                .isEqualTo(topic.schema().getFullName());
    }

    @Test
    void anIdThatWasNeverReleasedIsUnknown() {
        assertThat(schemas.findWriterSchema(-1)).isEmpty();
    }
}
