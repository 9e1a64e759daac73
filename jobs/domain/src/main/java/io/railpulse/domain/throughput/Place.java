package io.railpulse.domain.throughput;

/**
 * What a row is about, in one direction.
 *
 * @param kind what it is
 * @param name of a link the stop it leaves; of a station or border its stop; of a corridor its name
 * @param direction of a link the stop it leads to; of a border the stop behind it; else where trains run, see {@link
 *     Heading}
 */
public record Place(PlaceKind kind, String name, String direction) {}
