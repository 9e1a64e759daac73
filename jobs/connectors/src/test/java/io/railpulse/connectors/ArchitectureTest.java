package io.railpulse.connectors;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.railpulse.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

/**
 * What connectors may know, and of each other. {@code avro} knows how bytes become records, {@code kafka} and {@code postgres}
 * where records come from and rows go; the packages with the names of the domain's concepts say what is in them. Kafka's side
 * reads through the concepts, PostgreSQL's tables are made by them: so {@code postgres} knows no concept, and the two sides
 * not each other.
 */
class ArchitectureTest {
    private static final String AVRO = "io.railpulse.connectors.avro..";
    private static final String KAFKA = "io.railpulse.connectors.kafka..";
    private static final String POSTGRES = "io.railpulse.connectors.postgres..";
    private static final String[] CONCEPTS = {
        "io.railpulse.connectors.eta..",
        "io.railpulse.connectors.network..",
        "io.railpulse.connectors.sensor..",
        "io.railpulse.connectors.telemetry..",
        "io.railpulse.connectors.timetable..",
        "io.railpulse.connectors.tracking.."
    };

    private final JavaClasses connectors = ArchitectureRules.mainClassesOf("io.railpulse.connectors");

    @Test
    void noPackageDependsOnItselfByWayOfAnother() {
        ArchitectureRules.noPackageCycles("io.railpulse.connectors").check(connectors);
    }

    @Test
    void neverSeeTheOperatorsOrThePipelines() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.railpulse.operators..", "io.railpulse.pipelines..")
                .because(
                        "operators keep state without knowing where records come from, and connectors the other way round")
                .check(connectors);
    }

    @Test
    void kafkaNeverSeesPostgres() {
        noClasses()
                .that()
                .resideInAPackage(KAFKA)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(POSTGRES)
                .check(connectors);
    }

    @Test
    void postgresSeesNothingButItself() {
        noClasses()
                .that()
                .resideInAPackage(POSTGRES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(KAFKA, AVRO)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(CONCEPTS)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.railpulse.domain..", "io.railpulse.schemas..", "org.apache.kafka..", "org.apache.avro..")
                .because("a table is described to it by whoever knows what is in it")
                .check(connectors);
    }

    @Test
    void avroSeesNeitherSideNorAnyConcept() {
        noClasses()
                .that()
                .resideInAPackage(AVRO)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(KAFKA, POSTGRES)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(CONCEPTS)
                .check(connectors);
    }

    @Test
    void conceptsKnowNothingOfTheLogThatRecordsStandIn() {
        noClasses()
                .that()
                .resideInAnyPackage(CONCEPTS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(KAFKA, "org.apache.kafka..", "org.apache.flink.connector.kafka..")
                .because("what a record means does not depend on how it came")
                .check(connectors);
    }
}
