package io.railpulse.schemas;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/**
 * Every schema that was ever released, by id: what wrote the bytes that a reader meets, where no registry is asked, and
 * the baseline that a change of a contract is held against.
 *
 * <p>A revision is one file, {@code catalogue/<id>-<topic>.avsc}, named in {@code catalogue/index.txt}. A released file
 * never changes, and an id is never given twice: both live on in every log.
 */
public final class SchemaCatalogue {

    private static final String FOLDER = "catalogue/";
    private static final SchemaCatalogue PACKAGED = new SchemaCatalogue(readPackaged());

    private final Map<Integer, Revision> byId;

    private SchemaCatalogue(Map<Integer, Revision> byId) {
        this.byId = byId;
    }

    /**
     * One released schema.
     *
     * @param id the id in the framing of every value written with it, at least 1
     * @param topicName the topic whose records it describes
     * @param schema the schema as it was released
     */
    public record Revision(int id, String topicName, Schema schema) {}

    /** The catalogue that this release carries. */
    public static SchemaCatalogue packaged() {
        return PACKAGED;
    }

    /** The revision of an id, or empty if it was never released. */
    public Optional<Revision> findRevision(int id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All revisions of a topic, oldest first. */
    public List<Revision> listRevisions(Topic topic) {
        return byId.values().stream()
                .filter(revision -> revision.topicName().equals(topic.topicName()))
                .sorted(Comparator.comparingInt(Revision::id))
                .toList();
    }

    /**
     * The revision that this release writes to a topic.
     *
     * @throws NoSuchElementException if none was released
     */
    public Revision getNewest(Topic topic) {
        return listRevisions(topic).stream()
                .reduce((older, newer) -> newer)
                .orElseThrow(() ->
                        new NoSuchElementException("No schema of " + topic.topicName() + " is in the catalogue."));
    }

    private static Map<Integer, Revision> readPackaged() {
        Map<Integer, Revision> revisions = new LinkedHashMap<>();
        for (String fileName : listFileNames()) {
            Revision revision = readRevision(fileName);
            Revision other = revisions.put(revision.id(), revision);
            if (other != null) {
                throw new IllegalStateException(
                        "The catalogue gives the id " + revision.id() + " twice; the later is " + fileName + ".");
            }
        }
        return revisions;
    }

    private static List<String> listFileNames() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(openResource(FOLDER + "index.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The index of the schema catalogue cannot be read.", e);
        }
    }

    private static Revision readRevision(String fileName) {
        int dash = fileName.indexOf('-');
        try (InputStream file = openResource(FOLDER + fileName)) {
            int id = Integer.parseInt(fileName.substring(0, dash));
            String topicName = fileName.substring(dash + 1, fileName.length() - ".avsc".length());
            return new Revision(id, topicName, new Schema.Parser().parse(file));
        } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException | NumberFormatException e) {
            throw new IllegalStateException("The released schema " + fileName + " cannot be read.", e);
        }
    }

    private static InputStream openResource(String name) throws IOException {
        InputStream resource = SchemaCatalogue.class.getResourceAsStream(name);
        if (resource == null) {
            throw new IOException("There is no resource " + name + " beside " + SchemaCatalogue.class.getName() + ".");
        }
        return resource;
    }
}
