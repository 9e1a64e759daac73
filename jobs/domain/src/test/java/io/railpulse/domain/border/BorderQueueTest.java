package io.railpulse.domain.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** A border that serves a train every two hours, in minutes from the beginning; trains are numbered as they come. */
class BorderQueueTest {
    private static final double INTERVAL = 120;

    private final BorderQueue queue = new BorderQueue();
    private int came;
    private double lastLeft;

    /** So many trains are ready at the beginning of the hour, and leave one an interval. */
    private void serve(int trains, double readyMinutes, double interval) {
        int first = came;
        for (int train = 0; train < trains; train++) {
            queue.arrive(came++, readyMinutes);
        }
        double leaves = Math.max(readyMinutes, lastLeft + interval);
        for (int train = first; train < came; train++) {
            queue.depart(train, leaves);
            lastLeft = leaves;
            leaves += interval;
        }
    }

    @Test
    void learnsHowLongTheBorderTakesFromTrainsThatWaited() {
        serve(5, 0, INTERVAL);

        assertThat(queue.isSpaced()).isTrue();
        assertThat(queue.serviceMinutes(lastLeft)).isCloseTo(INTERVAL, within(1e-9));
        assertThat(queue.isSlow(lastLeft)).isFalse();
    }

    @Test
    void knowsNoQueueWhereTrainsLeaveWhenTheyAreReady() {
        for (int train = 0; train < 20; train++) {
            queue.arrive(train, 60 * train);
            queue.depart(train, 60 * train + 5);
        }

        assertThat(queue.isSpaced()).isFalse();
        assertThat(queue.serviceMinutes(2_000)).isNaN();
        queue.arrive(100, 2_000);
        queue.arrive(101, 2_001);
        assertThat(queue.departure(101, 2_001, 2_000)).isEqualTo(2_001);
    }

    @Test
    void trustsNoQueueWhereTrainsOvertakeEachOther() {
        for (int train = 0; train < 40; train++) {
            queue.arrive(train, 60 * train);
        }
        for (int train = 0; train < 40; train++) {
            // One in four stands for long, whoever else leaves.
            queue.depart(train, 60 * train + (train % 4 == 0 ? 45 : 0) + 1);
        }

        assertThat(queue.isSpaced()).isFalse();
    }

    @Test
    void aTrainLeavesWhenThoseBeforeItHaveLeft() {
        serve(5, 0, INTERVAL);
        queue.arrive(came++, lastLeft + 10);
        queue.arrive(came++, lastLeft + 20);

        QueueForecast forecast = queue.forecast(99, lastLeft + 30, lastLeft + 30);

        assertThat(forecast.before()).isEqualTo(2);
        assertThat(forecast.expected()).isCloseTo(lastLeft + 3 * INTERVAL, within(1e-6));
        assertThat(forecast.earliest()).isLessThanOrEqualTo(forecast.expected());
        assertThat(forecast.latest()).isGreaterThanOrEqualTo(forecast.expected());
    }

    @Test
    void countsTrainsThatAreStillToCome() {
        serve(5, 0, INTERVAL);
        double now = lastLeft + 1;
        queue.expect(50, lastLeft + 500);
        queue.expect(51, lastLeft + 510);
        queue.expect(52, lastLeft + 900);

        assertThat(queue.departure(99, lastLeft + 520, now)).isCloseTo(lastLeft + 500 + 2 * INTERVAL, within(1e-6));
        assertThat(queue.waiting(now)).isZero();
    }

    @Test
    void aTrainDoesNotWaitForItself() {
        serve(5, 0, INTERVAL);
        queue.arrive(50, lastLeft + 300);

        assertThat(queue.departure(50, lastLeft + 300, lastLeft + 1)).isEqualTo(lastLeft + 300);
    }

    @Test
    void aFreeBorderLetsATrainGoAtOnce() {
        serve(5, 0, INTERVAL);

        assertThat(queue.departure(99, lastLeft + 1_000, lastLeft + 900)).isEqualTo(lastLeft + 1_000);
    }

    @Test
    void isSlowAfterTheFirstLongInterval() {
        serve(9, 0, INTERVAL);
        serve(2, 60, 2 * INTERVAL);

        assertThat(queue.isSlow(lastLeft)).isTrue();
        assertThat(queue.serviceMinutes(lastLeft)).isGreaterThan(1.7 * INTERVAL);
    }

    @Test
    void aBorderThatOpensAgainWorksAsItDidBefore() {
        serve(9, 0, INTERVAL);
        serve(2, 60, 12 * INTERVAL);

        assertThat(queue.serviceMinutes(lastLeft))
                .as("two long turns: it is slow")
                .isGreaterThan(2 * INTERVAL);

        BorderQueue opened = new BorderQueue();
        for (int train = 0; train < 9; train++) {
            opened.arrive(train, 0);
            opened.depart(train, (train + 1) * INTERVAL);
        }
        double after = (9 + 12) * INTERVAL;
        opened.arrive(9, 0);
        opened.depart(9, after);
        assertThat(opened.serviceMinutes(after)).as("one: it was closed").isLessThan(1.5 * INTERVAL);
    }

    @Test
    void isSlowOnceNobodyLeavesThoughSomebodyWaits() {
        serve(9, 0, INTERVAL);
        queue.arrive(50, lastLeft + 10);

        assertThat(queue.isSlow(lastLeft + INTERVAL)).isFalse();
        double late = lastLeft + 2 * INTERVAL;
        assertThat(queue.isSlow(late)).isTrue();
        assertThat(queue.departure(50, lastLeft + 10, late)).isGreaterThan(late);
    }

    @Test
    void reckonsWithATurnThatIsNotOverWhenOthersWaitAsWell() {
        serve(9, 0, INTERVAL);
        double now = lastLeft + 2 * INTERVAL;
        queue.arrive(50, lastLeft + 10);
        double alone = queue.departure(99, now, now);

        queue.arrive(51, lastLeft + 20);
        double behindTwo = queue.departure(99, now, now);

        // The first is half an interval late at least, and the second takes as long as the first has by then.
        assertThat(alone).as("of one train alone it may be the own work").isLessThan(now + 2 * INTERVAL);
        assertThat(behindTwo).isGreaterThan(now + 4 * INTERVAL);
    }

    @Test
    void doesNotReckonWithAnUnfinishedTurnBeforeItIsDue() {
        serve(9, 0, INTERVAL);
        queue.arrive(50, lastLeft + 10);
        queue.arrive(51, lastLeft + 20);

        double now = lastLeft + INTERVAL;

        assertThat(queue.departure(99, now, now)).isCloseTo(lastLeft + 3 * INTERVAL, within(1e-6));
    }

    @Test
    void reckonsWithAnUnfinishedTurnThoughNobodyHasLeftSinceItBegan() {
        serve(9, 0, INTERVAL);
        BorderQueue begun = BorderQueue.of(BorderQueue.lastingOf(queue.numbers()));
        double ready = lastLeft + 10;
        begun.arrive(50, ready);
        begun.arrive(51, ready + 1);
        double now = ready + 2 * INTERVAL;

        assertThat(begun.departure(51, ready + 1, now)).isBetween(now + INTERVAL, now + 4 * INTERVAL);
    }

    @Test
    void aTrainThatWasReadySoonAfterTheOneBeforeItLeftShowsHowLongATurnTakes() {
        serve(9, 0, INTERVAL);
        queue.arrive(50, lastLeft + 10);
        queue.arrive(51, lastLeft + 20);
        queue.depart(50, lastLeft + 2 * INTERVAL);

        assertThat(queue.serviceMinutes(lastLeft + 2 * INTERVAL)).isCloseTo(2 * INTERVAL, within(1e-6));
    }

    @Test
    void aTrainThatWasReadyLateShowsNothingOfTurns() {
        serve(9, 0, INTERVAL);
        queue.arrive(50, lastLeft + INTERVAL);

        queue.depart(50, lastLeft + 2 * INTERVAL);

        assertThat(queue.serviceMinutes(lastLeft + 2 * INTERVAL)).isCloseTo(INTERVAL, within(1e-6));
    }

    @Test
    void expectsAChangeToLastTheLongerTheLongerItHasLasted() {
        serve(12, 0, INTERVAL);
        serve(1, 60, 3 * INTERVAL);
        double inThreeDays = 3 * 24 * 60;
        double afterOne = queue.serviceMinutes(lastLeft + inThreeDays) - INTERVAL;
        serve(3, 70, 3 * INTERVAL);
        double afterFour = queue.serviceMinutes(lastLeft + inThreeDays) - INTERVAL;

        assertThat(afterOne).isPositive();
        assertThat(afterFour).isGreaterThan(1.1 * afterOne);
    }

    @Test
    void isAsUsualAgainAfterTheFirstShortInterval() {
        serve(9, 0, INTERVAL);
        serve(3, 60, 2 * INTERVAL);
        serve(2, 70, INTERVAL);

        assertThat(queue.isSlow(lastLeft)).isFalse();
        assertThat(queue.serviceMinutes(lastLeft)).isLessThan(1.2 * INTERVAL);
    }

    @Test
    void isAsUsualAgainAfterTwoDeparturesCloserThanTurnsWereThoughtToTake() {
        serve(9, 0, INTERVAL);
        serve(3, 60, 3 * INTERVAL);
        assertThat(queue.isSlow(lastLeft)).isTrue();

        // It was ready but now, and so says nothing of how long a turn takes; but it takes no longer than that.
        double leaves = lastLeft + 1.5 * INTERVAL;
        queue.arrive(50, leaves);
        queue.depart(50, leaves);

        assertThat(queue.isSlow(leaves)).isFalse();
        assertThat(queue.serviceMinutes(leaves)).isCloseTo(INTERVAL, within(1e-6));
    }

    @Test
    void takesALongTurnOfATrainThatStoodAloneForHalfItsOwnWork() {
        serve(12, 0, INTERVAL);
        queue.arrive(50, lastLeft);
        queue.depart(50, lastLeft + 5 * INTERVAL);
        lastLeft += 5 * INTERVAL;

        assertThat(queue.serviceMinutes(lastLeft)).isCloseTo(3 * INTERVAL, within(1e-6));
    }

    @Test
    void aBorderCannotForGoodBeSlowerThanItsTrainsCome() {
        // One every three intervals, and all that is seen are four that the border takes longer for.
        for (int train = 0; train < 14; train++) {
            queue.arrive(came++, 3 * INTERVAL * train);
        }
        for (int train = 0; train < 5; train++) {
            lastLeft = 20 * INTERVAL + 4 * INTERVAL * train;
            queue.depart(train, lastLeft);
        }

        assertThat(queue.serviceMinutes(lastLeft)).as("now").isCloseTo(4 * INTERVAL, within(1e-6));
        assertThat(queue.serviceMinutes(lastLeft + 60 * 24 * 60.0))
                .as("in the long run")
                .isLessThan(3 * INTERVAL);
    }

    /** Trains come in pairs, ten minutes apart, every 20 hours; nobody has been there yet. */
    private void expectPairs() {
        for (int pair = 0; pair < 6; pair++) {
            queue.expect(2 * pair, 1_200 * pair);
            queue.expect(2 * pair + 1, 1_200 * pair + 10);
        }
    }

    @Test
    void supposesThatANewBorderTakesTrainsALittleFasterThanTheyCome() {
        expectPairs();
        double every = 6_010.0 / 11;

        queue.suppose(1_000);

        assertThat(queue.departure(0, 0, 0)).isEqualTo(0);
        assertThat(queue.departure(1, 10, 0)).isCloseTo(every * 2 / 3, within(1e-6));
        assertThat(queue.isSpaced()).isFalse();
    }

    @Test
    void supposesNoTurnsThatTakeMuchLongerThanTheWorkOfATrain() {
        expectPairs();

        queue.suppose(60);

        assertThat(queue.departure(1, 10, 0)).isEqualTo(90);
    }

    @Test
    void supposesNothingAfterSomeTrainsThatDidNotWait() {
        expectPairs();
        for (int train = 0; train < 7; train++) {
            double ready = queue.readyMinutes(train);
            queue.arrive(train, ready);
            queue.depart(train, ready + 1);
        }

        queue.suppose(1_000);

        assertThat(queue.departure(9, 4_810, 4_000)).isEqualTo(4_810);
    }

    @Test
    void supposesNothingAsLongAsNobodyKnowsHowOftenTrainsCome() {
        queue.expect(0, 0);
        queue.expect(1, 10);

        queue.suppose(1_000);

        assertThat(queue.departure(1, 10, 0)).isEqualTo(10);
    }

    @Test
    void tellsHowManyWaitAndSinceWhen() {
        queue.arrive(1, 100);
        queue.arrive(2, 160);
        queue.arrive(3, 500);

        assertThat(queue.waiting(200)).isEqualTo(2);
        assertThat(queue.oldestMinutes(200)).isEqualTo(100);
        queue.depart(1, 210);
        assertThat(queue.oldestMinutes(210)).isEqualTo(50);
    }

    @Test
    void tellsWhatATrainWaitedForOthers() {
        serve(5, 0, INTERVAL);
        queue.arrive(50, lastLeft - 30);
        queue.arrive(51, lastLeft + 1_000);

        assertThat(queue.waitOf(50, lastLeft + INTERVAL)).isCloseTo(INTERVAL + 30, within(1e-9));
        queue.depart(50, lastLeft + INTERVAL);
        assertThat(queue.waitOf(51, lastLeft + 1_400))
                .as("it worked for longer")
                .isZero();
        assertThat(queue.waitOf(77, lastLeft + 1_400)).as("nobody knows it").isZero();
    }

    @Test
    void isTheSameFromItsNumbers() {
        serve(6, 0, INTERVAL);
        queue.arrive(50, lastLeft + 10);
        queue.expect(51, lastLeft + 50);

        BorderQueue other = BorderQueue.of(queue.numbers());

        assertThat(other.numbers()).isEqualTo(queue.numbers());
        assertThat(other.departure(51, lastLeft + 50, lastLeft + 20))
                .isEqualTo(queue.departure(51, lastLeft + 50, lastLeft + 20));
    }

    @Test
    void remembersNoMoreTrainsThanThereIsRoomFor() {
        for (int train = 0; train < 3 * BorderQueue.MOST_TRAINS; train++) {
            queue.expect(train, 1_000 - train);
        }

        assertThat(queue.readyMinutes(0))
                .as("the last in the order is forgotten")
                .isNaN();
        assertThat(queue.readyMinutes(3 * BorderQueue.MOST_TRAINS - 1)).isPositive();
    }
}
