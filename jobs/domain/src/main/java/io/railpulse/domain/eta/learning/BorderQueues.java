package io.railpulse.domain.eta.learning;

import io.railpulse.domain.border.BorderQueue;
import io.railpulse.domain.border.BorderTrain;

/** Keeps the queue of each border: tells it who comes, who is there and who has left. */
final class BorderQueues {
    /** Forecasts of when a train comes are told again when they are off by so much, minutes. */
    private static final double NEWS = 10;
    /** Trains are told of so long before they come, minutes. */
    private static final double AHEAD = 14 * 24 * 60.0;

    private BorderQueues() {}

    /** What a run that comes to a moment at a time waited before it in a queue for others, minutes. */
    static double waited(PlannedMoments plan, int to, double happenedMinutes, Learned learned) {
        String border = to == 0 ? null : plan.border(to - 1);
        return border == null
                ? 0
                : BorderQueue.of(learned.find(LearnedKind.QUEUE, border))
                        .waitOf(BorderTrain.numberOf(plan.plan().trainRunId()), happenedMinutes);
    }

    /** Notes that a run went from one moment to another, which happened at a time. */
    static void pass(PlannedMoments plan, int from, int to, double happenedMinutes, LearnedStore store) {
        double train = BorderTrain.numberOf(plan.plan().trainRunId());
        for (int segment = from; segment < Math.min(to, plan.lastMoment()); segment++) {
            if (plan.border(segment) == null) {
                continue;
            }
            BorderQueue queue = BorderQueue.of(store.find(LearnedKind.QUEUE, plan.border(segment)));
            if (segment + 1 == to) {
                queue.depart(train, happenedMinutes);
            } else {
                queue.remove(train);
            }
            store.put(LearnedKind.QUEUE, plan.border(segment), queue.numbers());
        }
    }

    /** Notes that a run arrived, if that was at a border. */
    static void arrive(PlannedMoments plan, RunDelays run, LearnedStore store) {
        String border = plan.border(run.moment);
        if (border != null) {
            BorderQueue queue = BorderQueue.of(store.find(LearnedKind.QUEUE, border));
            queue.arrive(
                    BorderTrain.numberOf(plan.plan().trainRunId()),
                    Reckoning.usualEnd(plan, run, run.moment, run.moment + 1, store));
            store.put(LearnedKind.QUEUE, border, queue.numbers());
        }
    }

    /** Tells the borders ahead of a run when it will be there. */
    static void expect(PlannedMoments plan, RunDelays run, Reckoning reckoning, double nowMinutes, LearnedStore store) {
        double train = BorderTrain.numberOf(plan.plan().trainRunId());
        for (int segment = run.moment + 1; segment < plan.lastMoment(); segment++) {
            if (plan.border(segment) == null) {
                continue;
            }
            double ready = reckoning.readyMinutes(segment + 1);
            BorderQueue queue = BorderQueue.of(store.find(LearnedKind.QUEUE, plan.border(segment)));
            double told = queue.readyMinutes(train);
            if (ready < nowMinutes + AHEAD && !(Math.abs(told - ready) < NEWS)) {
                queue.expect(train, ready);
                store.put(LearnedKind.QUEUE, plan.border(segment), queue.numbers());
            }
        }
    }

    /** Forgets a run that will not come. */
    static void forget(PlannedMoments plan, RunDelays run, LearnedStore store) {
        for (int segment = run.moment; segment < plan.lastMoment(); segment++) {
            if (plan.border(segment) != null) {
                BorderQueue queue = BorderQueue.of(store.find(LearnedKind.QUEUE, plan.border(segment)));
                if (queue.remove(BorderTrain.numberOf(plan.plan().trainRunId())) != null) {
                    store.put(LearnedKind.QUEUE, plan.border(segment), queue.numbers());
                }
            }
        }
    }
}
