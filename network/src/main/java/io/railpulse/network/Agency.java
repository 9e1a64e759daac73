package io.railpulse.network;

import java.time.ZoneId;

/**
 * Whose timetable it is.
 *
 * @param id unique
 * @param name as it calls itself
 * @param url its site
 * @param timeZone in which service days are counted and departures are written
 */
public record Agency(String id, String name, String url, ZoneId timeZone) {}
