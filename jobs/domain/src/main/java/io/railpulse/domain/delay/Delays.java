package io.railpulse.domain.delay;

import io.railpulse.domain.timetable.Schedule;
import java.util.function.ToLongFunction;

/**
 * How late a train is against each basis, in seconds, negative if early.
 *
 * @param bookedSeconds against the booked time; null if unknown
 * @param referencedSeconds against the time planned anew under way; null if unknown
 * @param baselineSeconds against what usual times make of its departure; null if unknown
 */
public record Delays(Long bookedSeconds, Long referencedSeconds, Long baselineSeconds) {
    /** Nothing is known. */
    public static final Delays UNKNOWN = new Delays(null, null, null);

    /** The delays of a moment that is, or will be, at a time; {@link Schedule#UNKNOWN} makes them unknown. */
    public static Delays at(Schedule schedule, int moment, long timeMillis) {
        return timeMillis == Schedule.UNKNOWN
                ? UNKNOWN
                : new Delays(
                        secondsOrNull(schedule.bookedAt(moment), timeMillis),
                        secondsOrNull(schedule.referencedAt(moment), timeMillis),
                        secondsOrNull(schedule.baselineAt(moment), timeMillis));
    }

    private static Long secondsOrNull(long scheduledMillis, long timeMillis) {
        return scheduledMillis == Schedule.UNKNOWN
                ? null
                : Long.valueOf(Delay.secondsBetween(scheduledMillis, timeMillis));
    }

    /** @param lateMillis milliseconds of delay against a basis; {@link Schedule#UNKNOWN} if unknown */
    public static Delays by(ToLongFunction<DelayBasis> lateMillis) {
        return new Delays(
                secondsOrNull(lateMillis.applyAsLong(DelayBasis.BOOKED)),
                secondsOrNull(lateMillis.applyAsLong(DelayBasis.REFERENCED)),
                secondsOrNull(lateMillis.applyAsLong(DelayBasis.BASELINE)));
    }

    private static Long secondsOrNull(long lateMillis) {
        return lateMillis == Schedule.UNKNOWN ? null : secondsOrNull(0, lateMillis);
    }

    /** The delay against the strongest basis that is known. */
    public Delay strongest() {
        if (bookedSeconds != null) {
            return new Delay(bookedSeconds, DelayBasis.BOOKED);
        }
        if (referencedSeconds != null) {
            return new Delay(referencedSeconds, DelayBasis.REFERENCED);
        }
        return baselineSeconds == null ? Delay.UNKNOWN : new Delay(baselineSeconds, DelayBasis.BASELINE);
    }
}
