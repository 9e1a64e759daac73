package io.railpulse.network;

import java.time.ZoneId;
import java.util.Set;

/**
 * A place where trains call or that they pass.
 *
 * @param id kebab-case, unique
 * @param name in English or local spelling
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 * @param timeZone of its clocks
 * @param country ISO 3166-1 alpha-2
 * @param unLocode UN/LOCODE without the blank; null if not known
 * @param uicCode UIC country and primary location code; null if not known
 * @param gaugesMm the track gauges it has
 * @param role what it is to a freight train
 * @param dwellMinutes technical dwell in a timetable; 0 for a pass
 * @param coordinatesFrom id of the source of its coordinates
 * @param coordinatesWithinMetres how precise they are
 */
public record Station(
        String id,
        String name,
        double latitude,
        double longitude,
        ZoneId timeZone,
        String country,
        String unLocode,
        String uicCode,
        Set<Integer> gaugesMm,
        StationRole role,
        int dwellMinutes,
        String coordinatesFrom,
        double coordinatesWithinMetres) {}
