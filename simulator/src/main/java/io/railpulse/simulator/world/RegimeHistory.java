package io.railpulse.simulator.world;

import io.railpulse.simulator.Chance;
import java.util.ArrayList;
import java.util.List;

/**
 * The regimes of one border in one direction: a Markov chain whose spells last an exponential time. It is drawn as far as it
 * is asked for; how far that is changes nothing of what is drawn.
 */
final class RegimeHistory {

    private final Chance chance;
    private final List<Spell> spells = new ArrayList<>();
    private long slowFrom = Long.MAX_VALUE;
    private long slowUntil = Long.MAX_VALUE;
    private double slowShare = 1;

    /**
     * One regime, as long as it lasts.
     *
     * @param fromSecond since the epoch, inclusive
     * @param untilSecond since the epoch, exclusive
     */
    record Spell(Regime regime, long fromSecond, long untilSecond) {}

    /** @param startSecond since the epoch; nothing is known of the time before */
    RegimeHistory(Chance chance, long startSecond) {
        this.chance = chance;
        spells.add(spellOf(firstRegime(), startSecond));
    }

    /** Whatever the regime is, from a second until, but without, another only a share of its slots is left. */
    void slowsDown(long fromSecond, long untilSecond, double share) {
        slowFrom = fromSecond;
        slowUntil = untilSecond;
        slowShare = share;
    }

    private RegimeHistory(Chance chance, List<Spell> known) {
        this.chance = chance;
        spells.addAll(known);
    }

    /**
     * A history that is the same up to a second, and then another. The regime of that second lasts as long as any other of
     * its kind does from then on: an exponential time has no memory. A slowdown that has not begun is not in it.
     */
    RegimeHistory redrawnAfter(long second, Chance other) {
        List<Spell> known = new ArrayList<>(listUntil(second + 1));
        Spell now = known.remove(known.size() - 1);
        RegimeHistory redrawn = new RegimeHistory(other, known);
        long lasts = redrawn.spellOf(now.regime(), second).untilSecond();
        redrawn.spells.add(new Spell(now.regime(), now.fromSecond(), lasts));
        if (slowFrom <= second) {
            redrawn.slowsDown(slowFrom, slowUntil, slowShare);
        }
        return redrawn;
    }

    /** The spell that covers a second, which must not be before the start. */
    Spell spellAt(long second) {
        if (second < spells.get(0).fromSecond()) {
            throw new IllegalArgumentException("Second " + second + " is before the beginning of the world");
        }
        drawUntil(second);
        int at = spells.size() - 1;
        while (spells.get(at).fromSecond() > second) {
            at--;
        }
        return spells.get(at);
    }

    /** The first second, not before the given one, at which the border is not closed. */
    long openFrom(long second) {
        long at = second;
        while (shareAt(at) == 0) {
            at = changesAfter(at);
        }
        return at;
    }

    private double shareAt(long second) {
        boolean isSlowed = slowFrom <= second && second < slowUntil;
        return spellAt(second).regime().share() * (isSlowed ? slowShare : 1);
    }

    /** The first second behind the given one at which the share may be another. */
    private long changesAfter(long second) {
        long until = spellAt(second).untilSecond();
        for (long change : new long[] {slowFrom, slowUntil}) {
            until = change > second ? Math.min(until, change) : until;
        }
        return until;
    }

    /** When work that takes so many seconds in the normal regime is done, if it begins at the given second. */
    long doneAt(long second, double normalSeconds) {
        double left = normalSeconds;
        long at = second;
        while (true) {
            double share = shareAt(at);
            long until = changesAfter(at);
            if (left <= (until - at) * share) {
                return at + (long) StrictMath.ceil(left / share);
            }
            left -= (until - at) * share;
            at = until;
        }
    }

    /** All spells that begin before a second. */
    List<Spell> listUntil(long second) {
        drawUntil(second);
        return spells.stream().filter(spell -> spell.fromSecond() < second).toList();
    }

    private void drawUntil(long second) {
        Spell last = spells.get(spells.size() - 1);
        while (last.untilSecond() <= second) {
            last = spellOf(regimeAfter(last.regime()), last.untilSecond());
            spells.add(last);
        }
    }

    private Spell spellOf(Regime regime, long fromSecond) {
        double meanSeconds = switch (regime) {
            case NORMAL -> WorldParameter.NORMAL_REGIME_DAYS.seconds();
            case SLOW -> WorldParameter.SLOW_REGIME_DAYS.seconds();
            case CLOSED -> WorldParameter.CLOSED_REGIME_DAYS.seconds();
        };
        long seconds = 1 + (long) chance.exponential(meanSeconds);
        return new Spell(regime, fromSecond, fromSecond + seconds);
    }

    private Regime firstRegime() {
        return chance.happens(WorldParameter.NORMAL_AT_FIRST.value()) ? Regime.NORMAL : Regime.SLOW;
    }

    private Regime regimeAfter(Regime regime) {
        return switch (regime) {
            case NORMAL -> chance.happens(WorldParameter.CLOSES_AFTER_NORMAL.value()) ? Regime.CLOSED : Regime.SLOW;
            case SLOW -> Regime.NORMAL;
            case CLOSED -> chance.happens(WorldParameter.SLOW_AFTER_CLOSED.value()) ? Regime.SLOW : Regime.NORMAL;
        };
    }
}
