package io.railpulse.domain.eta.learning;

import static io.railpulse.domain.eta.learning.LearningRailway.MINUTE;
import static io.railpulse.domain.eta.learning.LearningRailway.planned;
import static io.railpulse.domain.eta.learning.LearningRailway.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.railpulse.domain.timetable.TrainRun;
import org.junit.jupiter.api.Test;

/** On a line of {@link LearningRailway}, whose first departure is moment 1 and whose destination is moment 6. */
class SimilarRunsTest {
    private static final int DESTINATION = 6;

    private final LearningRailway railway = new LearningRailway();

    @Test
    void nothingChangesWhereNoRunIsRemembered() {
        assertThat(untilDestination(run("7", 0), 3, 0)).isEqualTo(new SimilarRuns.Change(0, 0, 0, 0));
    }

    @Test
    void runsOfOtherTripsWithTheSameStopsTell() {
        for (int day = 0; day < 20; day++) {
            railway.goes(run("7", day), 0, 0, 0, 4, 4, 4);
        }

        SimilarRuns.Change change = untilDestination(run("8", 20), 0, 0);

        assertThat(change.median()).isEqualTo(4);
        assertThat(change.middle()).isCloseTo(4, within(1e-9));
        assertThat(change.high()).isEqualTo(4);
    }

    @Test
    void thoseThatWereAsLateWeighMost() {
        for (int day = 0; day < 40; day += 2) {
            railway.goes(run("7", day), 0, 0, 0, 0, 0, 0);
            railway.goes(run("7", day + 1), 20, 20, 20, 14, 14, 12);
        }

        assertThat(untilDestination(run("8", 40), 0, 0).median()).isZero();
        assertThat(untilDestination(run("8", 40), 19, 0).median()).isEqualTo(-8);
    }

    @Test
    void theirSpreadIsTold() {
        for (int day = 0; day < 50; day++) {
            railway.goes(run("7", day), 0, 0, 0, 0, 0, day % 10);
        }

        SimilarRuns.Change change = untilDestination(run("8", 50), 0, 0);

        assertThat(change.low()).isBetween(0.0, 2.0);
        assertThat(change.median()).isBetween(3.0, 6.0);
        assertThat(change.high()).isBetween(7.0, 9.0);
    }

    @Test
    void whatCannotBeAnyMoreIsLeftOut() {
        for (int day = 0; day < 40; day += 2) {
            railway.goes(run("7", day), 0, 0, 0, 0, 0, 0);
            railway.goes(run("7", day + 1), 0, 30, 30, 30, 30, 30);
        }

        // The destination is 34 minutes away by the plan.
        assertThat(untilDestination(run("8", 40), 0, 45).low()).isEqualTo(30);
    }

    @Test
    void theOldestRunsAreForgotten() {
        for (int day = 0; day < PatternRuns.RUNS + 30; day++) {
            railway.goes(run("7", day), 0, 0, 0, 0, 0, 0);
        }
        PlannedMoments plan = new PlannedMoments(run("8", 0));

        PatternRuns runs = PatternRuns.of(plan, railway.known());

        assertThat(runs.count()).isEqualTo(PatternRuns.RUNS);
        assertThat(runs.startMinutes(0)).isEqualTo(new PlannedMoments(run("7", PatternRuns.RUNS + 29)).minutes(0));
        assertThat(runs.tripNumber(0)).isNotEqualTo(plan.tripNumber());
    }

    @Test
    void aRunAtItsEndHasNothingAhead() {
        railway.goes(run("7", 0), 0, 0, 0, 0, 0, 0);
        TrainRun next = run("7", 1);
        PlannedMoments plan = new PlannedMoments(next);
        RunDelays delays = RunDelays.of(plan);
        delays.take(plan, 7, planned(next, DESTINATION), planned(next, DESTINATION), railway.known());

        assertThat(new Outlook(plan, delays, planned(next, DESTINATION) / (double) MINUTE, railway.known()).delay())
                .isZero();
    }

    private SimilarRuns.Change untilDestination(TrainRun run, double lateMinutes, double sinceMinutes) {
        PlannedMoments plan = new PlannedMoments(run);
        RunDelays delays = RunDelays.of(plan);
        long departed = planned(run, 1) + Math.round(lateMinutes * MINUTE);
        delays.take(plan, 1, departed, departed, railway.known());
        double now = departed / (double) MINUTE + sinceMinutes;
        return SimilarRuns.of(plan, delays, lateMinutes, now, railway.known()).until(DESTINATION);
    }
}
