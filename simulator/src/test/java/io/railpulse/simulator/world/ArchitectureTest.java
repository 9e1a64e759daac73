package io.railpulse.simulator.world;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.railpulse.testing.ArchitectureRules;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The world depends on its options and nothing else. */
class ArchitectureTest {
    private final JavaClasses world = ArchitectureRules.mainClassesOf("io.railpulse.simulator.world");

    @Test
    void readsNoWallClock() {
        ArchitectureRules.readsNoWallClock().check(world);
    }

    @Test
    void drawsOnlyFromStreamsWithASeedAndAPurpose() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .orShould()
                .callMethod(Math.class, "random")
                .because("all chance comes from Chance.of")
                .check(world);
    }

    @Test
    void knowsNothingOfWhatIsReceivedOfIt() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.railpulse.simulator.telemetry..",
                        "io.railpulse.simulator.cargo..",
                        "io.railpulse.simulator.fault..",
                        "io.railpulse.simulator.output..")
                .because("the truth must be the same, whoever looks at it")
                .check(world);
    }
}
