package io.railpulse.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleCheckTest {
    private static final AlertStep STEP = new AlertStep(10, 8, 60, Severity.WARNING);

    @Test
    void findsNothingWrongWithALadder() {
        assertThat(faultsOf(AlertRule.of("gauge", STEP, new AlertStep(30, 30, 60, Severity.MAJOR))))
                .isEmpty();
        assertThat(faultsOf(AlertRule.of("gauge"))).isEmpty();
    }

    @Test
    void knowsItsKind() {
        assertThat(faultsOf(AlertRule.of("guage", STEP))).containsExactly("kind: there is no kind 'guage'");
    }

    @Test
    void findsThresholdsTheWrongWayRound() {
        assertThat(faultsOf(AlertRule.of("gauge", new AlertStep(8, 10, 60, Severity.WARNING))))
                .containsExactly(
                        "steps[0].clear_at: the wrong way round: raised at 8.0 and cleared at 10.0, of a kind whose"
                                + " high values are bad");
        assertThat(RuleCheck.listFaults(AlertRule.of("gauge", STEP), code -> Optional.of(new Gauge(true))))
                .hasSize(1);
    }

    @Test
    void findsALadderThatDoesNotRise() {
        assertThat(faultsOf(AlertRule.of("gauge", STEP, new AlertStep(9, 8, 60, Severity.MAJOR))))
                .containsExactly("steps[1].raise_at: is reached no later than the step before");
        assertThat(faultsOf(AlertRule.of("gauge", STEP, new AlertStep(20, 8, 60, Severity.WARNING))))
                .containsExactly("steps[1].severity: warning is no worse than the step before");
    }

    @Test
    void letsALadderRiseByTimeAlone() {
        assertThat(faultsOf(AlertRule.of("gauge", STEP, new AlertStep(10, 8, 3600, Severity.MAJOR))))
                .isEmpty();
    }

    @Test
    void findsNumbersThatAreNone() {
        assertThat(faultsOf(AlertRule.of("gauge", STEP).withProbability(Double.NaN)))
                .containsExactly("probability: NaN is not between 0 and 1");
        assertThat(faultsOf(AlertRule.of("gauge", new AlertStep(Double.NaN, 8, 60, Severity.WARNING))))
                .containsExactly("steps[0]: a threshold is no number");
        assertThat(faultsOf(AlertRule.of("gauge", STEP).withPauses(-1, 0)))
                .containsExactly("clear_after_s: -1 s is not between 0 and 5184000 s");
    }

    @Test
    void findsAWindowThatEndsBeforeItBegins() {
        assertThat(faultsOf(AlertRule.of("gauge", STEP).withMaintenance(new MaintenanceWindow(10, 10))))
                .containsExactly("maintenance: a window ends before it begins");
    }

    @Test
    void takesTheRuleOfTheCorridorBeforeTheOneForAll() {
        AlertRule all = AlertRule.of("gauge", STEP);
        AlertRule west =
                new AlertRule("gauge-west", 1, "gauge", "west", List.of(STEP), null, null, 0, 0, 900, 60, List.of());
        Gauge gauge = new Gauge(false);

        assertThat(AlertRules.find(gauge, "west", List.of(all, west))).isSameAs(west);
        assertThat(AlertRules.find(gauge, "east", List.of(all, west))).isSameAs(all);
        assertThat(AlertRules.find(gauge, null, List.of(west))).isEqualTo(gauge.defaultRule());
    }

    @Test
    void keepsTheVersionInForceBeforeAnEarlierOne() {
        AlertRule second = AlertRule.of("gauge").withSteps(2, STEP);

        assertThat(AlertRules.replaces(second, AlertRule.of("gauge"))).isTrue();
        assertThat(AlertRules.replaces(AlertRule.of("gauge"), second)).isFalse();
        assertThat(AlertRules.replaces(second, second)).isFalse();
    }

    private static List<String> faultsOf(AlertRule rule) {
        return RuleCheck.listFaults(
                        rule, code -> code.equals("gauge") ? Optional.of(new Gauge(false)) : Optional.empty())
                .stream()
                .map(RuleFault::toString)
                .toList();
    }
}
