package io.railpulse.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.railpulse.simulator.world.RegimeHistory.Spell;
import org.junit.jupiter.api.Test;

class BorderQueueTest {
    private static final long BEGINNING = 1_000_000;
    private static final long HOUR = 3600;
    private static final long DAY = 24 * HOUR;

    @Test
    void takesOneTrainASlotInTheOrderOfTheirComing() {
        long start = during(Regime.NORMAL, 4 * DAY);
        BorderQueue queue = queueDuring(Regime.NORMAL, 4 * DAY, 3);

        assertThat(queue.join(start)).as("finds nobody").isEqualTo(start);
        assertThat(queue.join(start + HOUR)).isEqualTo(start + 8 * HOUR);
        assertThat(queue.join(start + 2 * HOUR)).isEqualTo(start + 16 * HOUR);
        assertThat(queue.join(start + 30 * HOUR)).as("finds nobody again").isEqualTo(start + 30 * HOUR);
    }

    @Test
    void growsWhileTheBorderIsSlow() {
        long start = during(Regime.SLOW, 5 * DAY);
        BorderQueue queue = queueDuring(Regime.SLOW, 5 * DAY, 4);

        // Three trains a day come, four could be taken in normal days, 2.2 are.
        long wait = 0;
        for (int train = 0; train < 12; train++) {
            long joins = start + train * 8 * HOUR;
            long waits = queue.join(joins) - joins;
            assertThat(waits).isGreaterThanOrEqualTo(wait);
            wait = waits;
        }
        assertThat(wait).isBetween(30 * HOUR, 34 * HOUR);
    }

    @Test
    void takesNobodyWhileTheBorderIsClosed() {
        Spell closed = WorldFixture.spell(Regime.CLOSED, 5 * HOUR, BEGINNING);
        BorderQueue queue = new BorderQueue(4, WorldFixture.historyOf(closed, BEGINNING));

        assertThat(queue.join(closed.fromSecond())).isEqualTo(closed.untilSecond());
    }

    @Test
    void hasSlotsForItsTrainsAtThreeQuartersOfUse() {
        assertThat(BorderQueue.slotsADay(180, 30, true)).isEqualTo(8);
        assertThat(BorderQueue.slotsADay(1, 30, true)).as("never too few").isEqualTo(1);
        assertThat(BorderQueue.slotsADay(1, 30, false))
                .as("where the train only changes hands")
                .isEqualTo(12);
    }

    @Test
    void refusesATrainFromThePast() {
        BorderQueue queue = queueDuring(Regime.NORMAL, DAY, 3);
        long start = during(Regime.NORMAL, DAY);
        queue.join(start + 1);

        assertThatThrownBy(() -> queue.join(start)).isInstanceOf(IllegalStateException.class);
    }

    private static long during(Regime regime, long seconds) {
        return WorldFixture.spell(regime, seconds, BEGINNING).fromSecond();
    }

    private static BorderQueue queueDuring(Regime regime, long seconds, double slotsADay) {
        Spell spell = WorldFixture.spell(regime, seconds, BEGINNING);
        return new BorderQueue(slotsADay, WorldFixture.historyOf(spell, BEGINNING));
    }
}
