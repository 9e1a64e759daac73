package io.railpulse.pipelines;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.railpulse.schemas.Topic;
import io.railpulse.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

/** Pipelines connect what the other rooms have; here it is seen that these rooms know each other by way of them only. */
class ArchitectureTest {
    private final JavaClasses pipelines = ArchitectureRules.mainClassesOf("io.railpulse.pipelines");
    private final JavaClasses jobs = ArchitectureRules.mainClassesOf("io.railpulse");

    @Test
    void noPackageDependsOnItselfByWayOfAnother() {
        ArchitectureRules.noPackageCycles("io.railpulse.pipelines").check(pipelines);
    }

    @Test
    void noRoomDependsOnItselfByWayOfAnother() {
        slices().matching("io.railpulse.(*)..").should().beFreeOfCycles().check(jobs);
    }

    @Test
    void nobodySeesThePipelines() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.railpulse.pipelines..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.railpulse.pipelines..")
                .check(jobs);
    }

    @Test
    void operatorsAndConnectorsNeverSeeEachOther() {
        noClasses()
                .that()
                .resideInAPackage("io.railpulse.operators..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.railpulse.connectors..")
                .check(jobs);
        noClasses()
                .that()
                .resideInAPackage("io.railpulse.connectors..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.railpulse.operators..")
                .check(jobs);
    }

    /** The topics are declared beside the schemas, and a job has to name them. */
    @Test
    void avroStopsAtTheConnectors() {
        noClasses()
                .that()
                .resideInAPackage("io.railpulse.pipelines..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.apache.avro..")
                        .or(resideInAPackage("io.railpulse.schemas..").and(not(belongToAnyOf(Topic.class)))))
                .because(
                        "own records are decoded at the source, so that no Avro class crosses a shuffle or enters state")
                .check(pipelines);
    }

    @Test
    void readNoWallClock() {
        ArchitectureRules.readsNoWallClock().check(pipelines);
    }

    /** What runs in the job is an operator's or a connector's; a pipeline only puts it together. */
    @Test
    void keepNoState() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.flink.api.common.state..", "org.apache.flink.runtime.state..")
                .check(pipelines);
    }
}
