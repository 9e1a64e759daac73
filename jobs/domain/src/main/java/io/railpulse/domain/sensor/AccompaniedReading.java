package io.railpulse.domain.sensor;

import java.util.Comparator;

/**
 * A reading, and what is known of the train that it was taken on.
 *
 * @param reading the reading
 * @param motion what the train did then
 * @param asOfMillis when that was, occurrence time: when it was measured; of an open door, which stays open until it is said to be
 *     closed, since when the train has done what it does now
 * @param stopId the last call that the train had reached by then; null if unknown
 * @param corridor the corridor of the train; null if unknown
 * @param othersMedian of an axle bearing: the median of the others of the same train at about that time, measured while it
 *     did the same; null if none are known
 * @param recordMillis record time of what it is told for: its own, or a later one where it was learned later what the train did
 */
public record AccompaniedReading(
        Reading reading,
        TrainMotion motion,
        long asOfMillis,
        String stopId,
        String corridor,
        Double othersMedian,
        long recordMillis) {
    /** The order in which they are told. */
    public static final Comparator<AccompaniedReading> IN_ORDER = Comparator.comparingLong(
                    AccompaniedReading::recordMillis)
            .thenComparing(AccompaniedReading::reading, Reading.IN_ORDER);

    /** A reading of an asset that is with no train that is known. */
    public static AccompaniedReading alone(Reading reading) {
        return new AccompaniedReading(
                reading, TrainMotion.UNKNOWN, reading.measuredMillis(), null, null, null, reading.recordMillis());
    }
}
