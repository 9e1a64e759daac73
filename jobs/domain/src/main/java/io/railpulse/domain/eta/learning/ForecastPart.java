package io.railpulse.domain.eta.learning;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A part of learned forecasts that can be left out, to find out what it brings; from learning and forecasting alike. */
public enum ForecastPart {
    /**
     * How things are just now: the newest traversals of links, the train ahead, the disturbance. Without it only usual times
     * are known, and what the run itself lost.
     */
    LIVE(Feature.LIVE, Feature.LIVE_NEXT, Feature.DISTURBANCE, Feature.TRAIN_AHEAD) {
        @Override
        boolean hides(LearnedKind kind, String key) {
            return kind.isOfTheMoment();
        }
    },
    /**
     * How long trains stand: what dwells usually take and absorb, and for how long one still stands that is due to leave or
     * overdue. Without it dwells take what they are planned to, and no train leaves before it is booked to.
     */
    DWELL(
            Feature.SLACK,
            Feature.DWELL,
            Feature.DEPARTURE_AHEAD,
            Feature.DEPARTURE_OVERDUE,
            Feature.DEPARTURE_LONG_OVERDUE,
            Feature.SECOND_DEPARTURE_AHEAD,
            Feature.SECOND_DEPARTURE_OVERDUE) {
        @Override
        boolean hides(LearnedKind kind, String key) {
            return DwellKeys.isOfDwell(kind, key);
        }
    },
    /** Runs with the same stops that were as late where the run is now. Without it only those of its own trip are looked at. */
    SIMILAR(Feature.SIMILAR_MEDIAN, Feature.SIMILAR_MIDDLE, Feature.SIMILAR_LOW, Feature.SIMILAR_HIGH) {
        @Override
        boolean hides(LearnedKind kind, String key) {
            return kind == LearnedKind.PATTERN;
        }
    },
    /** Queues at borders. Without it what trains wait there for others is taken for the work that each has to do. */
    QUEUE(Feature.QUEUE_WAIT) {
        @Override
        boolean hides(LearnedKind kind, String key) {
            return kind == LearnedKind.QUEUE;
        }
    },
    /** Intervals that are stepped towards what comes. Without it the first ones stay. */
    CONFORMAL {
        @Override
        boolean hides(LearnedKind kind, String key) {
            return kind == LearnedKind.BAND || kind == LearnedKind.WIDTH;
        }
    },
    /**
     * The correction by horizon: a constant, and weights for each horizon. Without it the same weights serve all horizons (still
     * by event, delay and route), and what speaks for nothing changes nothing.
     */
    BIAS(Feature.CONSTANT, Feature.HORIZON),
    /** All that is learned. Without it forecasts go by the plan, with intervals of one size for each delay and way. */
    LEARNING {
        @Override
        boolean hides(LearnedKind kind, String key) {
            return true;
        }
    };

    private final Set<Feature> features;

    ForecastPart(Feature... features) {
        this.features = EnumSet.noneOf(Feature.class);
        this.features.addAll(Arrays.asList(features));
    }

    /** Whether something is neither learned nor known without this part. */
    boolean hides(LearnedKind kind, String key) {
        return false;
    }

    /** What speaks for nothing without it. */
    Set<Feature> features() {
        return features;
    }

    /** The name in options: {@code conformal}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The part of a name.
     *
     * @throws IllegalArgumentException if there is none; it names those that there are
     */
    static ForecastPart ofCode(String code) {
        return Arrays.stream(values())
                .filter(part -> part.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + code + "' is no part of forecasts; there are "
                        + Arrays.stream(values()).map(ForecastPart::code).collect(Collectors.joining(", "))));
    }
}
