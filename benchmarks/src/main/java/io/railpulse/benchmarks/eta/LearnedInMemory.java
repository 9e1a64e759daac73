package io.railpulse.benchmarks.eta;

import io.railpulse.domain.eta.learning.LearnedKind;
import io.railpulse.domain.eta.learning.LearnedStore;
import io.railpulse.domain.eta.learning.LearnerMemory;
import io.railpulse.domain.eta.learning.LearningRun;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is learned, and the runs that are learned from, in maps. */
final class LearnedInMemory implements LearnedStore, LearnerMemory {
    private static final double MILLIS_A_MINUTE = 60_000;

    private final Map<LearnedKind, Map<String, double[]>> learned = new EnumMap<>(LearnedKind.class);
    private final Map<String, LearningRun> runs = new HashMap<>();
    private final Map<String, double[]> covariances = new HashMap<>();

    LearnedInMemory() {
        for (LearnedKind kind : LearnedKind.values()) {
            learned.put(kind, new HashMap<>());
        }
    }

    /** The runs to look at by now. */
    List<String> listDue(long nowMillis) {
        return runs.entrySet().stream()
                .filter(run -> run.getValue().lookMinutes <= nowMillis / MILLIS_A_MINUTE)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    @Override
    public double[] find(LearnedKind kind, String key) {
        return learned.get(kind).get(key);
    }

    @Override
    public void put(LearnedKind kind, String key, double[] numbers) {
        learned.get(kind).put(key, numbers);
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
