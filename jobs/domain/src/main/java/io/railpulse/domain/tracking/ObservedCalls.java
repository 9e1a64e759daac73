package io.railpulse.domain.tracking;

import io.railpulse.domain.delay.Delay;
import io.railpulse.domain.timetable.PlannedCall;
import java.util.ArrayList;
import java.util.List;

/** Tells what changed on a train's call sheet, call by call, as revisions. */
final class ObservedCalls {

    private ObservedCalls() {}

    /**
     * The calls that changed since they were last told, in the order of travel; before them those that the plan dropped,
     * and after them the stops that it does not know. Afterwards nothing has changed.
     */
    static List<ObservedCall> drain(TrackedTrain train, long recordMillis) {
        List<ObservedCall> told = new ArrayList<>();
        for (DroppedCall dropped : DroppedCalls.drainChanged(train)) {
            told.add(tellDropped(train, dropped, recordMillis));
        }
        CallSheet sheet = train.sheet;
        for (int call = 0; call < sheet.calls(); call++) {
            if (!sheet.changed[call]) {
                continue;
            }
            sheet.changed[call] = false;
            if (isKnown(sheet, call) || sheet.revisions[call] > 0) {
                told.add(tell(train, call, recordMillis));
            }
        }
        for (UnplannedStop stop : UnplannedStops.drainChanged(train)) {
            told.add(tellUnplanned(train, stop, recordMillis));
        }
        return told;
    }

    private static boolean isKnown(CallSheet sheet, int call) {
        return sheet.isKnown(CallSheet.arrivalOf(call)) || sheet.isKnown(CallSheet.departureOf(call));
    }

    private static ObservedCall tell(TrackedTrain train, int call, long recordMillis) {
        PlannedCall planned = train.plan.calls().get(call);
        CallSheet sheet = train.sheet;
        int arrival = CallSheet.arrivalOf(call);
        int departure = CallSheet.departureOf(call);
        CallMethod method = CallMethod.weaker(sheet.methodOf(arrival), sheet.methodOf(departure));
        return new ObservedCall(
                train.plan.trainRunId(),
                train.plan.tripId(),
                train.plan.serviceDate(),
                planned.stopSequence(),
                planned.stopId(),
                planned.alongMetres(),
                sheet.passed[call] ? CallKind.PASS : CallKind.STOP,
                orNull(sheet.times[arrival]),
                orNull(sheet.times[departure]),
                orNull(train.schedule.bookedAt(arrival)),
                orNull(train.schedule.bookedAt(departure)),
                Delay.at(train.schedule, arrival, sheet.times[arrival]),
                Delay.at(train.schedule, departure, sheet.times[departure]),
                method == null ? CallMethod.ESTIMATED : method,
                sheet.revisions[call]++,
                !isKnown(sheet, call),
                recordMillis,
                train.nextOrdinal(recordMillis));
    }

    /** A call that the plan no longer holds is skipped, or is told under another number from now on. */
    private static ObservedCall tellDropped(TrackedTrain train, DroppedCall dropped, long recordMillis) {
        return new ObservedCall(
                train.plan.trainRunId(),
                train.plan.tripId(),
                train.plan.serviceDate(),
                dropped.stopSequence,
                dropped.stopId,
                null,
                dropped.skipped ? CallKind.SKIPPED : CallKind.STOP,
                null,
                null,
                orNull(dropped.booked[0]),
                orNull(dropped.booked[1]),
                Delay.UNKNOWN,
                Delay.UNKNOWN,
                null,
                dropped.sheet.revisions[0]++,
                !dropped.skipped,
                recordMillis,
                train.nextOrdinal(recordMillis));
    }

    private static ObservedCall tellUnplanned(TrackedTrain train, UnplannedStop stop, long recordMillis) {
        return new ObservedCall(
                train.plan.trainRunId(),
                train.plan.tripId(),
                train.plan.serviceDate(),
                null,
                stop.stopId,
                stop.alongMetres,
                CallKind.STOP,
                stop.withdrawn ? null : stop.times[0],
                stop.withdrawn ? null : orNull(stop.times[1]),
                null,
                null,
                Delay.UNKNOWN,
                Delay.UNKNOWN,
                stop.withdrawn ? CallMethod.ESTIMATED : CallMethod.values()[stop.method],
                stop.revisions++,
                stop.withdrawn,
                recordMillis,
                train.nextOrdinal(recordMillis));
    }

    private static Long orNull(long millis) {
        return millis == CallSheet.UNKNOWN ? null : millis;
    }
}
