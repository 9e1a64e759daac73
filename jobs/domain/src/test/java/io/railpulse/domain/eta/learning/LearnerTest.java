package io.railpulse.domain.eta.learning;

import static io.railpulse.domain.eta.learning.LearningRailway.MINUTE;
import static io.railpulse.domain.eta.learning.LearningRailway.lateness;
import static io.railpulse.domain.eta.learning.LearningRailway.planned;
import static io.railpulse.domain.eta.learning.LearningRailway.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.railpulse.domain.timetable.TrainRun;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LearnerTest {
    private final LearningRailway railway = new LearningRailway();

    @Test
    void knowsNothingBeforeItHasSeenAnything() {
        assertThat(railway.forecastOfDestination(run("7", 0), 0)).isNull();
    }

    @Test
    void forecastsWhatALinkCostsOnceRunsHaveShownIt() {
        for (int day = 0; day < 200; day++) {
            railway.goes(run("7", day), 0, 0, 0, 4, 4, 4);
        }
        TrainRun next = run("7", 200);
        assertThat(lateness(next, railway.forecastOfDestination(next, 0).p50Millis()))
                .isCloseTo(4, within(0.6));
    }

    @Test
    void forecastsATripThatNeverRanByTheLinksOfOthers() {
        for (int day = 0; day < 200; day++) {
            railway.goes(run("7", day), 0, 0, 0, 4, 4, 4);
        }
        TrainRun other = run("8", 200);
        assertThat(lateness(other, railway.forecastOfDestination(other, 0).p50Millis()))
                .isGreaterThan(2);
    }

    @Test
    void learnsNothingFromAReportOfAnotherDay() {
        LearningRailway clean = new LearningRailway();
        for (int day = 0; day < 40; day++) {
            railway.goes(run("7", day), 1, 2, 2, 3, 3, 4);
            clean.goes(run("7", day), 1, 2, 2, 3, 3, 4);
            TrainRun misread = run("9", day);
            railway.learner.takePlan(misread, planned(misread, 1) - 600 * MINUTE);
            railway.learner.take(misread.trainRunId(), 5, planned(misread, 5) - 300 * MINUTE, planned(misread, 1));
            railway.learner.end(misread.trainRunId());
        }
        TrainRun next = run("7", 40);
        assertThat(railway.forecastOfDestination(next, 1)).isEqualTo(clean.forecastOfDestination(next, 1));
    }

    @Test
    void theIntervalHoldsFourOutcomesOfFive() {
        Random chance = new Random(5);
        int held = 0;
        int runs = 0;
        for (int day = 0; day < 1200; day++) {
            double first = Math.round(4 * chance.nextDouble());
            double lost = Math.round(-2 * Math.log(1 - chance.nextDouble()));
            TrainRun run = run("7", day);
            if (day >= 300) {
                MomentForecast forecast = railway.forecastOfDestination(run, first);
                double late = first + lost;
                runs++;
                held += late >= lateness(run, forecast.p10Millis()) && late <= lateness(run, forecast.p90Millis())
                        ? 1
                        : 0;
            }
            railway.goes(run, first, first, first, first + lost, first + lost, first + lost);
        }
        assertThat(100.0 * held / runs).isBetween(74.0, 90.0);
    }

    @Test
    void staysAtWhatWasToldWhileThatIsNearlyRightToTheMinute() {
        for (int day = 0; day < 200; day++) {
            railway.goes(run("7", day), 0, 0, 0, 4, 4, 4);
        }
        TrainRun next = run("7", 200);
        long fresh = railway.forecastOfDestination(next, 0).p50Millis();

        assertThat(fresh % MINUTE).isZero();
        assertThat(railway.forecastOfDestination(next, 0, fresh + 1).p50Millis())
                .isEqualTo(fresh + 1);
        assertThat(railway.forecastOfDestination(next, 0, fresh + 2 * MINUTE).p50Millis())
                .isEqualTo(fresh);
    }

    @Test
    void takesANewPlanOfARunUnderWay() {
        TrainRun run = run("7", 0);
        railway.learner.takePlan(run, planned(run, 1) - MINUTE);
        railway.learner.take(run.trainRunId(), 1, planned(run, 1), planned(run, 1));
        railway.learner.takePlan(run, planned(run, 1) + MINUTE);
        railway.learner.take(run.trainRunId(), 2, planned(run, 2), planned(run, 2));

        assertThat(railway.findRun(run.trainRunId()).delays.moment).isEqualTo(2);
    }

    @Test
    void forgetsARunAtItsEnd() {
        TrainRun run = run("7", 0);
        railway.goes(run, 0, 1, 1, 2);

        assertThat(railway.findRun(run.trainRunId())).isNull();
        assertThat(railway.find(LearnedKind.HISTORY, new PlannedMoments(run).trip()))
                .hasSize(8);
    }
}
