package io.railpulse.domain.eta.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class LinkDeviationsTest {

    @Test
    void beginWithTheFirstTraversal() {
        assertThat(LinkDeviations.next(null, 0.5, 0.4, 2)).containsExactly(0.5, 0.4, 1, 2, 2, 2);
    }

    @Test
    void stepTowardsTheQuantilesOfWhatComes() {
        double[] known = afterMany(chance -> -Math.log(1 - chance.nextDouble()), 3_000);

        assertThat(known[LinkDeviations.TRAVERSALS]).isEqualTo(3_000);
        assertThat(known[LinkDeviations.P10]).isCloseTo(0.11, within(0.15));
        assertThat(known[LinkDeviations.P50]).isCloseTo(0.69, within(0.25));
        assertThat(known[LinkDeviations.P90]).isCloseTo(2.30, within(0.6));
    }

    @Test
    void knowAfterAFewTraversalsWhereTheyLie() {
        double width = 0;
        for (int seed = 0; seed < 40; seed++) {
            double[] known = afterMany(chance -> 20 + 2 * chance.nextGaussian(), 12, seed);
            width += (known[LinkDeviations.P90] - known[LinkDeviations.P10]) / 40;
            assertThat(known[LinkDeviations.P50]).isCloseTo(20, within(4.0));
        }
        assertThat(width).as("in truth 5.1").isBetween(3.0, 7.0);
    }

    @Test
    void areHardlyMovedByNonsense() {
        double[] before = afterMany(Random::nextGaussian, 200);
        double[] after = LinkDeviations.next(before, 0, 0, 1e9);

        assertThat(after[LinkDeviations.P90]).isCloseTo(before[LinkDeviations.P90], within(0.3));
    }

    @Test
    void neverCross() {
        Random chance = new Random(4);
        double[] known = null;
        for (int times = 0; times < 2_000; times++) {
            known = LinkDeviations.next(known, 0, 0, Math.round(3 * Math.tan(3 * (chance.nextDouble() - 0.5))));
            assertThat(known[LinkDeviations.P10]).isLessThanOrEqualTo(known[LinkDeviations.P50]);
            assertThat(known[LinkDeviations.P50]).isLessThanOrEqualTo(known[LinkDeviations.P90]);
        }
    }

    private static double[] afterMany(ToDoubleFunction<Random> deviation, int times) {
        return afterMany(deviation, times, 4);
    }

    private static double[] afterMany(ToDoubleFunction<Random> deviation, int times, long seed) {
        Random chance = new Random(seed);
        double[] known = null;
        for (int time = 0; time < times; time++) {
            known = LinkDeviations.next(known, 0, 0, deviation.applyAsDouble(chance));
        }
        return known;
    }
}
