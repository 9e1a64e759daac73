package io.railpulse.domain.eta.learning;

import java.util.Optional;

/**
 * What is usual on a link or for a dwell, in seconds, for whoever wants to read it.
 *
 * @param trainKind the {@link TrainKind#code} of the trains
 * @param key the key of the link among those of its kind of trains, {@link LinkKey#text}
 * @param trainClass the class of the trains; empty if the timetable names none
 * @param fromStopId where it begins
 * @param toStopId where it leads; null for a dwell
 * @param plannedSeconds how long it is planned to take, rounded to the unit of the kind
 * @param traversals how many were learned from; 0 where the link was forgotten, and what follows is null then
 * @param meanSeconds by how much a train usually takes longer than planned
 * @param meanUncertaintySeconds how uncertain that is: its standard deviation
 * @param p10Seconds one in ten takes longer by less than that
 * @param p50Seconds half of them
 * @param p90Seconds nine of ten
 * @param knownMillis record time from which on this is known
 */
public record LinkTime(
        String trainKind,
        String key,
        String trainClass,
        String fromStopId,
        String toStopId,
        long plannedSeconds,
        long traversals,
        Double meanSeconds,
        Double meanUncertaintySeconds,
        Double p10Seconds,
        Double p50Seconds,
        Double p90Seconds,
        long knownMillis) {

    /** Empty if it is no link that was learned of. */
    public static Optional<LinkTime> of(LearnedUpdate learned) {
        return learned.kind() == LearnedKind.LINK
                ? LinkKey.parse(learned.key()).map(link -> of(link, learned))
                : Optional.empty();
    }

    private static LinkTime of(LinkKey link, LearnedUpdate learned) {
        TrainKind kind = TrainKind.parse(learned.trainKind());
        double[] numbers = learned.numbers();
        boolean known = numbers != null && numbers.length == LinkDeviations.COUNT;
        double unit = kind.unitMinutes() * 60.0;
        return new LinkTime(
                learned.trainKind(),
                learned.key(),
                kind.trainClass(),
                link.fromStopId(),
                link.toStopId(),
                Math.round(link.plannedUnits() * unit),
                known ? Math.round(numbers[LinkDeviations.TRAVERSALS]) : 0,
                known ? tenths(numbers[UsualTimes.MEAN] * unit) : null,
                known ? tenths(Math.sqrt(numbers[UsualTimes.VARIANCE]) * unit) : null,
                known ? tenths(numbers[LinkDeviations.P10] * unit) : null,
                known ? tenths(numbers[LinkDeviations.P50] * unit) : null,
                known ? tenths(numbers[LinkDeviations.P90] * unit) : null,
                learned.recordMillis());
    }

    /** Nobody wants to read more than tenths of a second. */
    private static Double tenths(double seconds) {
        return Math.round(seconds * 10) / 10.0;
    }
}
