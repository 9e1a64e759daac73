package io.railpulse.domain.eta.learning;

import java.util.Locale;

/**
 * What speaks for how the delay of a run will change until a moment ahead, in units. A forecast is a weighted sum of these; the
 * weights are learned, and begin with what is sensible where nothing is learned yet.
 */
public enum Feature {
    /** One. */
    CONSTANT(0),
    /** What links and dwells on the way usually cost against the plan. */
    LINKS(0.2, 1),
    /** What they cost this trip beyond that. */
    TRIP(0.2, 0),
    /** How the delay of earlier runs of the trip changed that were as late here. */
    SAME_TRIP_CHANGE(0),
    /** How late earlier runs of the trip were there, against the delay now. */
    SAME_TRIP_DELAY(0),
    /** How much of the delay planned dwells could absorb. */
    SLACK(0),
    /** Planned dwells on the way. */
    DWELL(0),
    /** What the newest trains lost on the way beyond the usual. */
    LIVE(0),
    /** The same on the next segments alone. */
    LIVE_NEXT(0),
    /** How disturbed the network is. */
    DISTURBANCE(0),
    /** What the run itself lost of late beyond the usual. */
    SURPRISES(0),
    /** What it lost beyond the usual with its newest moment. */
    SURPRISE(0),
    /** The next departure is not due yet, by so much. */
    DEPARTURE_AHEAD(0),
    /** The next departure is overdue, by so much and no more than two, */
    DEPARTURE_OVERDUE(0),
    /** and what is more than that. */
    DEPARTURE_LONG_OVERDUE(0),
    /** The departure after that is not due yet. */
    SECOND_DEPARTURE_AHEAD(0),
    /** It is overdue. */
    SECOND_DEPARTURE_OVERDUE(0),
    /** The next arrival is not due yet. */
    ARRIVAL_AHEAD(0),
    /** It is overdue. */
    ARRIVAL_OVERDUE(0),
    /** How long ago the newest moment was. */
    SINCE(0),
    /** Whether the run is under way between two calls, and does not stand. */
    RUNNING(0),
    /** Whether the moment is the arrival at the destination. */
    DESTINATION(0),
    /** The run is early, by so much. */
    EARLY(0),
    /** It is late, by so much and no more than four, */
    LATE(0),
    /** what is more than that, up to fifteen, */
    VERY_LATE(0),
    /** and what is more than that. */
    HOURS_LATE(0),
    /** How late the run was when it began. */
    FIRST_DELAY(0),
    /** How late the newest train of the same route was there, against what is to be expected of this one. */
    TRAIN_AHEAD(0),
    /** By how much the delay of similar runs changed: half of them by less, */
    SIMILAR_MEDIAN(0.4, 0),
    /** the mean of those between, */
    SIMILAR_MIDDLE(0.1, 0),
    /** one in ten by less, */
    SIMILAR_LOW(0),
    /** and one in ten by more. */
    SIMILAR_HIGH(0),
    /** Of long runs: what it will wait at borders for others, which {@link #LINKS} hold already. */
    QUEUE_WAIT(0),
    /** Of long runs: how long it is until the moment, in tens. */
    HORIZON(0);

    private static final Feature[] ALL = values();

    private final double firstWeight;
    private final double firstWeightLong;
    private final String code;

    Feature(double firstWeight) {
        this(firstWeight, firstWeight);
    }

    Feature(double firstWeight, double firstWeightLong) {
        this.firstWeight = firstWeight;
        this.firstWeightLong = firstWeightLong;
        this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How many of them speak for trains of a kind: the first ones. */
    static int count(TrainKind kind) {
        return kind.isLong() ? ALL.length : QUEUE_WAIT.ordinal();
    }

    static double[] firstWeights(TrainKind kind) {
        double[] weights = new double[count(kind)];
        for (Feature feature : ALL) {
            if (feature.ordinal() < weights.length) {
                weights[feature.ordinal()] = kind.isLong() ? feature.firstWeightLong : feature.firstWeight;
            }
        }
        return weights;
    }

    /** The name in tables and topics: {@code live-next}. */
    public String code() {
        return code;
    }

    static String codeOf(int ordinal) {
        return ALL[ordinal].code;
    }
}
