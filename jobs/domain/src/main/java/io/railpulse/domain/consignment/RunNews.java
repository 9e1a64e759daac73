package io.railpulse.domain.consignment;

import io.railpulse.domain.eta.CallEta;
import io.railpulse.domain.eta.EtaPublication;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.tracking.ObservedCall;
import io.railpulse.domain.tracking.RunState;
import java.util.List;

/**
 * News of one run, as far as consignments ask: exactly one of forecasts, call, state and leg is there.
 *
 * @param trainRunId the run
 * @param recordMillis record time of the cause
 * @param ordinal number of it among those of the same sort and record time
 * @param forecasts that changed
 * @param call what was seen of a call
 * @param state what the run is doing
 * @param leg that a consignment travels with it
 */
public record RunNews(
        String trainRunId,
        long recordMillis,
        int ordinal,
        EtaPublication forecasts,
        ObservedCall call,
        RunState state,
        LegInterest leg) {

    /** Keeps of forecasts when and where, and leaves out why: a great many of them wait for the watermark. */
    public static RunNews of(EtaPublication forecasts) {
        List<CallEta> lean = forecasts.calls().stream().map(RunNews::lean).toList();
        EtaPublication kept = new EtaPublication(
                forecasts.trainRunId(), null, null, forecasts.madeAtMillis(), forecasts.ordinal(), lean);
        return new RunNews(
                forecasts.trainRunId(), forecasts.madeAtMillis(), forecasts.ordinal(), kept, null, null, null);
    }

    private static CallEta lean(CallEta told) {
        return new CallEta(
                told.stopSequence(),
                told.stopId(),
                told.event(),
                told.p50Millis(),
                told.p10Millis(),
                told.p90Millis(),
                null,
                null,
                null,
                null,
                null);
    }

    public static RunNews of(ObservedCall call) {
        return new RunNews(call.trainRunId(), call.recordMillis(), call.ordinal(), null, call, null, null);
    }

    public static RunNews of(TrainStatus status) {
        return new RunNews(
                status.trainRunId(), status.recordMillis(), status.ordinal(), null, null, status.state(), null);
    }

    public static RunNews of(LegInterest leg) {
        return new RunNews(leg.leg().trainRunId(), leg.recordMillis(), 0, null, null, null, leg);
    }
}
