package io.railpulse.domain.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Of the places of a point, one for each stretch of the line. A line that is not quite straight has several places close
 * together from where it goes away in both directions; the nearest stands for them. Where it turns back, both stay.
 */
final class OnePerStretch {
    private static final double STRETCH_M = 120;
    /** The end of one piece of line and the start of the next. */
    private static final double SAME_M = 1;

    private OnePerStretch() {}

    /** @param places in the order of the line; what is returned is in the same */
    static List<RoutePlace> of(List<RoutePlace> places) {
        if (places.size() < 2) {
            return places;
        }
        // Of two that are as near, the one that knows which way the line goes, else the earlier.
        List<RoutePlace> nearestFirst = new ArrayList<>(places);
        nearestFirst.sort(Comparator.comparingDouble(RoutePlace::offMetres)
                .thenComparing(place -> Double.isNaN(place.bearingDeg())));
        List<RoutePlace> kept = new ArrayList<>();
        for (RoutePlace place : nearestFirst) {
            if (kept.stream().noneMatch(nearer -> isOneStretch(nearer, place))) {
                kept.add(place);
            }
        }
        kept.sort(Comparator.comparingDouble(RoutePlace::alongMetres));
        return kept;
    }

    private static boolean isOneStretch(RoutePlace one, RoutePlace other) {
        double metres = Math.abs(one.alongMetres() - other.alongMetres());
        return metres <= SAME_M || metres <= STRETCH_M && one.isWayOf(other);
    }
}
