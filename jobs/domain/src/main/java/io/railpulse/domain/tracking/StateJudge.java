package io.railpulse.domain.tracking;

import static io.railpulse.domain.tracking.CallSheet.UNKNOWN;

import io.railpulse.domain.timetable.CallRole;
import io.railpulse.domain.timetable.PlannedCall;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Says what a train is doing, from all that is known of it at a record time. Asks nothing but that: the same train at the
 * same time is always in the same state.
 *
 * <p>A train is dark when it is due to report and does not: when nothing was received of it for {@link
 * TrackingOptions#darkAfter()}, and for three times as long as its trackers usually keep silent. A train that has no tracker
 * is never dark, since between reports nothing is due; one that has not departed is not before it should have. One that has
 * left its route, see {@link OffRoute}, is off it wherever it is by its calls, until it is back or has arrived.
 */
final class StateJudge {
    private static final int SILENT_INTERVALS = 3;
    static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private final TrackingOptions options;
    private final BorderHandover handover;

    StateJudge(TrackingOptions options, BorderHandover handover) {
        this.options = options;
        this.handover = handover;
    }

    /**
     * What a train is doing at a record time.
     *
     * @param last its {@link TrackedTrain#lastMoment}
     */
    RunCondition judge(TrackedTrain train, int last, long nowMillis) {
        boolean offRoute = train.hypotheses.offRoute.left && !hasArrived(train, last);
        RunCondition apparent = offRoute ? offRoute(train) : judgeByCalls(train, last, nowMillis);
        long silentAt = silentAtMillis(train, last);
        return silentAt == UNKNOWN || nowMillis < silentAt ? apparent : dark(train, last, apparent);
    }

    /**
     * What a train is doing when it ceases to be followed.
     *
     * @param withdrawn whether its plan was withdrawn; else its end of life has come
     */
    RunCondition judgeEnd(TrackedTrain train, int last, long nowMillis, boolean withdrawn) {
        if (hasArrived(train, last)) {
            return judgeByCalls(train, last, nowMillis);
        }
        if (withdrawn) {
            String when = hasDeparted(last) ? "while it was under way" : "before it departed";
            return new RunCondition(RunState.CANCELLED, nowMillis, "its plan was withdrawn " + when);
        }
        long heard = train.contacts.heardMillis;
        String reason = heard == UNKNOWN ? "never heard of" : "not heard of since " + CLOCK.format(at(heard));
        return new RunCondition(RunState.LOST, nowMillis, reason);
    }

    /**
     * The next record time after now at which the state may be another one though nothing is received; {@link
     * CallSheet#UNKNOWN} if there is none.
     */
    long changesMillis(TrackedTrain train, int last, long nowMillis) {
        long silentAt = silentAtMillis(train, last);
        if (silentAt != UNKNOWN && silentAt <= nowMillis) {
            return UNKNOWN;
        }
        long changesAt = UNKNOWN;
        if (!hasDeparted(last)) {
            changesAt = overdueAtMillis(train);
        } else if (standsAtBorder(train, last)) {
            changesAt = waitingAtMillis(train, CallSheet.callOf(last));
        }
        if (changesAt == UNKNOWN || changesAt <= nowMillis) {
            return silentAt;
        }
        return silentAt == UNKNOWN ? changesAt : Math.min(silentAt, changesAt);
    }

    /** Whether a train has left its origin and not arrived: it is given up later than others. */
    static boolean isUnderWay(TrackedTrain train) {
        int last = train.lastMoment();
        return hasDeparted(last) && !hasArrived(train, last);
    }

    static boolean hasDeparted(int last) {
        return last >= CallSheet.departureOf(0);
    }

    private static boolean hasArrived(TrackedTrain train, int last) {
        return CallSheet.callOf(last) == train.sheet.calls() - 1;
    }

    private RunCondition judgeByCalls(TrackedTrain train, int last, long nowMillis) {
        List<PlannedCall> calls = train.plan.calls();
        if (!hasDeparted(last)) {
            return notDeparted(train, nowMillis);
        }
        int call = CallSheet.callOf(last);
        if (hasArrived(train, last)) {
            int arrival = CallSheet.arrivalOf(call);
            return new RunCondition(
                    RunState.ARRIVED,
                    since(train, train.sheet.isKnown(arrival) ? arrival : last, RunState.ARRIVED),
                    "at its destination " + calls.get(call).stopName());
        }
        if (last == CallSheet.departureOf(call)) {
            UnplannedStop stop = UnplannedStops.findOpenBehind(call, train);
            return stop != null
                    ? standingOnTheWay(stop, calls.get(call + 1))
                    : new RunCondition(
                            RunState.RUNNING,
                            since(train, last, RunState.RUNNING),
                            "under way to " + calls.get(call + 1).stopName());
        }
        return standsAtBorder(train, last)
                ? atBorder(train, call, nowMillis)
                : new RunCondition(
                        RunState.STANDING,
                        since(train, last, RunState.STANDING),
                        "standing at " + calls.get(call).stopName());
    }

    private static RunCondition standingOnTheWay(UnplannedStop stop, PlannedCall next) {
        String reason = String.format(
                Locale.ROOT, "standing on the way to %s, at km %.1f", next.stopName(), stop.alongMetres / 1_000);
        return new RunCondition(RunState.STANDING, stop.times[0], reason);
    }

    private RunCondition notDeparted(TrackedTrain train, long nowMillis) {
        String origin = train.plan.origin().stopName();
        long overdueAt = overdueAtMillis(train);
        String reason = overdueAt != UNKNOWN && nowMillis >= overdueAt
                ? "overdue in departing from " + origin + " since "
                        + CLOCK.format(at(train.planned[CallSheet.departureOf(0)]))
                : "not seen to leave " + origin;
        long arrived = train.sheet.times[CallSheet.arrivalOf(0)];
        return new RunCondition(RunState.NOT_DEPARTED, arrived == UNKNOWN ? train.openedAtMillis : arrived, reason);
    }

    private RunCondition atBorder(TrackedTrain train, int call, long nowMillis) {
        String place = train.plan.calls().get(call).stopName();
        long arrived = train.sheet.times[CallSheet.arrivalOf(call)];
        long released = handover.releasedSinceMillis(train, call, nowMillis);
        if (released != UNKNOWN) {
            return new RunCondition(
                    RunState.AT_BORDER_RELEASED, released, "ready to leave the border station " + place);
        }
        long reloading = handover.reloadingSinceMillis(train, call, nowMillis);
        if (reloading != UNKNOWN) {
            return new RunCondition(RunState.AT_BORDER_RELOADING, reloading, "reloaded at the border station " + place);
        }
        long waitingAt = waitingAtMillis(train, call);
        return nowMillis < waitingAt
                ? new RunCondition(RunState.AT_BORDER_ARRIVED, arrived, "arrived at the border station " + place)
                : new RunCondition(
                        RunState.AT_BORDER_WAITING,
                        waitingAt,
                        "waiting at the border station " + place + ", there since " + CLOCK.format(at(arrived)));
    }

    private static RunCondition offRoute(TrackedTrain train) {
        OffRoute offRoute = train.hypotheses.offRoute;
        String since = CLOCK.format(at(offRoute.sinceMillis));
        String reason = String.format(Locale.ROOT, "%.1f km off its route since %s", offRoute.metres / 1_000, since);
        return new RunCondition(RunState.OFF_ROUTE, offRoute.sinceMillis, reason);
    }

    private static RunCondition dark(TrackedTrain train, int last, RunCondition apparent) {
        long lastMoment = last < 0 ? UNKNOWN : train.sheet.times[last];
        long since = Math.max(train.placedMillis(), lastMoment);
        long heard = train.contacts.heardMillis;
        return new RunCondition(
                RunState.DARK,
                since == UNKNOWN ? heard : since,
                "nothing received since " + CLOCK.format(at(heard)) + "; before: " + apparent.reason());
    }

    /** When the train is in silence for too long; {@link CallSheet#UNKNOWN} if it need not report. */
    private long silentAtMillis(TrackedTrain train, int last) {
        if (!train.contacts.hasTracker() || hasArrived(train, last)) {
            return UNKNOWN;
        }
        long silentAt = train.contacts.heardMillis + darkAfterMillis(train);
        return hasDeparted(last) ? silentAt : Math.max(silentAt, train.planned[CallSheet.departureOf(0)]);
    }

    /** For how long nothing may be heard of a train that is due to report before it is dark. */
    long darkAfterMillis(TrackedTrain train) {
        return Math.max(options.darkAfter().toMillis(), SILENT_INTERVALS * train.contacts.usualIntervalMillis);
    }

    /** When it is worth telling that the train has not left; {@link CallSheet#UNKNOWN} if its departure is not planned. */
    private long overdueAtMillis(TrackedTrain train) {
        long planned = train.planned[CallSheet.departureOf(0)];
        return planned == UNKNOWN ? UNKNOWN : planned + options.darkAfter().toMillis();
    }

    /** When the work at a border should be done: after the planned dwell, since the plan knows what work there is. */
    private long waitingAtMillis(TrackedTrain train, int call) {
        long planned = train.plan.calls().get(call).dwellMillis();
        return train.sheet.times[CallSheet.arrivalOf(call)]
                + (planned > 0 ? planned : options.borderWaitingAfter().toMillis());
    }

    private static boolean standsAtBorder(TrackedTrain train, int last) {
        int call = CallSheet.callOf(last);
        return last > 0
                && last == CallSheet.arrivalOf(call)
                && call < train.sheet.calls() - 1
                && train.plan.calls().get(call).role() == CallRole.BORDER;
    }

    /** When a moment happened; if only later ones are known, since the train was first known to be past it. */
    private static long since(TrackedTrain train, int moment, RunState state) {
        if (train.sheet.isKnown(moment)) {
            return train.sheet.times[moment];
        }
        RunCondition before = train.condition;
        if (before != null && before.state() == state) {
            return before.sinceMillis();
        }
        return train.motion().hasPosition() ? train.motion().fixMillis : train.openedAtMillis;
    }

    private static Instant at(long millis) {
        return Instant.ofEpochMilli(millis);
    }
}
