package io.railpulse.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AlertLifeTest {
    private static final AlertStep WARNING = new AlertStep(10, 8, 0, Severity.WARNING);
    private static final AlertStep MAJOR = new AlertStep(30, 25, 0, Severity.MAJOR);
    private static final AlertRule AT_ONCE = AlertRule.of("gauge", WARNING, MAJOR);
    private static final AlertRule AFTER_A_MINUTE = AlertRule.of(
            "gauge", new AlertStep(10, 8, 60, Severity.WARNING), new AlertStep(30, 25, 60, Severity.MAJOR));

    @Test
    void raisesOnceAndClearsOnce() {
        assertThat(of(AT_ONCE).at(1, 5).at(2, 12).at(3, 14).at(4, 7).at(5, 6).story())
                .isEqualTo("2 raised warning, 4 cleared warning");
    }

    @Test
    void staysOpenBetweenTheThresholds() {
        assertThat(of(AT_ONCE).at(1, 12).at(2, 9).at(3, 11).at(4, 8).at(5, 7.9).story())
                .isEqualTo("1 raised warning, 5 cleared warning");
    }

    @Test
    void isNotRaisedBetweenTheThresholds() {
        assertThat(of(AT_ONCE).at(1, 9).at(2, 9.9).story()).isEmpty();
    }

    @Test
    void escalatesAndComesDownAgain() {
        assertThat(of(AT_ONCE).at(1, 12).at(2, 31).at(3, 26).at(4, 20).at(5, 0).story())
                .isEqualTo("1 raised warning, 2 escalated major, 4 downgraded warning, 5 cleared warning");
    }

    @Test
    void tellsWhatItWasBefore() {
        AlertEvent escalated = of(AT_ONCE).at(1, 12).at(2, 31).told.get(1);

        assertThat(escalated.formerSeverity()).isEqualTo(Severity.WARNING);
        assertThat(escalated.formerValue()).isEqualTo(12);
        assertThat(escalated.value()).isEqualTo(31);
        assertThat(escalated.sequence()).isEqualTo(2);
    }

    @Test
    void waitsForAsLongAsItsStepSays() {
        assertThat(of(AFTER_A_MINUTE).at(1, 12).until(61.998).story()).isEmpty();
        assertThat(of(AFTER_A_MINUTE).at(1, 12).until(61.999).story()).isEqualTo("61.999 raised warning");
    }

    @Test
    void beginsNothingWhileNobodyKnowsAndLeavesOpenWhatIs() {
        assertThat(of(AFTER_A_MINUTE).at(1, 12).unknown(30).until(100).story()).isEmpty();
        assertThat(of(AFTER_A_MINUTE)
                        .at(1, 12)
                        .until(70)
                        .unknown(80)
                        .until(1000)
                        .at(1001, 5)
                        .story())
                .isEqualTo("61.999 raised warning, 1001 cleared warning");
        assertThat(of(AFTER_A_MINUTE)
                        .at(1, 12)
                        .unknown(30)
                        .at(70, 12)
                        .until(140)
                        .story())
                .isEqualTo("130.999 raised warning");
    }

    @Test
    void beginsAnewWhenTheRowIsBroken() {
        assertThat(of(AFTER_A_MINUTE).at(1, 12).at(40, 9).at(41, 12).until(100).story())
                .isEmpty();
        assertThat(of(AFTER_A_MINUTE).at(1, 12).at(40, 9).at(41, 12).until(102).story())
                .isEqualTo("101.999 raised warning");
    }

    @Test
    void isRaisedAtItsWorstWhenThatHolds() {
        assertThat(of(AFTER_A_MINUTE).at(1, 40).until(70).story()).isEqualTo("61.999 raised major");
    }

    @Test
    void letsDataOfTheSameSecondGoBeforeATimeOut() {
        assertThat(of(AFTER_A_MINUTE).at(1.2, 12).at(61.9, 0).until(99).story()).isEmpty();
    }

    @Test
    void isRaisedByDataOnceItsTimeIsUp() {
        assertThat(of(AFTER_A_MINUTE).at(1.2, 12).at(61.5, 12).story()).isEqualTo("61.5 raised warning");
    }

    @Test
    void holdsOffAgainstFlapping() {
        AlertRule patient = AT_ONCE.withPauses(30, 0);

        assertThat(of(patient)
                        .at(1, 12)
                        .at(10, 0)
                        .at(20, 12)
                        .at(30, 0)
                        .at(40, 12)
                        .story())
                .isEqualTo("1 raised warning");
        assertThat(of(patient).at(1, 12).at(10, 0).until(50).story())
                .isEqualTo("1 raised warning, 40.999 cleared warning");
    }

    @Test
    void coolsDownAfterAnAllClear() {
        AlertRule cooling = AT_ONCE.withPauses(0, 100);

        assertThat(of(cooling).at(1, 12).at(2, 0).at(3, 12).at(4, 0).until(200).story())
                .isEqualTo("1 raised warning, 2 cleared warning");
        assertThat(of(cooling).at(1, 12).at(2, 0).at(3, 12).until(200).story())
                .isEqualTo("1 raised warning, 2 cleared warning, 102.999 raised warning");
    }

    @Test
    void givesEachEpisodeAnIdOfItsOwn() {
        GaugedSubject subject = of(AT_ONCE).at(1, 12).at(2, 0).at(3, 12);

        assertThat(subject.told.get(0).alertId())
                .isEqualTo(subject.told.get(1).alertId())
                .isNotEqualTo(subject.told.get(2).alertId());
        assertThat(subject.told.get(2).sequence()).isEqualTo(1);
    }

    @Test
    void givesTheSameEpisodeTheSameIdHoweverLateItIsRaised() {
        AlertRule maintained = AT_ONCE.withMaintenance(new MaintenanceWindow(0, GaugedSubject.millis(50)));

        assertThat(of(maintained).at(1, 12).until(60).openId())
                .isEqualTo(of(AT_ONCE).at(1, 12).openId());
    }

    @Test
    void raisesNothingDuringMaintenanceAndWhatStillHoldsAfterIt() {
        AlertRule maintained =
                AT_ONCE.withMaintenance(new MaintenanceWindow(GaugedSubject.millis(10), GaugedSubject.millis(50)));

        assertThat(of(maintained).at(20, 12).at(30, 0).until(60).story()).isEmpty();
        assertThat(of(maintained).at(20, 12).until(60).story()).isEqualTo("50.999 raised warning");
        assertThat(of(maintained).at(5, 12).at(20, 40).at(30, 0).story())
                .isEqualTo("5 raised warning, 30 cleared warning");
    }

    @Test
    void raisesNothingThatWasOverWhenItsDataCame() {
        double hours = 9 * 3600;

        assertThat(of(AT_ONCE)
                        .late(hours, 100, 12)
                        .late(hours, 700, 40)
                        .late(hours + 0.5, 20_000, 12)
                        .late(hours + 1, hours - 60, 2)
                        .until(hours + 900)
                        .story())
                .isEmpty();
    }

    @Test
    void raisesWhatStillHoldsWhenTheBacklogEnds() {
        double hours = 9 * 3600;

        assertThat(of(AT_ONCE)
                        .late(hours, 100, 12)
                        .late(hours + 1, hours - 60, 12)
                        .story())
                .isEqualTo("32401 raised warning");
    }

    @Test
    void believesAfterAWhileThatOldDataStillHold() {
        double hours = 9 * 3600;

        assertThat(of(AT_ONCE).late(hours, 100, 12).until(hours + 100).story()).isEqualTo("32460.999 raised warning");
    }

    @Test
    void countsAStateFromWhenItSaysItBegan() {
        AlertRule hour = AlertRule.of("gauge", new AlertStep(1, 1, 3600, Severity.WARNING));

        assertThat(of(hour).state(1800, true, 600).until(5000).story()).isEqualTo("4200.999 raised warning");
        assertThat(of(hour).state(600, true, 1800).until(6000).story()).isEqualTo("5400.999 raised warning");
    }

    @Test
    void isOverAtOnceWhenItsSubjectIs() {
        AlertRule patient = AT_ONCE.withPauses(3600, 0);
        GaugedSubject subject = of(patient).at(1, 12).take(5, Condition.over(5000, "there", "arrived"));

        assertThat(subject.story()).isEqualTo("1 raised warning, 5 cleared warning");
        assertThat(subject.told.get(1).reason()).isEqualTo("arrived");
        assertThat(subject.state.dueMillis).isEqualTo(AlertState.NEVER);
    }

    @Test
    void isAcknowledgedOnceAndAskedAgainWhenItIsWorse() {
        GaugedSubject subject = of(AT_ONCE).at(1, 12);
        String id = subject.openId();
        subject.acknowledge(2, id).acknowledge(3, id).at(4, 31).acknowledge(5, id);

        assertThat(subject.story())
                .isEqualTo("1 raised warning, 2 acknowledged warning, 4 escalated major, 5 acknowledged major");
        assertThat(subject.told)
                .extracting(AlertEvent::standing)
                .containsExactly(
                        AlertStanding.ACTIVE,
                        AlertStanding.ACKNOWLEDGED,
                        AlertStanding.ACTIVE,
                        AlertStanding.ACKNOWLEDGED);
    }

    @Test
    void takesNoAcknowledgementOfAnotherAlert() {
        assertThat(of(AT_ONCE).at(1, 12).acknowledge(2, "of-yesterday").story()).isEqualTo("1 raised warning");
    }

    @Test
    void appliesANewVersionOfItsRuleToWhatIsOpen() {
        AlertRule strict = AT_ONCE.withSteps(2, new AlertStep(20, 15, 0, Severity.WARNING));

        assertThat(of(AT_ONCE).at(1, 12).rule(5, strict).story()).isEqualTo("1 raised warning, 5 cleared warning");
        assertThat(of(strict).at(1, 12).rule(5, AT_ONCE).story()).isEqualTo("5 raised warning");
        assertThat(of(AT_ONCE).at(1, 17).rule(5, strict).story()).isEqualTo("1 raised warning");
    }

    @Test
    void clearsWhatIsOpenWhenItsRuleIsSwitchedOff() {
        assertThat(of(AT_ONCE).at(1, 12).rule(5, AT_ONCE.withSteps(2)).story())
                .isEqualTo("1 raised warning, 5 cleared warning");
    }

    @Test
    void takesLowValuesForBadWhereTheKindDoes() {
        AlertRule low = AlertRule.of(
                "gauge", new AlertStep(20, 25, 0, Severity.WARNING), new AlertStep(5, 10, 0, Severity.MAJOR));

        assertThat(new GaugedSubject(new Gauge(true), low)
                        .at(1, 30)
                        .at(2, 20)
                        .at(3, 4)
                        .at(4, 24)
                        .at(5, 26)
                        .story())
                .isEqualTo("2 raised warning, 3 escalated major, 4 downgraded warning, 5 cleared warning");
    }

    private static GaugedSubject of(AlertRule rule) {
        return new GaugedSubject(rule);
    }
}
