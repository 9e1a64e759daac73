package io.railpulse.domain.alert;

import io.railpulse.domain.tracking.CallKind;
import io.railpulse.domain.tracking.CallMethod;
import io.railpulse.domain.tracking.ObservedCall;
import java.util.HashMap;
import java.util.Map;

/**
 * The calls that a train skipped, as is known by now. Only a pass that was reported or that fixes prove, or a plan that dropped the call,
 * makes a stop a skipped one; that nothing was heard of it does not. A plain object with public fields: it is kept in keyed state.
 */
public final class SkippedCalls {
    /** By the call's number in the plan; a call that turned out to have been made is taken out. */
    public Map<Integer, SkippedCall> calls = new HashMap<>();
    /** Record time and number of the newest call taken, of whatever kind. */
    public long newestMillis = Long.MIN_VALUE;

    public int newestOrdinal;

    /** Takes what is told of a call; what is no newer than the newest taken changes nothing. Says whether it changed what is skipped. */
    public boolean take(ObservedCall call) {
        boolean isNews = call.recordMillis() > newestMillis
                || call.recordMillis() == newestMillis && call.ordinal() > newestOrdinal;
        // A stop that no plan knows has no number.
        if (!isNews || call.stopSequence() == null) {
            return false;
        }
        newestMillis = call.recordMillis();
        newestOrdinal = call.ordinal();
        SkippedCall now = isSkipped(call) ? new SkippedCall(call.stopId(), timeOf(call)) : null;
        SkippedCall before = now == null ? calls.remove(call.stopSequence()) : calls.put(call.stopSequence(), now);
        return now == null ? before != null : !now.equals(before);
    }

    private static boolean isSkipped(ObservedCall call) {
        if (call.withdrawn()) {
            return false;
        }
        return switch (call.kind()) {
            case STOP -> false;
            case PASS -> call.method() != CallMethod.ESTIMATED && isBookedToStand(call);
            case SKIPPED -> isBookedToStand(call) || isBookedEnd(call);
        };
    }

    private static boolean isBookedToStand(ObservedCall call) {
        return call.bookedArrivalMillis() != null
                && call.bookedDepartureMillis() != null
                && call.bookedDepartureMillis() > call.bookedArrivalMillis();
    }

    /** Of the first call only the departure is booked, of the last only the arrival. */
    private static boolean isBookedEnd(ObservedCall call) {
        return (call.bookedArrivalMillis() == null) != (call.bookedDepartureMillis() == null);
    }

    private static long timeOf(ObservedCall call) {
        boolean isTimed = call.kind() == CallKind.PASS && call.departureMillis() != null;
        return isTimed ? call.departureMillis() : call.recordMillis();
    }
}
