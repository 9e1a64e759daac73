package io.railpulse.domain.consignment;

import io.railpulse.domain.eta.CallEta;
import io.railpulse.domain.eta.CallEvent;
import io.railpulse.domain.tracking.CallKind;
import io.railpulse.domain.tracking.ObservedCall;
import java.util.Objects;

/**
 * What is known of one call of a run: its forecasts, and what was seen, which goes before them. A plain object with public fields:
 * it is kept in keyed state.
 */
public final class CallOutlook {
    public String stopId;
    /** Null before the first forecast. */
    public CallForecast arrival;
    /** Null before the first forecast. */
    public CallForecast departure;

    /** Record time and number of the newest that was seen of it. */
    public long seenMillis = Long.MIN_VALUE;

    public int seenOrdinal;
    /** Null where it has not arrived yet. */
    public Long arrivedMillis;
    /** Null where it has not departed yet. */
    public Long departedMillis;
    /** Whether the train does not call there any more. */
    public boolean skipped;

    /** Takes a forecast; one that is no newer than what is known changes nothing. */
    void take(CallEta told, long madeMillis, int ordinal) {
        stopId = told.stopId();
        if (told.event() == CallEvent.ARRIVAL) {
            arrival = CallForecast.after(arrival, told, madeMillis, ordinal);
        } else {
            departure = CallForecast.after(departure, told, madeMillis, ordinal);
        }
    }

    /** Takes what was seen; what is no newer changes nothing. Says whether it changed. */
    boolean take(ObservedCall call) {
        boolean isNews =
                call.recordMillis() > seenMillis || call.recordMillis() == seenMillis && call.ordinal() > seenOrdinal;
        if (!isNews) {
            return false;
        }
        boolean same = Objects.equals(arrivedMillis, call.arrivalMillis())
                && Objects.equals(departedMillis, call.departureMillis())
                && skipped == (call.kind() == CallKind.SKIPPED);
        seenMillis = call.recordMillis();
        seenOrdinal = call.ordinal();
        stopId = call.stopId();
        arrivedMillis = call.arrivalMillis();
        departedMillis = call.departureMillis();
        skipped = call.kind() == CallKind.SKIPPED && !call.withdrawn();
        return !same;
    }

    /** When the train arrives; null if unknown. */
    Moment arrival() {
        return momentOf(arrivedMillis, arrival);
    }

    /** When it departs; null if unknown. */
    Moment departure() {
        return momentOf(departedMillis, departure);
    }

    private static Moment momentOf(Long seen, CallForecast forecast) {
        if (seen != null) {
            return Moment.seenAt(seen);
        }
        return forecast == null || forecast.p50Millis() == null
                ? null
                : new Moment(forecast.p10Millis(), forecast.p50Millis(), forecast.p90Millis(), false);
    }
}
