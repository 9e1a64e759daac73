package io.railpulse.domain.eta.learning;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What is learned of one kind of trains, and what the numbers of each mean. Times are in minutes since the epoch; delays and
 * their changes in the {@link TrainKind#unitMinutes unit} of the kind.
 */
public enum LearnedKind {
    /**
     * By link or dwell and its planned length ({@link LinkKey}): by how much it usually differs from the plan, and the variance of
     * that; how many traversals that is learned from, and of their deviations the quantiles 0.1, 0.5 and 0.9.
     */
    LINK,
    /** By trip and segment: by how much that trip differs from what is usual on the link, and how uncertain that is. */
    TRIP,
    /** By link or dwell: the newest traversals, each when it was known, and what it cost beyond the usual. */
    LIVE,
    /** By route, place and event: when the newest train there was known, and its delay. */
    TRAIN_AHEAD,
    /** Of the whole network: what trains lose beyond the usual just now, as a sum, its weight, and when they were taken. */
    DISTURBANCE,
    /** By trip: the delays of its newest runs by moment, run after run. */
    HISTORY,
    /** By stopping pattern, of short runs: its newest runs, see {@link PatternRuns}. */
    PATTERN,
    /** By group of forecasts: the weights of {@link Feature}s, and from how many forecasts they are known. */
    WEIGHTS,
    /** By group of forecasts: how far below and above the forecast 80 % of the outcomes lie, and from how many that is known. */
    BAND,
    /** By horizon: factors on the two sides of {@link #BAND}. */
    WIDTH,
    /** Of the whole network: how long after an event it is known, and the share of events at whole minutes. */
    REPORTING,
    /**
     * By sort of segment of long runs: what they took, what was nominal for them, and the squares of what each took beyond what
     * was expected. By place: the sum of the shares that trains took there beyond their sort, and its weight. See {@link Needs}.
     */
    NEED,
    /** By event, of long runs: the share of those that could be before their booked time and are. */
    BOOKED,
    /** By border and direction: its queue, see {@link io.railpulse.domain.border.BorderQueue#numbers}. */
    QUEUE;

    /** Whether it changes with every forecast that is made or learned from, and is told once a minute only. */
    public boolean isToldByTheMinute() {
        return this == WEIGHTS || this == BAND || this == WIDTH || this == REPORTING || this == NEED || this == QUEUE;
    }

    /** Whether it says how things are just now, and is nothing to start from another time. */
    public boolean isOfTheMoment() {
        return this == LIVE || this == TRAIN_AHEAD || this == DISTURBANCE;
    }

    /** Whether it means something to this way of forecasting alone. */
    public boolean isOfTheModel() {
        return this == WEIGHTS || this == BAND || this == WIDTH;
    }

    /** The name in tables and topics: {@code train-ahead}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of that name, or empty if there is none. */
    public static Optional<LearnedKind> findByCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
