package io.railpulse.domain.alert;

import static io.railpulse.domain.alert.AlertState.NEVER;

import java.util.Arrays;

/**
 * Which steps of a rule hold at one subject, and when that may change by time alone. A step holds when its value was reached
 * for long enough, and until it has been back for long enough. None begins to hold while it may be over already, while
 * somebody works on it, or while an all-clear cools down.
 */
final class Ladder {
    private static final long SECOND = 1_000;

    private final AlertRule rule;
    private final AlertState state;
    private final boolean badWhenLow;

    Ladder(AlertRule rule, AlertState state, boolean badWhenLow) {
        this.rule = rule;
        this.state = state;
        this.badWhenLow = badWhenLow;
        if (!rule.ruleId().equals(state.ruleId)
                || rule.version() != state.ruleVersion
                || rule.steps().size() != state.active.length) {
            adopt();
        }
    }

    /** Takes the steps of another rule or version: what is open stays open until it is seen to be back. */
    private void adopt() {
        long former = Arrays.stream(state.reachedSince)
                .filter(since -> since != NEVER)
                .min()
                .orElse(state.occurredMillis);
        int steps = rule.steps().size();
        state.ruleId = rule.ruleId();
        state.ruleVersion = rule.version();
        state.active = new boolean[steps];
        state.reachedSince = new long[steps];
        state.backSince = new long[steps];
        Arrays.fill(state.reachedSince, NEVER);
        Arrays.fill(state.backSince, NEVER);
        for (int step = 0; step < steps && state.heard; step++) {
            state.active[step] =
                    state.isOpen() && rule.steps().get(step).severity().compareTo(state.severity) <= 0;
            judge(step, former);
        }
    }

    /**
     * Takes the newest value, which the state holds already.
     *
     * @param formerMillis as of when the one before was known; what is as old as it is no more data that came late
     */
    void take(long formerMillis, long nowMillis) {
        boolean wasReached = Arrays.stream(state.reachedSince).anyMatch(since -> since != NEVER);
        for (int step = 0; step < state.active.length; step++) {
            judge(step, Math.min(state.occurredMillis, nowMillis));
        }
        boolean isReached = Arrays.stream(state.reachedSince).anyMatch(since -> since != NEVER);
        settle(isReached && !wasReached, formerMillis, nowMillis);
    }

    /** Where data come late, more may follow that say that it is over: that is waited for, anew with each. */
    private void settle(boolean begins, long formerMillis, long nowMillis) {
        boolean late = isOld(state.occurredMillis, nowMillis) && state.occurredMillis != formerMillis;
        boolean begunLate = begins && state.sinceMillis != null && isOld(state.sinceMillis, nowMillis);
        if (late || begunLate) {
            state.settleUntilMillis = nowMillis + rule.settleSeconds() * SECOND;
        } else if (state.sinceMillis == null && !isOld(state.occurredMillis, nowMillis)) {
            state.settleUntilMillis = NEVER;
        }
    }

    private boolean isOld(long occurredMillis, long nowMillis) {
        return nowMillis - occurredMillis > rule.freshSeconds() * SECOND;
    }

    private void judge(int step, long sinceMillis) {
        AlertStep of = rule.steps().get(step);
        boolean reached = badWhenLow ? state.value <= of.raiseAt() : state.value >= of.raiseAt();
        boolean back = badWhenLow ? state.value > of.clearAt() : state.value < of.clearAt();
        if (!reached) {
            state.reachedSince[step] = NEVER;
        } else if (state.sinceMillis != null) {
            state.reachedSince[step] = state.sinceMillis;
        } else if (state.reachedSince[step] == NEVER) {
            state.reachedSince[step] = sinceMillis;
        }
        if (!back) {
            state.backSince[step] = NEVER;
        } else if (state.backSince[step] == NEVER) {
            state.backSince[step] = sinceMillis;
        }
    }

    /** Lets go of everything, whatever is open. */
    void leave() {
        Arrays.fill(state.active, false);
        Arrays.fill(state.reachedSince, NEVER);
        Arrays.fill(state.backSince, NEVER);
        state.settleUntilMillis = NEVER;
    }

    /** Brings the steps up to a record time; {@link #worst} says afterwards how bad it is. */
    void pass(long nowMillis) {
        boolean mayRaise = nowMillis >= quietUntilMillis() && !isMaintained(nowMillis);
        for (int step = 0; step < state.active.length; step++) {
            if (state.active[step]) {
                state.active[step] = state.backSince[step] == NEVER || nowMillis < leftMillis(step);
            } else {
                state.active[step] = mayRaise && state.reachedSince[step] != NEVER && nowMillis >= heldMillis(step);
            }
        }
    }

    /** The worst severity that holds; null if none does. */
    Severity worst() {
        for (int step = state.active.length - 1; step >= 0; step--) {
            if (state.active[step]) {
                return rule.steps().get(step).severity();
            }
        }
        return null;
    }

    /** Since when it has been so, by the first of the steps that hold; {@link AlertState#NEVER} if none was reached. */
    long startMillis() {
        long start = NEVER;
        for (int step = 0; step < state.active.length; step++) {
            long since = state.reachedSince[step];
            if (state.active[step] && since != NEVER) {
                start = start == NEVER ? since : Math.min(start, since);
            }
        }
        return start;
    }

    /**
     * When to look again. A time-out falls at the end of its second, so that data of the same second are always taken before
     * it, in whatever order the two arrive.
     */
    long dueMillis(long nowMillis) {
        long due = NEVER;
        for (int step = 0; step < state.active.length; step++) {
            long next = NEVER;
            if (state.active[step] && state.backSince[step] != NEVER) {
                next = leftMillis(step);
            } else if (!state.active[step] && state.reachedSince[step] != NEVER) {
                next = freeMillis(Math.max(Math.max(heldMillis(step), quietUntilMillis()), nowMillis + 1));
            }
            if (next != NEVER) {
                due = due == NEVER ? next : Math.min(due, next);
            }
        }
        return due == NEVER ? NEVER : Math.floorDiv(due, SECOND) * SECOND + SECOND - 1;
    }

    private long heldMillis(int step) {
        return state.reachedSince[step] + rule.steps().get(step).forSeconds() * SECOND;
    }

    private long leftMillis(int step) {
        return state.backSince[step] + rule.clearAfterSeconds() * SECOND;
    }

    private long quietUntilMillis() {
        boolean cools = !state.isOpen() && state.clearedMillis != NEVER;
        return Math.max(state.settleUntilMillis, cools ? state.clearedMillis + rule.coolDownSeconds() * SECOND : NEVER);
    }

    private boolean isMaintained(long millis) {
        return rule.maintenance().stream().anyMatch(window -> window.holds(millis));
    }

    /** The first moment from one on at which nobody works on it. */
    private long freeMillis(long fromMillis) {
        long free = fromMillis;
        while (isMaintained(free)) {
            long at = free;
            free = rule.maintenance().stream()
                    .filter(window -> window.holds(at))
                    .mapToLong(MaintenanceWindow::toMillis)
                    .max()
                    .orElse(at);
        }
        return free;
    }
}
