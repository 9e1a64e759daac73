package io.railpulse.domain.eta.learning;

import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.domain.tracking.CallSheet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A line of four places, Alpha, Bravo, Cedar and Delta, ten minutes apart, with a dwell of two minutes at each: a learner that
 * watches its trains, and what it has learned.
 */
final class LearningRailway implements LearnedStore, LearnerMemory {
    static final long MINUTE = 60_000;
    static final long DAY = 24 * 60 * MINUTE;
    /** Midnight of the first day. */
    static final long BEGINNING = 1_740_787_200_000L;

    private static final List<String> STOPS = List.of("alpha", "bravo", "cedar", "delta");
    private static final int LAST_MOMENT = 6;

    final Learner learner;
    private final LearnedStore known;

    private final Map<LearnedKind, Map<String, double[]>> learned = new EnumMap<>(LearnedKind.class);
    private final Map<String, LearningRun> runs = new HashMap<>();
    private final Map<String, double[]> covariances = new HashMap<>();

    LearningRailway() {
        this(ForecastParts.ALL);
    }

    LearningRailway(ForecastParts parts) {
        known = parts.of((LearnedStore) this);
        learner = new Learner(known, this);
    }

    /** What is learned, as far as forecasts may know. */
    Learned known() {
        return known;
    }

    /** A run of one trip that leaves at ten. */
    static TrainRun run(String trip, int day) {
        long departure = BEGINNING + day * DAY + 600 * MINUTE;
        PlannedCall[] calls = new PlannedCall[STOPS.size()];
        for (int call = 0; call < calls.length; call++) {
            Long arrives = call == 0 ? null : Long.valueOf(departure + (call * 12 - 2) * MINUTE);
            Long departs = call == calls.length - 1 ? null : Long.valueOf(departure + call * 12 * MINUTE);
            calls[call] =
                    new PlannedCall(call + 1, STOPS.get(call), STOPS.get(call), 0, 0, call * 10_000, arrives, departs);
        }
        return new TrainRun(trip + "@" + day, trip, "2025-03-01", null, "line", null, null, null, null, List.of(calls));
    }

    /** When a moment of a run is planned. */
    static long planned(TrainRun run, int moment) {
        return Math.round(new PlannedMoments(run).minutes(moment) * MINUTE);
    }

    /**
     * A run goes by, each of its moments known as it happens.
     *
     * @param lateMinutes how late it is at each moment from the first departure on
     */
    void goes(TrainRun run, double... lateMinutes) {
        learner.takePlan(run, planned(run, 1) - 60 * MINUTE);
        goesOn(run, 1, lateMinutes);
        learner.end(run.trainRunId());
    }

    /** The run goes on from a moment. */
    void goesOn(TrainRun run, int fromMoment, double... lateMinutes) {
        for (int at = 0; at < lateMinutes.length; at++) {
            int moment = fromMoment + at;
            long happened = planned(run, moment) + Math.round(lateMinutes[at] * MINUTE);
            looksUntil(happened);
            learner.take(run.trainRunId(), moment, happened, happened);
        }
    }

    private void looksUntil(long millis) {
        for (String run : new TreeSet<>(runs.keySet())) {
            for (long now = nextLook(run); now < millis; now = nextLook(run)) {
                learner.look(run, now);
            }
        }
    }

    private long nextLook(String run) {
        return Math.round(runs.get(run).lookMinutes) * MINUTE;
    }

    /** What is forecast of the destination of a run that has just left its origin. */
    MomentForecast forecastOfDestination(TrainRun run, double lateMinutes) {
        return forecastOfDestination(run, lateMinutes, CallSheet.UNKNOWN);
    }

    /** The same, where something was told of it already. */
    MomentForecast forecastOfDestination(TrainRun run, double lateMinutes, long toldMillis) {
        PlannedMoments plan = new PlannedMoments(run);
        RunDelays delays = RunDelays.of(plan);
        long departed = planned(run, 1) + Math.round(lateMinutes * MINUTE);
        delays.take(plan, 1, departed, departed, known);
        return new LearnedForecast(plan, delays, departed, known).find(LAST_MOMENT, toldMillis);
    }

    /** By how much a forecast of the destination lies behind the plan, minutes. */
    static double lateness(TrainRun run, long forecastMillis) {
        return (forecastMillis - planned(run, LAST_MOMENT)) / (double) MINUTE;
    }

    /** All that is learned of a kind, by its key. */
    Map<String, double[]> learned(LearnedKind kind) {
        return learned.getOrDefault(kind, Map.of());
    }

    @Override
    public double[] find(LearnedKind kind, String key) {
        return learned.getOrDefault(kind, Map.of()).get(key);
    }

    @Override
    public void put(LearnedKind kind, String key, double[] numbers) {
        learned.computeIfAbsent(kind, any -> new HashMap<>()).put(key, numbers);
    }

    @Override
    public LearningRun findRun(String trainRunId) {
        return runs.get(trainRunId);
    }

    @Override
    public void putRun(String trainRunId, LearningRun run) {
        runs.put(trainRunId, run);
    }

    @Override
    public void removeRun(String trainRunId) {
        runs.remove(trainRunId);
    }

    @Override
    public double[] findCovariance(String group) {
        return covariances.get(group);
    }

    @Override
    public void putCovariance(String group, double[] covariance) {
        covariances.put(group, covariance);
    }
}
