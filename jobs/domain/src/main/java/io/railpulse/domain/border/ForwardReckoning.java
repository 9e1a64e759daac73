package io.railpulse.domain.border;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Reckons a queue forward: one server takes trains in the order in which they are ready, one an interval. */
final class ForwardReckoning {
    private static final double FASTEST = 0.1;
    private static final double SLOWEST = 0.9;
    /** What is overdue takes as long again, or half as long, or nobody knows how long: this share. */
    private static final double LONGER = 0.5;

    private final List<BorderTrain> inOrder;
    private final ServiceIntervals intervals;
    private final double lastDeparture;
    private final double nowMinutes;
    private final double overdue;
    private int before;

    ForwardReckoning(
            List<BorderTrain> inOrder,
            ServiceIntervals intervals,
            double lastDeparture,
            double nowMinutes,
            double overdue) {
        this.inOrder = inOrder;
        this.intervals = intervals;
        this.lastDeparture = lastDeparture;
        this.nowMinutes = nowMinutes;
        this.overdue = overdue;
    }

    QueueForecast forecast(double train, double readyMinutes) {
        double expected = departure(train, readyMinutes);
        int ahead = before;
        double fast = intervals.quantile(FASTEST);
        double slow = intervals.quantile(SLOWEST);
        double earliest = departure(train, readyMinutes, at -> fast);
        double latest = departure(train, readyMinutes, at -> slow);
        return new QueueForecast(Math.min(earliest, expected), expected, Math.max(latest, expected), ahead);
    }

    double departure(double train, double readyMinutes) {
        return departure(train, readyMinutes, intervals::at);
    }

    private double departure(double train, double readyMinutes, DoubleUnaryOperator interval) {
        BorderTrain own = new BorderTrain(train, readyMinutes, false);
        double free = firstFree(interval);
        before = 0;
        for (BorderTrain other : inOrder) {
            if (other.train() != train && other.isBefore(own)) {
                double ready = other.isHere() ? other.readyMinutes() : Math.max(nowMinutes, other.readyMinutes());
                if (ready > readyMinutes) {
                    continue;
                }
                double leaves = Math.max(ready, free);
                free = leaves + interval.applyAsDouble(leaves);
                before++;
            }
        }
        return Math.max(readyMinutes, free);
    }

    /** How long it will still be until a departure that is overdue by so much, minutes. */
    static double still(double overdue, ServiceIntervals intervals) {
        return LONGER * Math.min(overdue, intervals.usual());
    }

    private double firstFree(DoubleUnaryOperator interval) {
        if (overdue > 0) {
            return nowMinutes + still(overdue, intervals);
        }
        return Double.isNaN(lastDeparture)
                ? Double.NEGATIVE_INFINITY
                : lastDeparture + interval.applyAsDouble(Math.max(nowMinutes, lastDeparture));
    }
}
