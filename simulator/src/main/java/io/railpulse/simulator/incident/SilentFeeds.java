package io.railpulse.simulator.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * When most of the trains of a corridor are silent that are due to report, of at least five: from six of ten on, until fewer than four
 * of ten are. It shows where as many are silent beyond doubt.
 */
final class SilentFeeds {
    private static final int LEAST_TRAINS = 5;
    private static final double BEGINS = 0.6;
    private static final double ENDS = 0.4;

    private final TreeMap<String, List<Silences>> byCorridor = new TreeMap<>();

    void add(String corridorId, Silences train) {
        byCorridor.computeIfAbsent(corridorId, id -> new ArrayList<>()).add(train);
    }

    List<TrainIncident> listIncidents() {
        List<TrainIncident> incidents = new ArrayList<>();
        byCorridor.forEach((corridor, trains) -> addIncidents(corridor, trains, incidents));
        return incidents;
    }

    private static void addIncidents(String corridor, List<Silences> trains, List<TrainIncident> incidents) {
        Long since = null;
        Long shownSince = null;
        long[] shown = null;
        for (long millis : listMoments(trains)) {
            double share = share(trains, millis, false);
            boolean isSure = share(trains, millis, true) >= BEGINS;
            if (since == null && share >= BEGINS) {
                since = millis;
            }
            shownSince = isSure && shownSince == null ? Long.valueOf(millis) : shownSince;
            if (!isSure && shownSince != null) {
                shown = longer(shown, shownSince, millis);
                shownSince = null;
            }
            if (since != null && share < ENDS) {
                Showing silent = new Showing(TrainIncidentKind.SILENT_FEED, corridor, null, since, millis);
                if (shown != null) {
                    silent.shows(shown[0], shown[1]);
                }
                incidents.add(silent.incident());
                since = null;
                shown = null;
            }
        }
    }

    private static long[] longer(long[] one, long from, long until) {
        return one == null || until - from > one[1] - one[0] ? new long[] {from, until} : one;
    }

    /** All moments at which a share may change. */
    private static TreeSet<Long> listMoments(List<Silences> trains) {
        TreeSet<Long> moments = new TreeSet<>();
        for (Silences train : trains) {
            moments.add(train.dueFromMillis());
            moments.add(train.dueUntilMillis());
            for (TrainIncident silence : train.listIncidents()) {
                moments.add(silence.fromMillis() + Silences.LEAST_MILLIS);
                moments.add(silence.untilMillis());
                if (silence.shownFromMillis() != null) {
                    moments.add(silence.shownFromMillis());
                }
            }
        }
        return moments;
    }

    private static double share(List<Silences> trains, long millis, boolean beyondDoubt) {
        long due = trains.stream().filter(train -> train.isDueAt(millis)).count();
        long silent = trains.stream()
                .filter(train -> train.isDueAt(millis))
                .filter(train -> train.isSilentAt(millis, beyondDoubt))
                .count();
        return due < LEAST_TRAINS ? 0 : (double) silent / due;
    }
}
