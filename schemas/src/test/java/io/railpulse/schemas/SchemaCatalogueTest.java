package io.railpulse.schemas;

import static org.apache.avro.SchemaCompatibility.SchemaCompatibilityType.COMPATIBLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.schemas.SchemaCatalogue.Revision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaCatalogueTest {

    private static final Path CONTRACTS = Path.of("src/main/avro");
    private static final Path RELEASED = Path.of("src/main/resources/io/railpulse/schemas/catalogue");

    private final SchemaCatalogue catalogue = SchemaCatalogue.packaged();

    @ParameterizedTest
    @EnumSource(Topic.class)
    void theContractIsTheNewestReleasedRevision(Topic topic) throws IOException {
        Schema contract = new Schema.Parser()
                .parse(CONTRACTS.resolve(topic.topicName() + ".avsc").toFile());
        assertThat(catalogue.getNewest(topic).schema())
                .as(
                        "The contract of %1$s has changed. To release a revision: copy src/main/avro/%1$s.avsc to"
                                + " %2$s/<next free id, four digits>-%1$s.avsc, add that file's name to index.txt, and"
                                + " never touch a file released before.",
                        topic.topicName(), RELEASED)
                .isEqualTo(contract);
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void oldAndNewRecordsCanBeReadByOldAndNewReaders(Topic topic) {
        for (Revision former : catalogue.listRevisions(topic)) {
            assertThat(faultBetween(topic.schema(), former.schema()))
                    .as(
                            "Records written with revision %d of %s, which are still in the logs, cannot be read any"
                                    + " more. Give added fields a default, or begin a topic of the next major version.",
                            former.id(), topic.topicName())
                    .isEqualTo("none");
            assertThat(faultBetween(former.schema(), topic.schema()))
                    .as(
                            "Readers that know revision %d of %s, which are not upgraded yet, cannot read what is"
                                    + " written now. Keep fields without a default, or begin a topic of the next major"
                                    + " version.",
                            former.id(), topic.topicName())
                    .isEqualTo("none");
        }
    }

    @Test
    void aRequiredFieldThatDisappearsIsFound() {
        Schema before = new Schema.Parser()
                .parse(
                        "{\"type\":\"record\",\"name\":\"Fix\",\"fields\":[{\"name\":\"stop_id\",\"type\":\"string\"}]}");
        Schema after = new Schema.Parser().parse("{\"type\":\"record\",\"name\":\"Fix\",\"fields\":[]}");
        assertThat(faultBetween(before, after)).contains("stop_id");
    }

    @Test
    void everyReleasedFileIsInTheIndexAndTheIndexNamesNothingElse() throws IOException {
        try (Stream<Path> files = Files.list(RELEASED)) {
            List<String> released = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".avsc"))
                    .sorted()
                    .toList();
            assertThat(Files.readAllLines(RELEASED.resolve("index.txt")))
                    .as("%s/index.txt names the released files, one a line, in the order of their ids.", RELEASED)
                    .isEqualTo(released);
        }
    }

    @Test
    void everyReleasedSchemaBelongsToADeclaredTopic() throws IOException {
        for (String name : Files.readAllLines(RELEASED.resolve("index.txt"))) {
            int id = Integer.parseInt(name.substring(0, 4));
            String topicName = catalogue.findRevision(id).orElseThrow().topicName();
            assertThat(Topic.findByName(topicName)).as(name).isPresent();
        }
    }

    @Test
    void anIdThatWasNeverReleasedIsNotFound() {
        assertThat(catalogue.findRevision(0)).isEmpty();
        assertThat(catalogue.findRevision(Integer.MAX_VALUE)).isEmpty();
    }

    private static String faultBetween(Schema reader, Schema writer) {
        SchemaCompatibility.SchemaPairCompatibility pair =
                SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
        return pair.getType() == COMPATIBLE
                ? "none"
                : pair.getResult().getIncompatibilities().toString();
    }
}
