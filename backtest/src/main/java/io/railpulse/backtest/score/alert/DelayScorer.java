package io.railpulse.backtest.score.alert;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds what was foreseen against when it truly arrived. */
final class DelayScorer {
    private static final double MILLIS_A_MINUTE = 60_000;
    /** A train is told to have arrived a moment sooner than it has: stations are wide, and reports are told to the minute. */
    private static final long TOLD_SOONER_MILLIS = 5 * 60_000;

    private final String kind;
    private final Map<String, TrueArrival> arrivals;
    private final Map<String, Long> alerted = new HashMap<>();

    /**
     * @param kind of alerts that foresee it
     * @param arrivals by their subject
     */
    DelayScorer(String kind, Map<String, TrueArrival> arrivals, List<RaisedAlert> raised) {
        this.kind = kind;
        this.arrivals = arrivals;
        raised.stream()
                .filter(alert -> alert.kind().equals(kind) && arrivals.containsKey(alert.subject()))
                .filter(alert -> isOpenBefore(arrivals.get(alert.subject()), alert))
                .forEach(alert -> alerted.merge(alert.subject(), alert.detectedMillis(), Math::min));
    }

    DelayScore scoreFrom(int minutes) {
        List<Double> leads = new ArrayList<>();
        int late = 0;
        for (Map.Entry<String, TrueArrival> arrival : arrivals.entrySet()) {
            if (arrival.getValue().lateMinutes() >= minutes) {
                late++;
                Long told = alerted.get(arrival.getKey());
                if (told != null) {
                    leads.add((arrival.getValue().millis() - told) / MILLIS_A_MINUTE);
                }
            }
        }
        Collections.sort(leads);
        return new DelayScore(
                kind,
                minutes,
                late,
                leads.size(),
                alerted.size(),
                leads.isEmpty() ? null : leads.get(leads.size() / 2));
    }

    /** Whether it was raised before the arrival, and not taken back before it. */
    private static boolean isOpenBefore(TrueArrival arrival, RaisedAlert alert) {
        return alert.detectedMillis() < arrival.millis()
                && alert.clearedMillis() >= arrival.millis() - TOLD_SOONER_MILLIS;
    }
}
