package io.railpulse.domain.eta.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WeightedValuesTest {

    @Test
    void aQuantileIsTheFirstValueThatReachesItsShareOfTheWeight() {
        WeightedValues values = new WeightedValues(3);
        values.add(5, 1);
        values.add(-2, 2);
        values.add(9, 1);

        assertThat(values.quantile(0.1)).isEqualTo(-2);
        assertThat(values.quantile(0.5)).isEqualTo(-2);
        assertThat(values.quantile(0.51)).isEqualTo(5);
        assertThat(values.quantile(0.9)).isEqualTo(9);
        assertThat(values.quantile(1)).isEqualTo(9);
    }

    @Test
    void theMeanIsOfWhatLiesBetweenTwoQuantilesByWeight() {
        WeightedValues values = new WeightedValues(4);
        values.add(1000, 1);
        values.add(4, 3);
        values.add(-1000, 1);
        values.add(2, 5);

        assertThat(values.meanBetween(0.2, 0.8)).isCloseTo((2 * 5 + 4 * 3) / 8.0, within(1e-12));
        assertThat(values.meanBetween(0, 1)).isCloseTo(22 / 10.0, within(1e-12));
    }

    @Test
    void itDoesNotMatterInWhichOrderTheyCome() {
        Random chance = new Random(3);
        double[] numbers = chance.doubles(40, -10, 10).toArray();
        WeightedValues forward = new WeightedValues(numbers.length);
        WeightedValues backward = new WeightedValues(numbers.length);
        for (int at = 0; at < numbers.length; at++) {
            forward.add(numbers[at], 1);
            backward.add(numbers[numbers.length - 1 - at], 1);
        }
        Arrays.sort(numbers);

        for (double share : new double[] {0.1, 0.2, 0.5, 0.8, 0.9}) {
            assertThat(forward.quantile(share))
                    .isEqualTo(backward.quantile(share))
                    .isEqualTo(numbers[(int) Math.round(share * 40) - 1]);
        }
    }
}
