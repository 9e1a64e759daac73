package io.railpulse.domain.tracking;

import io.railpulse.domain.timetable.PlannedCall;
import java.util.ArrayList;
import java.util.List;

/**
 * Sees to the calls that a new plan drops, gives another number or takes up again. One that has happened stays told as it
 * is. One that the train was still to come by is skipped. One that comes back is known as before.
 */
final class DroppedCalls {
    /** The oldest of more are forgotten: plans that change for ever must not fill the state. */
    private static final int MOST = 100;

    private DroppedCalls() {}

    /** Notes what a change makes of the former plan's calls, while the train still has that plan. */
    static void note(PlanChange change, TrackedTrain train) {
        boolean[] kept = new boolean[change.former().calls().size()];
        for (int call = 0; call < change.match().length; call++) {
            if (change.match()[call] >= 0) {
                kept[change.match()[call]] = true;
            }
        }
        int last = train.lastMoment();
        for (int call = 0; call < kept.length; call++) {
            if (!kept[call]) {
                drop(train, call, change.underWay() && CallSheet.arrivalOf(call) > last);
            }
        }
        for (int call = 0; call < change.match().length; call++) {
            if (change.isRenumbered(call) && train.sheet.revisions[change.match()[call]] > 0) {
                withdrawNumber(train, change.match()[call]);
            }
        }
        takeReturned(change, train);
    }

    /** What is known under a number of the new plan; last, since a number may pass from one call of a place to another. */
    private static void takeReturned(PlanChange change, TrackedTrain train) {
        for (int call = 0; call < change.match().length; call++) {
            PlannedCall planned = change.plan().calls().get(call);
            for (DroppedCall dropped : train.dropped) {
                if (dropped.isOf(planned)) {
                    change.returned()[call] = dropped;
                }
            }
            train.dropped.remove(change.returned()[call]);
        }
    }

    private static void drop(TrackedTrain train, int call, boolean ahead) {
        CallSheet sheet = train.sheet;
        boolean known = sheet.isKnown(CallSheet.arrivalOf(call)) || sheet.isKnown(CallSheet.departureOf(call));
        boolean skipped = ahead && !known;
        if (!known && !skipped && sheet.revisions[call] == 0) {
            return;
        }
        DroppedCall dropped = DroppedCall.of(train, call);
        dropped.skipped = skipped;
        if (skipped) {
            dropped.sheet.change(0);
        }
        keep(dropped, train);
    }

    /** What was told under the former number goes; the call is told again under the new one. */
    private static void withdrawNumber(TrackedTrain train, int call) {
        DroppedCall dropped = DroppedCall.of(train, call);
        dropped.sheet = CallSheet.of(1);
        dropped.sheet.revisions[0] = train.sheet.revisions[call];
        dropped.sheet.change(0);
        dropped.reports = CallSheet.of(1);
        dropped.fixes = CallSheet.of(1);
        keep(dropped, train);
    }

    private static void keep(DroppedCall dropped, TrackedTrain train) {
        train.dropped.add(dropped);
        if (train.dropped.size() > MOST) {
            train.dropped.remove(0);
        }
    }

    /** Sees to it that calls under a new number are told, and those again that were told as skipped and are not any more. */
    static void tellReturned(PlanChange change, CallSheet sheet) {
        for (int call = 0; call < sheet.calls(); call++) {
            DroppedCall returned = change.returned()[call];
            if (change.isRenumbered(call)) {
                sheet.revisions[call] = returned == null ? 0 : returned.sheet.revisions[0];
                sheet.change(call);
            }
            if (returned != null && returned.skipped) {
                sheet.change(call);
            }
        }
    }

    /** Whether something is still to be told of a call that the plan no longer holds. */
    static boolean hasChanged(TrackedTrain train) {
        for (DroppedCall dropped : train.dropped) {
            if (dropped.sheet.changed[0]) {
                return true;
            }
        }
        return false;
    }

    /** The calls of which something is still to be told; afterwards nothing is. */
    static List<DroppedCall> drainChanged(TrackedTrain train) {
        List<DroppedCall> changed = new ArrayList<>();
        for (DroppedCall dropped : train.dropped) {
            if (dropped.sheet.changed[0]) {
                dropped.sheet.changed[0] = false;
                changed.add(dropped);
            }
        }
        return changed;
    }
}
