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
        assertThat(Faults.codesOfSources())
                .allSatisfy(fault -> assertThat(OUTCOMES)
                        .anyMatch(outcome ->
                                FaultRules.isRight(fault, outcome) || FaultRules.isRight(fault, outcome + "*")));
    }

    @Test
    void cleanFixesAreToBeAcceptedAndNothingElse() {
        assertThat(OUTCOMES.stream().filter(outcome -> FaultRules.isRight("clean", outcome)))
                .containsExactly("accepted");
    }

    @Test
    void whatHadNothingToBeRepairedIsNotToBeRepaired() {
        assertThat(Set.of("clean", "coverage-gap", "noise", "duplicate"))
                .noneMatch(fault -> FaultRules.isRight(fault, "accepted*"));
    }

    @Test
    void aFixOfASkewedClockIsRepairedToWhereItsTrainWasOrRejected() {
        assertThat(FaultRules.isRight("clock-skew, far off", "accepted*")).isTrue();
        assertThat(FaultRules.isRight("clock-skew, far off", "implausible-jump"))
                .isTrue();
        assertThat(FaultRules.isRight("clock-skew, far off", "accepted~")).isFalse();
        assertThat(FaultRules.isRight("clock-skew, far off", "accepted")).isFalse();
    }

    @Test
    void aFixOfAnotherTrainIsRejectedForItsPlaceAlone() {
        assertThat(Set.of("off-route", "implausible-jump"))
                .allMatch(outcome -> FaultRules.isRight("foreign-train", outcome));
        assertThat(Set.of("accepted", "late", "duplicate", "null-island", "unknown-train-run"))
                .noneMatch(outcome -> FaultRules.isRight("foreign-train", outcome));
    }

    @Test
    void whatIsNoVerdictDoesNotCountAsOne() {
        assertThat(OUTCOMES).allMatch(FaultRules::isVerdict);
        assertThat(FaultRules.isVerdict("lost")).isFalse();
    }
}
