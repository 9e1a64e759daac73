package io.railpulse.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.railpulse.testing.ArchitectureRules;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is received depends on the truth, the options and nothing else. */
class ArchitectureTest {
    private final JavaClasses simulator = ArchitectureRules.mainClassesOf("io.railpulse.simulator");

    @Test
    void telemetryReadsNoWallClock() {
        ArchitectureRules.readsNoWallClock().check(ArchitectureRules.mainClassesOf("io.railpulse.simulator.telemetry"));
        ArchitectureRules.readsNoWallClock().check(ArchitectureRules.mainClassesOf("io.railpulse.simulator.cargo"));
        ArchitectureRules.readsNoWallClock().check(ArchitectureRules.mainClassesOf("io.railpulse.simulator.fault"));
    }

    @Test
    void allChanceHasASeedAndAPurpose() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .orShould()
                .callMethod(Math.class, "random")
                .because("all chance comes from Chance.of")
                .check(simulator);
    }

    @Test
    void telemetryKnowsNeitherCargoNorFaults() {
        noClasses()
                .that()
                .resideInAPackage("io.railpulse.simulator.telemetry")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.railpulse.simulator.cargo", "io.railpulse.simulator.fault")
                .because("cargo is equipped with trackers and sensors, and faults spoil what they send")
                .check(simulator);
    }

    @Test
    void cargoAndFaultsDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage("io.railpulse.simulator.cargo")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.railpulse.simulator.fault")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("io.railpulse.simulator.output")
                .check(simulator);
        noClasses()
                .that()
                .resideInAPackage("io.railpulse.simulator.fault")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.railpulse.simulator.cargo")
                .check(simulator);
    }
}
