package io.railpulse.testing.train;

import io.railpulse.domain.eta.CallEta;
import io.railpulse.domain.eta.CallEvent;
import io.railpulse.domain.eta.EtaPublication;
import io.railpulse.domain.tracking.CallKind;
import io.railpulse.domain.tracking.ObservedCall;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Prints what is known of a train as one line, to be compared: a call as {@code dostyk 10:11-10:13 +1}, a forecast as {@code
 * dostyk arr 10:11 +1}; delays in whole minutes against the booked time, left out where nothing is booked.
 */
public final class TrainPrinter {

    private TrainPrinter() {}

    /** The newest revision of each call in the order of the plan; behind them the stops that it does not know. */
    public static String calls(Collection<ObservedCall> revisions) {
        Map<String, ObservedCall> newest = new TreeMap<>();
        for (ObservedCall call : revisions) {
            newest.merge(keyOf(call), call, (one, other) -> one.revision() > other.revision() ? one : other);
        }
        return newest.values().stream().map(TrainPrinter::call).collect(Collectors.joining(" | "));
    }

    /** Every forecast told, publication by publication: {@code 10:00:00 alashankou dep 10:00 +0, dostyk arr 10:10 +0}. */
    public static String etas(Collection<EtaPublication> publications) {
        return publications.stream().map(TrainPrinter::etas).collect(Collectors.joining(" | "));
    }

    /** What one publication tells, with the time at which it was made. */
    public static String etas(EtaPublication publication) {
        return publication.calls().stream()
                .map(TrainPrinter::eta)
                .collect(Collectors.joining(", ", RecordTimes.clock(publication.madeAtMillis()) + ": ", ""));
    }

    private static String keyOf(ObservedCall call) {
        return call.stopSequence() == null
                ? "unplanned " + call.stopId()
                : String.format(Locale.ROOT, "%09d", call.stopSequence());
    }

    private static String call(ObservedCall call) {
        if (call.withdrawn()) {
            return call.stopId() + " withdrawn";
        }
        if (call.kind() == CallKind.SKIPPED) {
            return call.stopId() + " skipped";
        }
        String delay = call.arrivalMillis() != null
                ? delay(call.arrivalMillis(), call.bookedArrivalMillis())
                : delay(call.departureMillis(), call.bookedDepartureMillis());
        return call.stopId() + " " + clock(call.arrivalMillis()) + "-" + clock(call.departureMillis()) + delay;
    }

    private static String eta(CallEta eta) {
        String moment = eta.stopId() + (eta.event() == CallEvent.ARRIVAL ? " arr " : " dep ");
        return eta.p50Millis() == null
                ? moment + "withdrawn"
                : moment + clock(eta.p50Millis()) + delay(eta.p50Millis(), eta.bookedMillis());
    }

    private static String clock(Long millis) {
        return millis == null ? "" : RecordTimes.clock(millis);
    }

    private static String delay(long millis, Long booked) {
        if (booked == null) {
            return "";
        }
        long minutes = Math.floorDiv(millis - booked, 60_000L);
        return minutes < 0 ? " " + minutes : " +" + minutes;
    }
}
