package io.railpulse.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.simulator.Chance;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SailingsTest {
    private static final long BEGINNING = 1_000_000;
    private static final long DAY = 86_400;

    @Test
    void takeTwoTrainsAShip() {
        Sailings sailings = sailings(1);
        Sailings.Ship first = sailings.board(BEGINNING);

        assertThat(sailings.board(BEGINNING)).isSameAs(first);
        assertThat(sailings.board(BEGINNING).sails()).isGreaterThan(first.sails());
    }

    @Test
    void makeATrainWaitForHalfADayOnAverageAndForDaysInAStorm() {
        Sailings sailings = sailings(1);
        List<Double> waits = new ArrayList<>();
        for (int train = 0; train < 1000; train++) {
            long ready = BEGINNING + train * DAY + (train % 24) * 3600;
            long sails = sailings.board(ready).sails();
            assertThat(sails).isGreaterThanOrEqualTo(ready);
            waits.add((sails - ready) / (double) DAY);
        }
        waits.sort(null);

        assertThat(waits.get(500)).isBetween(0.3, 0.8);
        assertThat(waits.get(990)).isGreaterThan(1.5);
    }

    private static Sailings sailings(long seed) {
        return new Sailings(Chance.of(seed, "sailings"), BEGINNING);
    }
}
