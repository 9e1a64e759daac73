package io.railpulse.domain.tracking;

import io.railpulse.domain.timetable.PlannedCall;
import java.util.ArrayList;
import java.util.List;

/** Tells what changed on a train's call sheet, call by call, as revisions. */
final class ObservedCalls {

    private ObservedCalls() {}

    /** The calls that changed since they were last told, in the order of travel; afterwards nothing has. */
    static List<ObservedCall> drain(TrackedTrain train, long recordMillis) {
        List<ObservedCall> told = new ArrayList<>();
        CallSheet sheet = train.sheet;
        for (int call = 0; call < sheet.calls(); call++) {
            if (!sheet.changed[call]) {
                continue;
            }
            sheet.changed[call] = false;
            boolean known = sheet.isKnown(CallSheet.arrivalOf(call)) || sheet.isKnown(CallSheet.departureOf(call));
            if (known || sheet.revisions[call] > 0) {
                told.add(tell(train, call, known, recordMillis));
            }
        }
        return told;
    }

    private static ObservedCall tell(TrackedTrain train, int call, boolean known, long recordMillis) {
        PlannedCall planned = train.plan.calls().get(call);
        CallSheet sheet = train.sheet;
        CallMethod method = CallMethod.weaker(
                sheet.methodOf(CallSheet.arrivalOf(call)), sheet.methodOf(CallSheet.departureOf(call)));
        return new ObservedCall(
                train.plan.trainRunId(),
                train.plan.tripId(),
                train.plan.serviceDate(),
                planned.stopSequence(),
                planned.stopId(),
                sheet.passed[call] ? CallKind.PASS : CallKind.STOP,
                orNull(sheet.times[CallSheet.arrivalOf(call)]),
                orNull(sheet.times[CallSheet.departureOf(call)]),
                planned.arrivalMillis(),
                planned.departureMillis(),
                method == null ? CallMethod.ESTIMATED : method,
                sheet.revisions[call]++,
                !known,
                recordMillis,
                train.nextOrdinal(recordMillis));
    }

    private static Long orNull(long millis) {
        return millis == CallSheet.UNKNOWN ? null : millis;
    }
}
