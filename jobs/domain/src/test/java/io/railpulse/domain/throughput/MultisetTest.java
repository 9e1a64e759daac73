package io.railpulse.domain.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MultisetTest {

    private static Multiset of(long... values) {
        Multiset all = Multiset.EMPTY;
        for (long value : values) {
            all = all.plus(Multiset.of(value, 1));
        }
        return all;
    }

    @Test
    void hasTheQuantileOfNearestRank() {
        Multiset ten = of(10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
        assertThat(ten.quantile(10)).isEqualTo(1);
        assertThat(ten.quantile(11)).isEqualTo(2);
        assertThat(ten.quantile(50)).isEqualTo(5);
        assertThat(ten.quantile(90)).isEqualTo(9);
        assertThat(ten.quantile(100)).isEqualTo(10);
        assertThat(of(7).quantile(10)).isEqualTo(7);
        assertThat(Multiset.EMPTY.quantile(50)).isNull();
    }

    @Test
    void countsARepeatedValueAsOftenAsItIsThere() {
        Multiset values = of(3, 3, 3, 9);
        assertThat(values.size()).isEqualTo(4);
        assertThat(values.distinct()).isEqualTo(2);
        assertThat(values.total()).isEqualTo(18);
        assertThat(values.quantile(75)).isEqualTo(3);
        assertThat(values.quantile(76)).isEqualTo(9);
    }

    @Test
    void takesAwayWhatIsThereAndWhatIsStillToCome() {
        Multiset gone = Multiset.of(5, -1);
        assertThat(of(5, 6).plus(gone)).isEqualTo(of(6));
        assertThat(gone.plus(of(6)).plus(of(5))).isEqualTo(of(6));
        assertThat(of(5).plus(gone).isEmpty()).isTrue();
    }

    @Test
    void knowsTheGapsBetweenItsValues() {
        assertThat(of(100, 160, 160, 400, 460).gaps()).isEqualTo(of(0, 60, 60, 240));
        assertThat(of(4, 4, 4).gaps()).isEqualTo(of(0, 0));
        assertThat(of(4).gaps()).isEqualTo(Multiset.EMPTY);
    }

    @Test
    void isTheSameInWhateverOrderItIsAddedUp() {
        Random random = new Random(4);
        List<Multiset> changes = new ArrayList<>();
        for (int change = 0; change < 300; change++) {
            changes.add(Multiset.of(random.nextInt(20), random.nextInt(5) - 2));
        }
        Multiset sum = changes.stream().reduce(Multiset.EMPTY, Multiset::plus);
        Collections.shuffle(changes, random);
        assertThat(changes.stream().reduce(Multiset.EMPTY, Multiset::plus)).isEqualTo(sum);
    }
}
