package io.railpulse.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.railpulse.simulator.Chance;
import io.railpulse.simulator.world.RegimeHistory.Spell;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegimeHistoryTest {
    private static final long BEGINNING = 1_000_000;
    private static final long DAY = 86_400;

    @Test
    void isNormalMostOfTheTimeAndNeverTheSameTwiceInARow() {
        long end = BEGINNING + 5000 * DAY;
        List<Spell> spells = history(1).listUntil(end);

        Map<Regime, Double> days = new EnumMap<>(Regime.class);
        for (int at = 0; at < spells.size(); at++) {
            Spell spell = spells.get(at);
            days.merge(spell.regime(), (spell.untilSecond() - spell.fromSecond()) / (double) DAY, Double::sum);
            if (at > 0) {
                assertThat(spell.regime()).isNotEqualTo(spells.get(at - 1).regime());
                assertThat(spell.fromSecond()).isEqualTo(spells.get(at - 1).untilSecond());
            }
        }
        assertThat(days.get(Regime.NORMAL) / 5000).isBetween(0.7, 0.9);
        assertThat(days.get(Regime.SLOW) / 5000).isBetween(0.1, 0.3);
        assertThat(days.get(Regime.CLOSED) / 5000).isBetween(0.002, 0.03);
    }

    @Test
    void isTheSameHoweverFarOneLooked() {
        RegimeHistory lookedFar = history(2);
        lookedFar.spellAt(BEGINNING + 400 * DAY);
        RegimeHistory steps = history(2);

        for (int day = 0; day < 300; day++) {
            long second = BEGINNING + day * DAY;
            assertThat(steps.spellAt(second)).isEqualTo(lookedFar.spellAt(second));
        }
    }

    @Test
    void getsLessDoneInASlowRegimeAndNothingInAClosedOne() {
        Spell normal = WorldFixture.spell(Regime.NORMAL, 3 * DAY, BEGINNING);
        Spell slow = WorldFixture.spell(Regime.SLOW, 3 * DAY, BEGINNING);
        Spell closed = WorldFixture.spell(Regime.CLOSED, 3600, BEGINNING);

        assertThat(WorldFixture.historyOf(normal, BEGINNING).doneAt(normal.fromSecond(), DAY))
                .isEqualTo(normal.fromSecond() + DAY);
        assertThat(WorldFixture.historyOf(slow, BEGINNING).doneAt(slow.fromSecond(), DAY))
                .isBetween(slow.fromSecond() + (long) (1.8 * DAY), slow.fromSecond() + (long) (1.85 * DAY));
        assertThat(WorldFixture.historyOf(closed, BEGINNING).openFrom(closed.fromSecond()))
                .isEqualTo(closed.untilSecond());
        assertThat(WorldFixture.historyOf(closed, BEGINNING).doneAt(closed.fromSecond(), 60))
                .isGreaterThan(closed.untilSecond());
    }

    @Test
    void isTheSameUpToAMomentWhenItIsDrawnAnewFromThere() {
        RegimeHistory truth = history(3);
        long now = BEGINNING + 40 * DAY;
        List<Spell> known = truth.listUntil(now);
        RegimeHistory other = truth.redrawnAfter(now, Chance.of(4, "other"));

        List<Spell> again = other.listUntil(now);
        assertThat(again).hasSameSizeAs(known);
        assertThat(again.subList(0, again.size() - 1)).isEqualTo(known.subList(0, known.size() - 1));
        assertThat(other.spellAt(now).regime()).isEqualTo(truth.spellAt(now).regime());
        assertThat(other.spellAt(now).untilSecond())
                .isGreaterThan(now)
                .isNotEqualTo(truth.spellAt(now).untilSecond());
    }

    @Test
    void getsHalfOfItDoneWhenItIsSlowedDownToAHalf() {
        Spell normal = WorldFixture.spell(Regime.NORMAL, 5 * DAY, BEGINNING);
        RegimeHistory slowed = WorldFixture.historyOf(normal, BEGINNING);
        slowed.slowsDown(normal.fromSecond() + DAY, Long.MAX_VALUE, 0.5);

        assertThat(slowed.doneAt(normal.fromSecond(), DAY)).isEqualTo(normal.fromSecond() + DAY);
        assertThat(slowed.doneAt(normal.fromSecond(), 2 * DAY)).isEqualTo(normal.fromSecond() + 3 * DAY);
        assertThat(slowed.doneAt(normal.fromSecond() + DAY, DAY)).isEqualTo(normal.fromSecond() + 3 * DAY);
    }

    @Test
    void knowsNothingOfTheTimeBefore() {
        assertThatThrownBy(() -> history(1).spellAt(BEGINNING - 1)).hasMessageContaining("before the beginning");
    }

    @Test
    void takesNobodyWhileItIsClosedForSomeTimeAndGoesOnThen() {
        Spell normal = WorldFixture.spell(Regime.NORMAL, 6 * DAY, BEGINNING);
        RegimeHistory closed = WorldFixture.historyOf(normal, BEGINNING);
        long from = normal.fromSecond() + DAY;
        long until = from + 36 * 3600;
        closed.slowsDown(from, until, 0);

        assertThat(closed.openFrom(from - 1)).isEqualTo(from - 1);
        assertThat(closed.openFrom(from)).isEqualTo(until);
        assertThat(closed.openFrom(until)).isEqualTo(until);
        assertThat(closed.doneAt(from - 600, 3600)).isEqualTo(until + 3000);
    }

    private static RegimeHistory history(long seed) {
        return new RegimeHistory(Chance.of(seed, "regimes"), BEGINNING);
    }
}
