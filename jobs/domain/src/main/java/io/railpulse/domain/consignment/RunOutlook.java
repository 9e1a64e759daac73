package io.railpulse.domain.consignment;

import io.railpulse.domain.eta.CallEta;
import io.railpulse.domain.eta.CallEvent;
import io.railpulse.domain.eta.EtaPublication;
import io.railpulse.domain.tracking.ObservedCall;
import io.railpulse.domain.tracking.RunState;
import java.util.HashMap;
import java.util.Map;

/**
 * What is known of one run: of each of its calls the newest forecast and what was seen, and what the run is doing. Each of them is
 * replaced by newer news only, so that the order in which topics are read does not matter. A plain object with public fields: it
 * is kept in keyed state.
 */
public final class RunOutlook {
    /** By the call's number in the plan. */
    public Map<Integer, CallOutlook> calls = new HashMap<>();
    /** Null before the first status. */
    public RunState state;

    public long stateMillis = Long.MIN_VALUE;
    public int stateOrdinal;

    /** Record time of the newest that was heard of it, or of consignments that travel with it. */
    public long newestMillis = Long.MIN_VALUE;
    /** When to look whether to forget it, record time; {@link Long#MIN_VALUE} if no timer is set. */
    public long timerMillis = Long.MIN_VALUE;

    /** When nothing need be remembered of it any more, record time. */
    public long forgetMillis(ConsignmentOptions options) {
        return newestMillis + (isOver() ? options.forgetAfter() : options.giveUpAfter()).toMillis();
    }

    /** Takes what is told of the run; says whether anything may look otherwise than before. */
    public boolean take(RunNews news) {
        newestMillis = Math.max(newestMillis, news.recordMillis());
        if (news.forecasts() != null) {
            take(news.forecasts());
            return true;
        }
        if (news.call() != null) {
            return take(news.call());
        }
        return news.state() != null && take(news.state(), news.recordMillis(), news.ordinal());
    }

    private void take(EtaPublication forecasts) {
        for (CallEta call : forecasts.calls()) {
            callOf(call.stopSequence()).take(call, forecasts.madeAtMillis(), forecasts.ordinal());
        }
    }

    /** Stops that no plan knows have no number, and nobody gets on or off there. */
    private boolean take(ObservedCall call) {
        return call.stopSequence() != null && callOf(call.stopSequence()).take(call);
    }

    private boolean take(RunState now, long recordMillis, int ordinal) {
        boolean isNews = recordMillis > stateMillis || recordMillis == stateMillis && ordinal > stateOrdinal;
        if (!isNews) {
            return false;
        }
        boolean changed = state != now;
        state = now;
        stateMillis = recordMillis;
        stateOrdinal = ordinal;
        return changed;
    }

    private CallOutlook callOf(int stopSequence) {
        return calls.computeIfAbsent(stopSequence, first -> new CallOutlook());
    }

    /** Whether nothing more is to come of the run. */
    public boolean isOver() {
        return state == RunState.ARRIVED || state == RunState.CANCELLED || state == RunState.LOST;
    }

    /** How it stands with a leg. */
    public LegOutlook outlookOf(ConsignmentLeg leg) {
        CallOutlook from = calls.getOrDefault(leg.fromStopSequence(), new CallOutlook());
        CallOutlook to = calls.getOrDefault(leg.toStopSequence(), new CallOutlook());
        return new LegOutlook(
                leg,
                from.stopId,
                to.stopId,
                from.departure(),
                to.arrival(),
                findLastCall(leg),
                state,
                from.skipped || to.skipped);
    }

    private CallSight findLastCall(ConsignmentLeg leg) {
        CallSight last = null;
        for (Map.Entry<Integer, CallOutlook> call : calls.entrySet()) {
            int number = call.getKey();
            CallOutlook seen = call.getValue();
            if (number > leg.fromStopSequence() && number <= leg.toStopSequence()) {
                last = later(last, number, seen.stopId, CallEvent.ARRIVAL, seen.arrivedMillis);
            }
            if (number >= leg.fromStopSequence() && number < leg.toStopSequence()) {
                last = later(last, number, seen.stopId, CallEvent.DEPARTURE, seen.departedMillis);
            }
        }
        return last;
    }

    private static CallSight later(CallSight last, int number, String stopId, CallEvent event, Long atMillis) {
        if (atMillis == null) {
            return last;
        }
        CallSight sight = new CallSight(number, stopId, event, atMillis);
        return last == null || CallSight.IN_ORDER.compare(sight, last) > 0 ? sight : last;
    }
}
