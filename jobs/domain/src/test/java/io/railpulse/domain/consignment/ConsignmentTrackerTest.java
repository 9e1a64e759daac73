package io.railpulse.domain.consignment;

import static io.railpulse.domain.consignment.ConsignmentBuilder.consignment;
import static io.railpulse.domain.consignment.ConsignmentStory.HOUR;
import static io.railpulse.domain.consignment.ConsignmentStory.hourly;
import static io.railpulse.domain.consignment.ConsignmentStory.millis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.railpulse.domain.tracking.RunState;
import org.junit.jupiter.api.Test;

class ConsignmentTrackerTest {
    private static final Consignment BY_ONE_RUN = consignment().build();
    private static final Consignment BY_TWO_RUNS = consignment()
            .legs(new ConsignmentLeg("A@d", 1, 5), new ConsignmentLeg("B@d", 2, 9))
            .promised(millis(100))
            .build();

    @Test
    void tellsOfAConsignmentOfWhoseRunNothingIsKnown() {
        assertThat(hourly().at(1).given(BY_ONE_RUN).line()).isEqualTo("1.0 planned 1/1 - eta unknown");
    }

    @Test
    void followsItFromItsOriginToItsDestination() {
        ConsignmentStory story = hourly().at(0).given(BY_ONE_RUN);

        assertThat(story.at(1).forecast("A@d", "5a", 50, 2, 3).line())
                .isEqualTo("1.0 planned 1/1 - eta 50.0 [48.0 53.0]");
        assertThat(story.at(10).seen("A@d", "1d", 9.5).line())
                .isEqualTo("10.0 under-way 1/1 d@stop-1 eta 50.0 [48.0 53.0]");
        assertThat(story.at(20).seen("A@d", "3a", 20).line())
                .isEqualTo("20.0 under-way 1/1 a@stop-3 eta 50.0 [48.0 53.0]");
        assertThat(story.at(52).seen("A@d", "5a", 51.5).line())
                .isEqualTo("52.0 arrived 1/1 a@stop-5 eta 51.5 [51.5 51.5]");
        assertThat(story.newest().lateProbability()).isZero();
    }

    @Test
    void doesNotTellWhatItsTrainDoesBeforeAndBeyondIt() {
        ConsignmentStory story = hourly().at(0)
                .given(consignment().legs(new ConsignmentLeg("A@d", 2, 4)).build());
        story.at(1).seen("A@d", "1d", 1).at(5).seen("A@d", "5a", 5);

        assertThat(story.told()).hasSize(1);
    }

    @Test
    void tellsNumbersAtMostSoOften() {
        ConsignmentStory story = hourly().at(0).given(BY_ONE_RUN).at(1).forecast("A@d", "5a", 50, 2, 3);
        story.at(1.2).forecast("A@d", "5a", 51, 2, 3).at(1.4).forecast("A@d", "5a", 52, 2, 3);
        assertThat(story.told()).hasSize(2);

        story.at(3);

        assertThat(story.told()).hasSize(3);
        assertThat(story.line()).isEqualTo("2.0 planned 1/1 - eta 52.0 [50.0 55.0]");
    }

    @Test
    void tellsNothingOfWhatHasHardlyMoved() {
        ConsignmentStory story = hourly().at(0).given(BY_ONE_RUN).at(1).forecast("A@d", "5a", 101, 2, 3);

        story.at(3).forecast("A@d", "5a", 101.9, 2, 3);
        assertThat(story.told()).hasSize(2);

        story.at(4).forecast("A@d", "5a", 102.1, 2, 3);
        assertThat(story.told()).hasSize(3);
    }

    @Test
    void saysNothingTwice() {
        ConsignmentStory story = hourly().at(0).given(BY_ONE_RUN).at(1).forecast("A@d", "5a", 50, 2, 3);
        int told = story.told().size();

        story.at(5).forecast("A@d", "5a", 50, 2, 3).at(9).forecast("A@d", "5a", 50, 2, 3);

        assertThat(story.told()).hasSize(told);
    }

    @Test
    void keepsTheFirstEtaForEver() {
        ConsignmentStory story = hourly().at(0).given(BY_ONE_RUN).at(1).forecast("A@d", "5a", 50, 2, 3);
        story.at(3).forecast("A@d", "5a", 80, 2, 3);
        story.at(4).given(consignment().version(2).customer("another").build());

        assertThat(story.newest().originalEtaMillis()).isEqualTo(millis(50));
        assertThat(story.newest().originalToldMillis()).isEqualTo(millis(1));
        assertThat(story.newest().limitMillis()).isEqualTo(millis(74));
        assertThat(story.newest().delaySeconds()).isEqualTo(6 * 3600);
        assertThat(story.newest().lateProbability()).isGreaterThan(0.99);
    }

    @Test
    void measuresAgainstThePromiseWhereOneWasMade() {
        ConsignmentStory story = hourly().at(0)
                .given(consignment().promised(millis(50)).build())
                .at(1)
                .forecast("A@d", "5a", 50, 2, 2);

        assertThat(story.newest().delaySeconds()).isZero();
        assertThat(story.newest().lateProbability()).isCloseTo(0.5, within(1e-6));
    }

    @Test
    void itsArrivalIsThatOfItsLastRun() {
        ConsignmentStory story = hourly().at(0).given(BY_TWO_RUNS);
        story.at(1)
                .forecast("A@d", "5a", 20, 1, 1)
                .forecast("B@d", "2d", 40, 1, 1)
                .forecast("B@d", "9a", 90, 5, 5);

        assertThat(story.at(3).line()).isEqualTo("1.0 planned 1/2 - eta 90.0 [85.0 95.0] B@d safe");
    }

    @Test
    void goesOnWithItsNextRun() {
        ConsignmentStory story = hourly().at(0).given(BY_TWO_RUNS);
        story.at(1).forecast("B@d", "2d", 40, 1, 1).forecast("B@d", "9a", 90, 5, 5);
        story.at(5).seen("A@d", "1d", 5);

        assertThat(story.at(20).seen("A@d", "5a", 20).line())
                .isEqualTo("20.0 in-transfer 1/2 a@stop-5 eta 90.0 [85.0 95.0] B@d safe");
        assertThat(story.at(41).seen("B@d", "2d", 41).line())
                .isEqualTo("41.0 under-way 2/2 d@stop-2 eta 90.0 [85.0 95.0]");
    }

    @Test
    void isOnTheNextTrainThoughTheArrivalBeforeWasNotSeen() {
        ConsignmentStory story = hourly().at(0).given(BY_TWO_RUNS);
        story.at(1).forecast("A@d", "5a", 20, 1, 1).at(5).seen("A@d", "1d", 5);

        assertThat(story.at(41).seen("B@d", "2d", 41).line()).isEqualTo("41.0 under-way 2/2 d@stop-2 eta unknown");
    }

    @Test
    void aConnectionThatMayFailMakesTheArrivalUncertain() {
        ConsignmentStory story = hourly().at(0).given(BY_TWO_RUNS);
        story.at(1)
                .forecast("A@d", "5a", 36, 4, 4)
                .forecast("B@d", "2d", 40, 1, 1)
                .forecast("B@d", "9a", 90, 5, 5);
        story.at(3);

        // Two hours are left of the four: in more than a fourth of all cases that is too little.
        assertThat(story.newest().connection().risk()).isCloseTo(0.267, within(0.001));
        assertThat(story.line()).isEqualTo("1.0 planned 1/2 - eta 91.8 [85.7 ?] B@d at-risk");
        assertThat(story.newest().lateProbability()).isCloseTo(0.271, within(0.001));
    }

    @Test
    void aConnectionThatFailsMoreOftenThanNotLeavesNoMedian() {
        ConsignmentStory story = hourly().at(0).given(BY_TWO_RUNS);
        story.at(1)
                .forecast("A@d", "5a", 42, 4, 4)
                .forecast("B@d", "2d", 40, 1, 1)
                .forecast("B@d", "9a", 90, 5, 5);

        assertThat(story.at(3).line()).isEqualTo("2.0 planned 1/2 - eta ? [95.9 ?] B@d at-risk");
    }

    @Test
    void missesATrainThatHasLeft() {
        ConsignmentStory story = hourly().at(0).given(BY_TWO_RUNS);
        story.at(1)
                .forecast("A@d", "5a", 36, 4, 4)
                .forecast("B@d", "2d", 40, 1, 1)
                .forecast("B@d", "9a", 90, 5, 5);
        story.at(5).seen("A@d", "1d", 5).at(30).forecast("A@d", "5a", 44, 1, 1);

        assertThat(story.at(40).seen("B@d", "2d", 40).line())
                .isEqualTo("40.0 under-way 1/2 d@stop-1 eta ? [? ?] B@d missed");
        assertThat(story.newest().lateProbability()).isEqualTo(1);
        assertThat(story.at(44).seen("A@d", "5a", 44).newest().reason())
                .isEqualTo("at stop-5 from A@d; B@d has left without it");
    }

    @Test
    void aNewVersionLeadsItOnAnotherWay() {
        ConsignmentStory story = hourly().at(0).given(BY_TWO_RUNS);
        story.at(1).forecast("B@d", "2d", 40, 1, 1).seen("A@d", "1d", 1);
        story.at(40).seen("B@d", "2d", 40).at(44).seen("A@d", "5a", 44);
        story.at(50)
                .given(consignment()
                        .version(2)
                        .legs(new ConsignmentLeg("A@d", 1, 5), new ConsignmentLeg("C@d", 3, 7))
                        .build());

        assertThat(story.at(51).forecast("C@d", "7a", 120, 1, 1).line())
                .isEqualTo("51.0 in-transfer 1/2 a@stop-5 eta 120.0 [119.0 121.0] C@d open");
    }

    @Test
    void isInterruptedWhereItsRunIsCancelledOrGivenUpOrPassesBy() {
        assertThat(hourly().at(0)
                        .given(BY_ONE_RUN)
                        .at(1)
                        .is("A@d", RunState.CANCELLED)
                        .newest()
                        .reason())
                .isEqualTo("A@d was cancelled");
        assertThat(hourly().at(0)
                        .given(BY_TWO_RUNS)
                        .at(1)
                        .is("B@d", RunState.LOST)
                        .line())
                .isEqualTo("1.0 interrupted 1/2 - eta ? [? ?] B@d open");
        assertThat(hourly().at(0)
                        .given(BY_ONE_RUN)
                        .at(1)
                        .skips("A@d", "5a")
                        .newest()
                        .reason())
                .isEqualTo("A@d does not call there");
    }

    @Test
    void isNotInterruptedByARunThatBroughtItThere() {
        ConsignmentStory story = hourly().at(0).given(BY_ONE_RUN).at(5).seen("A@d", "5a", 5);

        assertThat(story.at(6).is("A@d", RunState.LOST).newest().state()).isEqualTo(ConsignmentState.ARRIVED);
    }

    @Test
    void aForecastThatIsWithdrawnStandsUntilTheCallIsSeen() {
        ConsignmentStory story = hourly().at(0).given(BY_ONE_RUN).at(1).forecast("A@d", "5a", 50, 2, 3);

        assertThat(story.at(50).withdraws("A@d", "5a").newest().etaMillis()).isEqualTo(millis(50));
    }

    @Test
    void saysThatItIsOverdueWhenThePromiseHasPassed() {
        ConsignmentStory story =
                hourly().at(0).given(consignment().promised(millis(9)).build()).at(20);

        assertThat(story.newest().overdue()).isTrue();
        assertThat(story.newest().recordMillis()).isEqualTo(millis(9) + 1);
        assertThat(story.newest().lateProbability()).isEqualTo(1);
    }

    @Test
    void takesAnArrivalThatTurnsOutOtherwise() {
        ConsignmentStory story = hourly().at(0).given(BY_ONE_RUN).at(51).seen("A@d", "5a", 50);

        assertThat(story.at(51.1).seen("A@d", "5a", 49).line())
                .isEqualTo("51.1 arrived 1/1 a@stop-5 eta 49.0 [49.0 49.0]");
    }

    @Test
    void isWithdrawnAndComesBack() {
        ConsignmentStory story = hourly().at(0).given(BY_ONE_RUN).at(1).forecast("A@d", "5a", 50, 2, 3);

        assertThat(story.at(2).withdrawn().newest().state()).isEqualTo(ConsignmentState.WITHDRAWN);
        assertThat(story.at(3).given(BY_ONE_RUN).newest().originalEtaMillis()).isEqualTo(millis(50));
    }

    @Test
    void saysNothingOfWhatWasWithdrawnBeforeItWasTold() {
        assertThat(hourly().at(0).withdrawn().told()).isEmpty();
    }

    @Test
    void numbersWhatIsToldAtOneTime() {
        ConsignmentStory story = hourly().at(1).given(BY_ONE_RUN).forecast("A@d", "5a", 50, 2, 3);

        assertThat(story.told()).extracting(ConsignmentStatus::ordinal).containsExactly(0, 1);
    }

    @Test
    void isForgottenADayAfterItsEndAndElseInTheEnd() {
        ConsignmentStory story = hourly().at(0).given(BY_ONE_RUN);
        assertThat(story.state().forgetMillis).isEqualTo(60 * 24 * HOUR);

        story.at(50).seen("A@d", "5a", 50);

        assertThat(story.state().forgetMillis).isEqualTo(millis(74));
        assertThat(story.state().dueMillis).isEqualTo(FollowedConsignment.NEVER);
    }
}
