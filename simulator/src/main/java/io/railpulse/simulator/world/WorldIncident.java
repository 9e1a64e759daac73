package io.railpulse.simulator.world;

/**
 * Something that was wrong with the railway for a time, whether or not it held a train.
 *
 * @param code {@code link-closed}, {@code speed-restriction}, {@code border-slow}, {@code border-closed}
 *     or, where it was asked for, {@code border-slowed}
 * @param place id of the link; or of the border crossing, with the station that trains wait at: {@code id@station}
 * @param fromMillis milliseconds since the epoch, inclusive
 * @param untilMillis milliseconds since the epoch, exclusive
 */
public record WorldIncident(String code, String place, long fromMillis, long untilMillis) {}
