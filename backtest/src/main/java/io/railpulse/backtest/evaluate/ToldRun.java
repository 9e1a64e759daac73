package io.railpulse.backtest.evaluate;

import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;

/** All forecasts that were told of one run, by moment and record time. */
final class ToldRun {
    static final ToldRun NOTHING = new ToldRun();

    private final Map<Integer, TreeMap<Long, ToldForecast>> byMoment = new HashMap<>();

    void add(int moment, ToldForecast told) {
        byMoment.computeIfAbsent(moment, one -> new TreeMap<>()).put(told.madeAtMillis(), told);
    }

    /** What was in force of a moment at a record time; null if nothing was. */
    ToldForecast inForceAt(int moment, long recordMillis) {
        TreeMap<Long, ToldForecast> told = byMoment.get(moment);
        Entry<Long, ToldForecast> newest = told == null ? null : told.floorEntry(recordMillis);
        return newest == null || newest.getValue().p50Millis() == null ? null : newest.getValue();
    }
}
