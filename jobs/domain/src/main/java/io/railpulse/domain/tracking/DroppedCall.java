package io.railpulse.domain.tracking;

import io.railpulse.domain.timetable.PlannedCall;

/**
 * What is known of a call that the plan no longer holds, in case it comes back, and of what is still to be told of it.
 *
 * <p>A plain object with public fields: it is kept in keyed state, and read by its serializer. Its sheets have one call.
 */
public final class DroppedCall {
    /** The call's number in the plan that held it. */
    public int stopSequence;
    /** The place. */
    public String stopId;
    /** What is known of it. */
    public CallSheet sheet;
    /** What was reported of it. */
    public CallSheet reports;
    /** What the fixes say of it. */
    public CallSheet fixes;
    /** What was booked for it, by moment. */
    public long[] booked;
    /** Whether the train was still to come by when the plan dropped it: it is skipped. */
    public boolean skipped;

    /** For the serializer. */
    public DroppedCall() {}

    /** All that is known of a call of the plan in force, numbered from 0. */
    static DroppedCall of(TrackedTrain train, int call) {
        PlannedCall planned = train.plan.calls().get(call);
        DroppedCall dropped = new DroppedCall();
        dropped.stopSequence = planned.stopSequence();
        dropped.stopId = planned.stopId();
        dropped.sheet = train.sheet.cut(call);
        dropped.reports = train.reports.cut(call);
        dropped.fixes = train.motion().calls.cut(call);
        dropped.booked = new long[] {
            train.schedule.bookedAt(CallSheet.arrivalOf(call)), train.schedule.bookedAt(CallSheet.departureOf(call))
        };
        return dropped;
    }

    /** Whether it is a planned call, by number and place. */
    boolean isOf(PlannedCall planned) {
        return stopSequence == planned.stopSequence() && stopId.equals(planned.stopId());
    }
}
