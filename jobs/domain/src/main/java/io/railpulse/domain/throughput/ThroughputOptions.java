package io.railpulse.domain.throughput;

import io.railpulse.domain.delay.Uic450;
import java.io.Serializable;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;

/**
 * What throughput may be told. {@link #defaults()} suits freight and passenger trains alike.
 *
 * @param finalAfter a window is final once record time is past its end by this much; what is received later does not change
 *     it. Must be more than tracking's memory of fixes, or trains are corrected that no window takes
 * @param tellEvery what was received within this much record time is taken together, and told at its end: a part of a
 *     quarter of an hour
 * @param tellCorridorsEvery the same of corridors, whose records meet at one task: the longer, the fewer they are; a part of a
 *     quarter of an hour
 * @param affectedFreight a train that arrives so late is affected
 * @param affectedPassenger the same of a passenger train
 * @param punctualWithin a train that arrives no later than this is punctual
 * @param placeZone the zone of the days of links, stations and borders, which trains of many corridors share
 * @param corridorZone the zone of the days of corridors that {@code zones} does not name
 * @param zones by corridor the zone of its days
 * @param serviceOver what a border did over this much time is its rate of service
 * @param queueMemory departures from a border are remembered for so long to tell how it works
 * @param longestWait a train that stands at a border for longer does not wait any more
 * @param forgetRunAfter a run that did not end is forgotten so long after its last input, in record time
 */
public record ThroughputOptions(
        Duration finalAfter,
        Duration tellEvery,
        Duration tellCorridorsEvery,
        Duration affectedFreight,
        Duration affectedPassenger,
        Duration punctualWithin,
        ZoneId placeZone,
        ZoneId corridorZone,
        Map<String, ZoneId> zones,
        Duration serviceOver,
        Duration queueMemory,
        Duration longestWait,
        Duration forgetRunAfter)
        implements Serializable {
    private static final Duration GRID = Duration.ofMinutes(15);

    /** @throws IllegalArgumentException if windows are not final, or something is not told, on the quarters of an hour */
    public ThroughputOptions {
        if (finalAfter.toMillis() % GRID.toMillis() != 0) {
            throw new IllegalArgumentException(
                    "windows are final after " + finalAfter + ", which is no multiple of " + GRID);
        }
        check(tellEvery);
        check(tellCorridorsEvery);
    }

    private static void check(Duration every) {
        // Windows end, and are final, on this grid: so whether one takes a change does not depend on how slots are cut.
        if (every.toMillis() <= 0 || GRID.toMillis() % every.toMillis() != 0) {
            throw new IllegalArgumentException("it is told every " + every + ", which is no part of " + GRID);
        }
    }

    public static ThroughputOptions defaults() {
        return new ThroughputOptions(
                Duration.ofHours(48),
                Duration.ofMinutes(1),
                Duration.ofMinutes(15),
                Duration.ofSeconds(Uic450.AFFECTED_FREIGHT_SECONDS),
                Duration.ofSeconds(Uic450.AFFECTED_PASSENGER_SECONDS),
                Duration.ofMinutes(30),
                ZoneId.of("UTC"),
                ZoneId.of("UTC"),
                Map.of(),
                Duration.ofHours(24),
                Duration.ofDays(7),
                Duration.ofDays(30),
                Duration.ofDays(16));
    }

    /** The same with other zones of days. */
    public ThroughputOptions withZones(ZoneId ofPlaces, ZoneId ofCorridors, Map<String, ZoneId> byCorridor) {
        return new ThroughputOptions(
                finalAfter,
                tellEvery,
                tellCorridorsEvery,
                affectedFreight,
                affectedPassenger,
                punctualWithin,
                ofPlaces,
                ofCorridors,
                byCorridor,
                serviceOver,
                queueMemory,
                longestWait,
                forgetRunAfter);
    }

    /** The same with other times of telling. */
    public ThroughputOptions withTimes(
            Duration otherFinalAfter, Duration otherTellEvery, Duration otherCorridorsEvery) {
        return new ThroughputOptions(
                otherFinalAfter,
                otherTellEvery,
                otherCorridorsEvery,
                affectedFreight,
                affectedPassenger,
                punctualWithin,
                placeZone,
                corridorZone,
                zones,
                serviceOver,
                queueMemory,
                longestWait,
                forgetRunAfter);
    }

    /** How windows lie for a place. */
    public WindowGrid gridOf(Place place) {
        return place.kind() == PlaceKind.CORRIDOR ? gridOfCorridor(place.name()) : new WindowGrid(placeZone);
    }

    WindowGrid gridOfCorridor(String corridor) {
        return new WindowGrid(zones.getOrDefault(corridor, corridorZone));
    }

    /** How record time is cut for runs, links, stations and borders, and when what ends at a time is final. */
    public RecordTimeSlots slots() {
        return new RecordTimeSlots(tellEvery.toMillis(), finalAfter.toMillis());
    }

    /** The same for corridors. */
    public RecordTimeSlots corridorSlots() {
        return new RecordTimeSlots(tellCorridorsEvery.toMillis(), finalAfter.toMillis());
    }

    RecordTimeSlots slotsOf(Place place) {
        return place.kind() == PlaceKind.CORRIDOR ? corridorSlots() : slots();
    }
}
