package io.railpulse.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.pipelines.tracking.TrackingJob;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Looks into the jar that is deployed: what a cluster brings must not be in it, what it does not bring must. */
class DeployableJarITCase {
    private static final Path FILE = Path.of(System.getProperty("railpulse.jobs.jar", "target/railpulse-jobs.jar"));

    private static JarFile jar;
    private static List<String> entries;

    @BeforeAll
    static void openTheJar() throws IOException {
        jar = new JarFile(FILE.toFile());
        entries = jar.stream().map(ZipEntry::getName).toList();
    }

    @AfterAll
    static void closeTheJar() throws IOException {
        jar.close();
    }

    @Test
    void startsTheTrackingJobUnlessToldOtherwise() throws IOException {
        assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class")).isEqualTo(TrackingJob.class.getName());
    }

    /** A second copy of Flink in the job's own class loader is not the Flink that runs it. */
    @Test
    void bringsConnectorsButNoFlink() {
        assertThat(entries)
                .contains(
                        "org/apache/flink/connector/kafka/source/KafkaSource.class",
                        "org/apache/flink/connector/base/source/reader/SourceReaderBase.class")
                .noneMatch(entry -> entry.startsWith("org/apache/flink/streaming/api/")
                        || entry.startsWith("org/apache/flink/api/")
                        || entry.startsWith("org/apache/flink/runtime/")
                        || entry.startsWith("org/apache/flink/core/")
                        || entry.startsWith("org/apache/flink/table/api/")
                        || entry.startsWith("com/esotericsoftware/"));
    }

    /** Flink 2 logs by SLF4J 1.7; a second one in the jar swallows every line without a word. */
    @Test
    void leavesTheLoggingToTheCluster() {
        assertThat(entries)
                .noneMatch(entry -> entry.startsWith("org/slf4j/")
                        || entry.startsWith("org/apache/log4j/")
                        || entry.startsWith("org/apache/logging/")
                        || entry.startsWith("ch/qos/logback/")
                        || entry.equals("META-INF/services/org.slf4j.spi.SLF4JServiceProvider")
                        || entry.matches("log4j.*|logback.*"));
    }

    @Test
    void bringsNothingOfTheTests() {
        assertThat(entries)
                .noneMatch(entry -> entry.startsWith("org/junit/")
                        || entry.startsWith("org/assertj/")
                        || entry.startsWith("com/tngtech/")
                        || entry.startsWith("io/railpulse/testing/"));
    }

    /** Signatures of other jars are broken by putting them together, and then the whole jar is refused. */
    @Test
    void isNotSignedAndNoModule() {
        assertThat(entries).noneMatch(entry -> entry.matches("META-INF/.*\\.(SF|DSA|RSA)|(.*/)?module-info\\.class"));
    }

    @Test
    void holdsEveryFileOnce() {
        assertThat(entries).doesNotHaveDuplicates();
    }

    /** Avro 1.12.2 refuses our records, older ones have known holes. */
    @Test
    void bringsTheOneAvroThatReadsOurRecords() throws IOException {
        assertThat(entries)
                .filteredOn(entry -> entry.endsWith("avro/Schema.class"))
                .hasSize(1);
        assertThat(entries)
                .filteredOn(entry -> entry.matches("META-INF/maven/org\\.apache\\.avro/.*/pom\\.properties"))
                .containsExactly("META-INF/maven/org.apache.avro/avro/pom.properties");
        assertThat(textOf("META-INF/maven/org.apache.avro/avro/pom.properties")).contains("version=1.12.1");
    }

    @Test
    void bringsTheSchemasAndTheTables() {
        assertThat(entries)
                .contains("io/railpulse/schemas/catalogue/index.txt")
                .anyMatch(entry -> entry.startsWith("db/migration/V1__"));
    }

    @Test
    void mergesTheServicesOfAllThatIsInIt() throws IOException {
        assertThat(textOf("META-INF/services/java.sql.Driver")).contains("org.postgresql.Driver");
        assertThat(textOf("META-INF/services/org.apache.flink.connector.jdbc.core.database.JdbcFactory"))
                .contains("org.apache.flink.connector.jdbc.postgres.database.PostgresFactory");
    }

    @Test
    void namesTheLicencesOfAllThatIsInIt() throws IOException {
        assertThat(textOf("META-INF/LICENSE")).contains("Apache License");
        assertThat(textOf("META-INF/NOTICE"))
                .startsWith("Railpulse")
                .contains("PostgreSQL JDBC driver", "Apache Avro", "Flink : Connectors : Kafka");
        assertThat(entries)
                .contains(
                        "META-INF/licenses/LICENSE.postgresql",
                        "META-INF/licenses/LICENSE.geographiclib",
                        "META-INF/licenses/LICENSE.zstd-jni");
    }

    private static String textOf(String entry) throws IOException {
        try (InputStream in = jar.getInputStream(jar.getEntry(entry))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
