package io.railpulse.network;

import java.util.List;

/**
 * What lies between two neighbouring stations, usable in both directions.
 *
 * @param from id of the station it is written from
 * @param to id of the station at its other end
 * @param mode rail or sea
 * @param gaugeMm track gauge; 0 at sea
 * @param railKm length in railway kilometres
 * @param published whether this very distance is published; else a published one was divided
 * @param source id of the source of the distance
 * @param geometry how much is known of where it lies
 * @param freightKmh planned speed of a freight train, ordinary slack included
 * @param line name of the railway line; null if it has none
 * @param via points between its ends, from the station it is written from; empty unless surveyed
 */
public record Link(
        String from,
        String to,
        LinkMode mode,
        int gaugeMm,
        double railKm,
        boolean published,
        String source,
        LinkGeometry geometry,
        double freightKmh,
        String line,
        List<Coordinates> via) {

    /**
     * Where a link lies.
     *
     * @param latitude degrees north, WGS 84
     * @param longitude degrees east, WGS 84
     */
    public record Coordinates(double latitude, double longitude) {}

    /** A name that is the same whichever way a train goes. */
    public String id() {
        return idOf(from, to);
    }

    static String idOf(String from, String to) {
        return from + "--" + to;
    }
}
