package io.railpulse.operators;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.railpulse.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

/** What operators may know: they remember and schedule, and read and write nothing. */
class ArchitectureTest {
    private final JavaClasses operators = ArchitectureRules.mainClassesOf("io.railpulse.operators");

    @Test
    void noPackageDependsOnItselfByWayOfAnother() {
        ArchitectureRules.noPackageCycles("io.railpulse.operators").check(operators);
    }

    @Test
    void useTheDomainAndFlinkOnly() {
        ArchitectureRules.usesOnly(
                        "java..",
                        "io.railpulse.domain..",
                        "io.railpulse.operators..",
                        "org.apache.flink.api..",
                        "org.apache.flink.streaming.api..",
                        "org.apache.flink.streaming.runtime.streamrecord..",
                        "org.apache.flink.streaming.runtime.watermarkstatus..",
                        "org.apache.flink.metrics..",
                        "org.apache.flink.util..",
                        "org.slf4j..")
                .check(operators);
    }

    @Test
    void readNoWallClock() {
        ArchitectureRules.readsNoWallClock().check(operators);
    }
}
