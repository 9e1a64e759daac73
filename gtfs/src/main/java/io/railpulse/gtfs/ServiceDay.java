package io.railpulse.gtfs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A day of service as GTFS counts it: it starts twelve hours before local noon, and from there on times are elapsed time,
 * beyond 24:00 too. The start is local midnight but on the days on which the clock changes; there it is an hour off, so
 * that 07:00 is seven by the station's clock on every day of the year.
 *
 * @param date the local date
 * @param zone the agency's time zone
 */
public record ServiceDay(LocalDate date, ZoneId zone) {

    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    /** The moment that times of this service day count from. */
    public Instant start() {
        return date.atTime(LocalTime.NOON).atZone(zone).toInstant().minus(HALF_A_DAY);
    }

    /**
     * The moment of a time of this service day.
     *
     * @param seconds the time as seconds, 90,600 for 25:10:00
     */
    public Instant at(int seconds) {
        return start().plusSeconds(seconds);
    }
}
