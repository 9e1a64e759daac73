package io.railpulse.domain.alert;

import java.util.ArrayList;
import java.util.List;

/**
 * How alerts live, written down once more as plainly as can be: a bookkeeper who keeps the list of all that was said since the subject
 * began, looks through it anew whenever something is said and at the end of every second, and never reckons ahead.
 */
final class SecondBySecond {
    private record Said(long atMillis, Condition what, boolean late) {}

    private final boolean low;
    private final StringBuilder story = new StringBuilder();
    private final List<Said> said = new ArrayList<>();
    private AlertRule rule;
    private boolean[] on;
    private Severity open;
    private boolean seen;
    private Long clearedAt;
    private long nextSecond;
    /** What a change of rules carries over: since when what was said then had been so. */
    private Long carriedReach;

    private int carriedAt = -1;

    SecondBySecond(boolean low, AlertRule rule, long firstSecond) {
        this.low = low;
        this.rule = rule;
        this.on = new boolean[rule.steps().size()];
        this.nextSecond = firstSecond;
    }

    void take(double second, Condition what) {
        long now = endSecondsBefore(second);
        if (what.over()) {
            said.clear();
            carriedAt = -1;
            on = new boolean[on.length];
            look(now);
            return;
        }
        boolean fresh = said.isEmpty() || last().occurredMillis() != what.occurredMillis();
        said.add(new Said(now, what, fresh && isOld(what.occurredMillis(), now)));
        look(now);
    }

    void rule(double second, AlertRule other) {
        long now = endSecondsBefore(second);
        Long reach = said.isEmpty() ? null : last().occurredMillis();
        Long oldest = null;
        for (int step = 0; step < on.length; step++) {
            Long since = reachedSince(step);
            oldest = since == null || oldest != null && oldest <= since ? oldest : since;
        }
        carriedSettle = settlesUntil();
        rule = other;
        carriedReach = oldest == null ? reach : oldest;
        carriedAt = said.size() - 1;
        on = new boolean[rule.steps().size()];
        for (int step = 0; step < on.length && !said.isEmpty(); step++) {
            on[step] = open != null && rule.steps().get(step).severity().compareTo(open) <= 0;
        }
        look(now);
    }

    void acknowledge(double second, boolean ofTheOpenOne) {
        long now = endSecondsBefore(second);
        if (open != null && ofTheOpenOne && !seen) {
            seen = true;
            write(now, "acknowledged", open);
        }
    }

    void until(double second) {
        endSecondsBefore(second);
    }

    private long endSecondsBefore(double second) {
        long now = GaugedSubject.millis(second);
        while (nextSecond * 1000 + 999 < now) {
            look(nextSecond * 1000 + 999);
            nextSecond++;
        }
        return now;
    }

    private void look(long now) {
        boolean quiet = isQuiet(now);
        for (int step = 0; step < on.length; step++) {
            if (on[step]) {
                Long back = backSince(step);
                on[step] = back == null || now - back < rule.clearAfterSeconds() * 1000;
            } else if (!quiet) {
                Long reached = reachedSince(step);
                on[step] = reached != null
                        && now - reached >= rule.steps().get(step).forSeconds() * 1000;
            }
        }
        Severity worst = null;
        for (int step = 0; step < on.length; step++) {
            worst = on[step] ? rule.steps().get(step).severity() : worst;
        }
        if (worst != open) {
            write(now, changeTo(worst), worst == null ? open : worst);
            seen = seen && worst != null && worst.compareTo(open) < 0;
            clearedAt = worst == null ? Long.valueOf(now) : clearedAt;
            open = worst;
        }
    }

    private String changeTo(Severity worst) {
        if (open == null) {
            return "raised";
        }
        if (worst == null) {
            return "cleared";
        }
        return worst.compareTo(open) > 0 ? "escalated" : "downgraded";
    }

    private boolean isQuiet(long now) {
        for (MaintenanceWindow window : rule.maintenance()) {
            if (now >= window.fromMillis() && now < window.toMillis()) {
                return true;
            }
        }
        boolean cools = open == null && clearedAt != null && now - clearedAt < rule.coolDownSeconds() * 1000;
        return cools || now < settlesUntil();
    }

    private long carriedSettle = Long.MIN_VALUE;

    /** What came late is waited for, unless something measured that is news came after it. */
    private long settlesUntil() {
        long until = Long.MIN_VALUE;
        for (int at = 0; at < said.size(); at++) {
            if (at == carriedAt) {
                until = carriedSettle;
                continue;
            }
            if (at < carriedAt) {
                continue;
            }
            Said one = said.get(at);
            boolean begunLate = one.what().sinceMillis() != null
                    && isOld(one.what().sinceMillis(), one.atMillis())
                    && isAnyReached(at)
                    && (at == 0 || !isAnyReached(at - 1));
            if (one.late() || begunLate) {
                until = one.atMillis() + rule.settleSeconds() * 1000;
            } else if (one.what().sinceMillis() == null && !isOld(one.what().occurredMillis(), one.atMillis())) {
                until = Long.MIN_VALUE;
            }
        }
        return until;
    }

    private boolean isAnyReached(int at) {
        for (AlertStep step : rule.steps()) {
            if (reaches(step, said.get(at).what())) {
                return true;
            }
        }
        return false;
    }

    private boolean isOld(long occurred, long now) {
        return now - occurred > rule.freshSeconds() * 1000;
    }

    private boolean reaches(AlertStep step, Condition what) {
        return low ? what.value() <= step.raiseAt() : what.value() >= step.raiseAt();
    }

    private boolean isBack(AlertStep step, Condition what) {
        return low ? what.value() > step.clearAt() : what.value() < step.clearAt();
    }

    /** Looks back from the newest to where the row broke. */
    private Long reachedSince(int number) {
        AlertStep step = rule.steps().get(number);
        Long since = null;
        for (int at = said.size() - 1; at >= 0; at--) {
            Said one = said.get(at);
            if (!reaches(step, one.what())) {
                return since;
            }
            if (one.what().sinceMillis() != null) {
                return since != null && at < said.size() - 1
                        ? ownSinceWins(number, at)
                        : one.what().sinceMillis();
            }
            since = at == carriedAt ? carriedReach : Long.valueOf(beginOf(one));
            if (at <= carriedAt) {
                return since;
            }
        }
        return since;
    }

    /** A later value without a beginning of its own goes on with the last one that had any. */
    private Long ownSinceWins(int number, int at) {
        return said.get(at).what().sinceMillis();
    }

    private Long backSince(int number) {
        AlertStep step = rule.steps().get(number);
        Long since = null;
        for (int at = said.size() - 1; at >= 0; at--) {
            Said one = said.get(at);
            if (!isBack(step, one.what())) {
                return since;
            }
            since = at == carriedAt ? carriedReach : Long.valueOf(beginOf(one));
            if (at <= carriedAt) {
                return since;
            }
        }
        return since;
    }

    private static long beginOf(Said one) {
        return Math.min(one.what().occurredMillis(), one.atMillis());
    }

    private Condition last() {
        return said.get(said.size() - 1).what();
    }

    private void write(long now, String change, Severity severity) {
        story.append(story.length() == 0 ? "" : ", ")
                .append(GaugedSubject.seconds(now))
                .append(' ')
                .append(change)
                .append(' ')
                .append(severity.code());
    }

    String story() {
        return story.toString();
    }
}
