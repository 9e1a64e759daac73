package io.railpulse.simulator.incident;

/**
 * Something that truly happened, and from when until when records showed it that were received before it was over.
 *
 * @param subject whose it is: a train run, a corridor, a border station with the stop behind it, an asset, or a train run at a
 *     fence
 * @param place id of the station, or the distance along the route in kilometres; null where it is nowhere in particular
 * @param fromMillis when it began, milliseconds since the epoch
 * @param untilMillis when it was over
 * @param shownFromMillis as of when the first of what was received in time shows it; null if nothing does
 * @param shownUntilMillis as of when the last does; null if nothing does
 */
public record TrainIncident(
        TrainIncidentKind kind,
        String subject,
        String place,
        long fromMillis,
        long untilMillis,
        Long shownFromMillis,
        Long shownUntilMillis) {}
