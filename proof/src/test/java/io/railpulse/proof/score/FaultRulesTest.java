package io.railpulse.proof.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.Verdict;
import io.railpulse.simulator.fault.Faults;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FaultRulesTest {
    private static final List<String> OUTCOMES = Stream.concat(
                    Arrays.stream(Verdict.values()).map(Verdict::code),
                    Arrays.stream(RejectReason.values()).map(RejectReason::code))
            .toList();

    @Test
    void everyFaultHasAnOutcomeThatBelongsToIt() {
        assertThat(Faults.codes())
                .allSatisfy(fault -> assertThat(OUTCOMES)
                        .anyMatch(outcome -> FaultRules.isRight(fault, outcome, fault.equals("week-rollover"))));
    }

    @Test
    void cleanFixesAreToBeAcceptedAndNothingElse() {
        assertThat(OUTCOMES.stream().filter(outcome -> FaultRules.isRight("clean", outcome, false)))
                .containsExactly("accepted");
    }

    @Test
    void aFixOfAnotherTrainIsRejectedForItsPlaceAlone() {
        assertThat(Set.of("off-route", "implausible-jump"))
                .allMatch(outcome -> FaultRules.isRight("foreign-train", outcome, false));
        assertThat(Set.of("accepted", "late", "duplicate", "null-island", "unknown-train-run"))
                .noneMatch(outcome -> FaultRules.isRight("foreign-train", outcome, false));
    }

    @Test
    void whatIsNoVerdictDoesNotCountAsOne() {
        assertThat(OUTCOMES).allMatch(FaultRules::isVerdict);
        assertThat(FaultRules.isVerdict("lost")).isFalse();
    }
}
