package io.railpulse.domain.alert.kind;

import static io.railpulse.domain.alert.kind.StatusBuilder.running;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.railpulse.domain.alert.AlertKind;
import io.railpulse.domain.alert.Condition;
import io.railpulse.domain.alert.OfTrain;
import io.railpulse.domain.alert.RuleCheck;
import io.railpulse.domain.eta.DelayOutlook;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.tracking.Disagreement;
import io.railpulse.domain.tracking.DisagreementKind;
import io.railpulse.domain.tracking.RunState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainKindsTest {
    private static final long MINUTE = 60_000;

    @Test
    void predictsLatenessByTheIntervalAndNotByItsMiddle() {
        TrainStatus status = running().forecast(20, 10, 40).at(50);
        PredictedLate kind = new PredictedLate();

        assertThat(valueOf(kind, status)).isEqualTo(20, within(0.02));
        assertThat(kind.judge(status, kind.defaultRule().withProbability(0.9), null)
                        .value())
                .isEqualTo(10, within(0.02));
        assertThat(kind.judge(status, kind.defaultRule().withProbability(0.1), null)
                        .value())
                .isEqualTo(60, within(0.02));
        // The default rule's first step is an hour.
        assertThat(judge(kind, status).confidence()).isEqualTo(0.1, within(0.001));
    }

    @Test
    void isNormalWhereBothSidesAreAlike() {
        DelayOutlook outlook = new DelayOutlook(0, 600, 1200);

        assertThat(outlook.probabilityOf(600 + 600 / 1.28155)).isEqualTo(0.158655, within(1e-5));
        assertThat(outlook.probabilityOf(600 - 600 / 1.28155)).isEqualTo(0.841345, within(1e-5));
    }

    @Test
    void reachesLittleIntoALongSide() {
        DelayOutlook longer = new DelayOutlook(-60, 0, 1800);
        DelayOutlook shorter = new DelayOutlook(-1800, 0, 60);

        // Of the sides' ratio r and the normal quantile z: early * (r^(z / 1.28155) - 1) / (1 - 1 / r), of which three
        // tenths are beyond.
        double share = 0.524401 / 1.281552;
        assertThat(longer.exceededWith(0.3)).isEqualTo(60 * (Math.pow(30, share) - 1) / (1 - 1 / 30.0), within(1.0));
        assertThat(shorter.exceededWith(0.3)).isEqualTo(1800 * (Math.pow(30, -share) - 1) / (1 - 30.0), within(1.0));
        assertThat(longer.probabilityOf(-100)).isEqualTo(1);
        assertThat(shorter.probabilityOf(100)).isZero();
    }

    @Test
    void isNeverSurerThanTimesAreTold() {
        assertThat(new DelayOutlook(1200, 1200, 1200).exceededWith(0.1)).isEqualTo(1230);
        assertThat(new DelayOutlook(1200, 1200, 1200).exceededWith(0.9)).isEqualTo(1170);
    }

    @Test
    void makesNoTrainLateBySilence() {
        TrainStatus silent =
                running().lateNow(30L).forecast(30, 0, 0).nextDue(40).at(50);

        assertThat(judge(new PredictedLate(), silent)).isNull();
        assertThat(judge(new LateNow(), silent)).isNull();
        assertThat(judge(new Recovered(), silent)).isNull();
    }

    @Test
    void waitsForAReportThatTakesItsTime() {
        assertThat(valueOf(new LateNow(), running().lateNow(30L).nextDue(48).at(50)))
                .isEqualTo(30);
    }

    @Test
    void saysNothingOfDelaysThatAreUnknown() {
        assertThat(judge(new LateNow(), running().lateNow(null).at(50))).isNull();
        assertThat(judge(new PredictedLate(), running().withoutForecast().at(50)))
                .isNull();
    }

    @Test
    void recoversFromTheWorstThatWasForecast() {
        Recovered kind = new Recovered();
        Condition first = kind.judge(running().forecast(90, 0, 0).at(10), kind.defaultRule(), null);
        Condition then = kind.judge(running().forecast(20, 0, 0).at(20), kind.defaultRule(), first.memory());

        assertThat(first.value()).isZero();
        assertThat(then.value()).isEqualTo(70);
        assertThat(then.memory()).isEqualTo(90);
    }

    @Test
    void countsEarlinessAsNothingToRecover() {
        Recovered kind = new Recovered();

        assertThat(kind.judge(running().forecast(-30, 0, 0).at(10), kind.defaultRule(), 10.0)
                        .value())
                .isEqualTo(10);
    }

    @Test
    void standsTooLongOnlyAfterItShouldHaveLeft() {
        Condition planned = judge(
                new StandingTooLong(),
                running().is(RunState.STANDING, 10).dueToLeave(60).at(20));
        Condition onTheWay =
                judge(new StandingTooLong(), running().is(RunState.STANDING, 10).at(20));

        assertThat(planned.sinceMillis()).isEqualTo(60 * MINUTE);
        assertThat(onTheWay.sinceMillis()).isEqualTo(10 * MINUTE);
        assertThat(valueOf(new StandingTooLong(), running().at(20))).isZero();
    }

    @Test
    void standsTooLongOnceItsTrackersShowIt() {
        StatusBuilder train = running().is(RunState.STANDING, 10).dueToLeave(60);

        assertThat(valueOf(new StandingTooLong(), train.seenAt(119).at(121))).isZero();
        assertThat(valueOf(new StandingTooLong(), train.seenAt(120).at(121))).isEqualTo(1);
    }

    @Test
    void standsTooLongAtABorderWhateverIsDoneWithItThere() {
        for (RunState state : List.of(
                RunState.AT_BORDER_ARRIVED,
                RunState.AT_BORDER_WAITING,
                RunState.AT_BORDER_RELOADING,
                RunState.AT_BORDER_RELEASED)) {
            Condition held = judge(
                    new StandingTooLong(),
                    running().is(state, 70).dueToLeave(60).at(80));

            assertThat(held.value()).as(state.code()).isEqualTo(1);
            assertThat(held.sinceMillis()).as(state.code()).isEqualTo(60 * MINUTE);
        }
    }

    @Test
    void knowsNothingOfADarkTrainsMotion() {
        TrainStatus dark = running().is(RunState.DARK, 10).at(50);

        assertThat(judge(new StandingTooLong(), dark).isUnknown()).isTrue();
        assertThat(judge(new OffRoute(), dark).isUnknown()).isTrue();
        assertThat(judge(new NotDeparted(), dark).isUnknown()).isTrue();
        assertThat(judge(new DarkWhenDue(), dark).sinceMillis()).isEqualTo(10 * MINUTE);
    }

    @Test
    void isNotDepartedFromWhenItShouldHave() {
        Condition waits = judge(
                new NotDeparted(),
                running().is(RunState.NOT_DEPARTED, 0).dueToLeave(30).at(5));

        assertThat(waits.value()).isEqualTo(1);
        assertThat(waits.sinceMillis()).isEqualTo(30 * MINUTE);
        assertThat(valueOf(
                        new NotDeparted(),
                        running().is(RunState.NOT_DEPARTED, 0).at(5)))
                .isZero();
        assertThat(valueOf(new NotDeparted(), running().at(40))).isZero();
    }

    @Test
    void isOffRouteWhileItsStateSaysSo() {
        assertThat(judge(new OffRoute(), running().is(RunState.OFF_ROUTE, 7).at(9))
                        .sinceMillis())
                .isEqualTo(7 * MINUTE);
        assertThat(valueOf(new OffRoute(), running().at(9))).isZero();
    }

    @Test
    void isOverdueFromWhenItWasDue() {
        assertThat(judge(new OverdueAtNextCall(), running().nextDue(80).at(50)).sinceMillis())
                .isEqualTo(80 * MINUTE);
        assertThat(valueOf(
                        new OverdueAtNextCall(),
                        running().is(RunState.NOT_DEPARTED, 0).nextDue(40).at(50)))
                .isZero();
    }

    @Test
    void saysInWhatSourcesDisagree() {
        Disagreement among = new Disagreement(DisagreementKind.REPORT_TIME, 5 * MINUTE, "by far");

        assertThat(judge(new SourcesDisagree(), running().disagrees(among).at(9))
                        .reason())
                .isEqualTo("by far");
        assertThat(valueOf(new SourcesDisagree(), running().at(9))).isZero();
    }

    @Test
    void isKnownAsOfItsNewestFixOrCall() {
        assertThat(judge(
                                new OffRoute(),
                                running().is(RunState.OFF_ROUTE, 7).seenAt(9).at(600))
                        .occurredMillis())
                .isEqualTo(9 * MINUTE);
    }

    @ParameterizedTest
    @EnumSource(
            value = RunState.class,
            names = {"ARRIVED", "CANCELLED", "LOST"})
    void isOverWhenTheTrainIs(RunState end) {
        TrainStatus status = running().is(end, 40).lateNow(90L).nextDue(3).at(50);

        assertThat(AlertKinds.listOfTrains())
                .allSatisfy(kind -> assertThat(judge(kind, status).over()).isTrue());
    }

    @Test
    void bringRulesOfTheirOwnThatAreInOrder() {
        assertThat(AlertKinds.listAll())
                .allSatisfy(kind -> assertThat(RuleCheck.listFaults(kind.defaultRule(), AlertKinds::find))
                        .isEmpty());
    }

    @Test
    void haveNamesOfTheirOwnAndOneSentence() {
        assertThat(AlertKinds.listAll()).extracting(AlertKind::code).doesNotHaveDuplicates();
        assertThat(AlertKinds.listAll()).allSatisfy(kind -> {
            assertThat(kind.code()).matches("[a-z]+(-[a-z]+)*");
            assertThat(kind.sentence()).matches("[A-Z][^.]*\\.");
        });
    }

    private static Condition judge(OfTrain kind, TrainStatus status) {
        return kind.judge(status, kind.defaultRule(), null);
    }

    private static double valueOf(OfTrain kind, TrainStatus status) {
        return judge(kind, status).value();
    }
}
