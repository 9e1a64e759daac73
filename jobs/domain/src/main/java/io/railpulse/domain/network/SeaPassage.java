package io.railpulse.domain.network;

import java.util.ArrayList;
import java.util.List;

/**
 * What a route has of sea between two ports: legs at sea that follow each other.
 *
 * @param fromMetres where the port of departure is, metres along the route
 * @param toMetres where the port of arrival is
 * @param toleranceMetres how far beside the line a ship may be seen: the largest of the legs
 */
public record SeaPassage(double fromMetres, double toMetres, double toleranceMetres) {

    /** All of a route, in its order. */
    static List<SeaPassage> listOf(Route route) {
        List<SeaPassage> passages = new ArrayList<>();
        int leg = 0;
        while (leg < route.legKinds().length) {
            int first = leg;
            double tolerance = 0;
            while (leg < route.legKinds().length && route.legKinds()[leg] == LegKind.SEA) {
                tolerance = Math.max(tolerance, route.legToleranceMetres()[leg]);
                leg++;
            }
            if (leg > first) {
                passages.add(new SeaPassage(route.alongMetres()[first], route.alongMetres()[leg], tolerance));
            }
            leg++;
        }
        return List.copyOf(passages);
    }
}
