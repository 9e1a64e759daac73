package io.railpulse.backtest.score;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Holds each call of the truth against the replayed one. */
final class TruthComparison {

    private static final int MAX_EXAMPLES = 10;
    private static final String NO_METHOD = "unnamed";

    private record Miss(CallKey key, String stopId, long differenceMillis, String method) {}

    private final MomentTally calls = new MomentTally();
    private final MomentTally arrivals = new MomentTally();
    private final MomentTally departures = new MomentTally();
    private final Map<String, List<Long>> byMethod = new TreeMap<>();
    private final List<Miss> found = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    private TruthComparison() {}

    /** @param replayed the replayed calls by their place in the plan */
    static TruthComparison of(Collection<TrueCall> truth, Map<CallKey, ReplayedCall> replayed) {
        TruthComparison comparison = new TruthComparison();
        truth.stream().filter(TrueCall::isTimed).forEach(call -> comparison.add(call, replayed.get(call.key())));
        return comparison;
    }

    private void add(TrueCall truth, ReplayedCall replayed) {
        Long arrival = replayed == null ? null : replayed.arrivalMillis();
        Long departure = replayed == null ? null : replayed.departureMillis();
        boolean estimated = replayed != null && replayed.isEstimated();
        if (truth.arrivalMillis() != null) {
            arrivals.add(truth.arrivalMillis(), arrival, estimated);
        }
        if (truth.departureMillis() != null) {
            departures.add(truth.departureMillis(), departure, estimated);
        }
        boolean byArrival = truth.arrivalMillis() != null;
        long trueMillis = byArrival ? truth.arrivalMillis() : truth.departureMillis();
        Long ourMillis = byArrival ? arrival : departure;
        calls.add(trueMillis, ourMillis, estimated);
        if (ourMillis == null || estimated) {
            addMissing(truth, ourMillis, byArrival);
        }
        if (ourMillis != null) {
            String method = replayed.method() == null ? NO_METHOD : replayed.method();
            long difference = ourMillis - trueMillis;
            byMethod.computeIfAbsent(method, name -> new ArrayList<>()).add(difference);
            if (!estimated) {
                found.add(new Miss(truth.key(), truth.stopId(), difference, method));
            }
        }
    }

    private void addMissing(TrueCall truth, Long ourMillis, boolean byArrival) {
        if (missing.size() < MAX_EXAMPLES) {
            String what = ourMillis != null ? "is only estimated" : byArrival ? "has no arrival" : "has no departure";
            missing.add(nameOf(truth.key(), truth.stopId()) + " " + what);
        }
    }

    private static String nameOf(CallKey key, String stopId) {
        return key.run() + " call " + key.stopSequence() + " at " + stopId;
    }

    MomentScore calls() {
        return calls.score();
    }

    MomentScore arrivals() {
        return arrivals.score();
    }

    MomentScore departures() {
        return departures.score();
    }

    Map<String, Differences> byMethod() {
        Map<String, Differences> differences = new TreeMap<>();
        byMethod.forEach((method, millis) -> differences.put(method, Differences.of(millis)));
        return differences;
    }

    List<String> listWorst() {
        return found.stream()
                .sorted(Comparator.comparingLong((Miss miss) -> Math.abs(miss.differenceMillis))
                        .reversed())
                .limit(MAX_EXAMPLES)
                .map(miss -> String.format(
                        Locale.ROOT,
                        "%s, %s: %+d s",
                        nameOf(miss.key, miss.stopId),
                        miss.method,
                        Math.round(miss.differenceMillis / 1000.0)))
                .toList();
    }

    List<String> listMissing() {
        return List.copyOf(missing);
    }
}
