package io.railpulse.backtest.evaluate;

import io.railpulse.domain.eta.CallEvent;
import java.util.Comparator;

/**
 * One moment that truly happened, seen from some time before: what each way of forecasting said then. Times are milliseconds
 * since the epoch, null where that way said nothing.
 *
 * @param tripId the trip
 * @param serviceDate its service day, ISO-8601 date
 * @param corridor corridor or timetable route; null if unknown
 * @param stopSequence the call's number in the plan
 * @param stopId the place
 * @param event which moment of the call
 * @param leadMinutes how long before the moment
 * @param destination whether it is the last call of the run
 * @param actualMillis when it truly happened
 * @param ours what the job had in force; null where it had nothing
 * @param linearMillis the linear shift
 * @param timetableMillis the plan
 * @param historicalMillis the historical median
 */
record EvaluatedCase(
        String tripId,
        String serviceDate,
        String corridor,
        int stopSequence,
        String stopId,
        CallEvent event,
        int leadMinutes,
        boolean destination,
        long actualMillis,
        ToldForecast ours,
        Long linearMillis,
        Long timetableMillis,
        Long historicalMillis) {

    static final Comparator<EvaluatedCase> IN_ORDER = Comparator.comparing(EvaluatedCase::tripId)
            .thenComparing(EvaluatedCase::serviceDate)
            .thenComparingInt(EvaluatedCase::stopSequence)
            .thenComparing(EvaluatedCase::event)
            .thenComparingInt(EvaluatedCase::leadMinutes);

    /** What our median said; null where nothing was in force. */
    Long oursMillis() {
        return ours == null ? null : ours.p50Millis();
    }
}
