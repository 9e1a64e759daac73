package io.railpulse.simulator.world;

/**
 * Something that made a train late.
 *
 * @param code kebab-case: {@code border-queue}, {@code customs-inspection}, {@code link-incident}, …
 * @param place id of the station, or of the link
 * @param atMillis when it began, milliseconds since the epoch
 * @param minutes what it cost
 */
public record DelayCause(String code, String place, long atMillis, double minutes) {}
