package io.railpulse.connectors.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.Examples;
import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrainRunCheckTest {

    private static final long NOON = 1_000_000;

    @Test
    void aProperPlanHasNoFault() {
        assertThat(TrainRunCheck.findFault(Examples.run())).isEmpty();
    }

    @Test
    void callsWithoutBookedTimesAreFine() {
        assertThat(faultOf(call(1, 0, null, null), call(2, 0, null, null))).isEmpty();
    }

    @Test
    void namesMustBeThere() {
        assertThat(faultOfNames("", "t", "r")).contains("train_run_id is blank");
        assertThat(faultOfNames("id", " ", "r")).contains("trip_id is blank");
        assertThat(faultOfNames("id", "t", "")).contains("route_id is blank");
    }

    @Test
    void aTrainOfOneCallGoesNowhere() {
        assertThat(faultOf()).contains("calls has 0 of at least 2 calls");
        assertThat(faultOf(call(1, 0, null, NOON))).contains("calls has 1 of at least 2 calls");
    }

    @Test
    void callsMustRiseInNumberAndDistance() {
        assertThat(faultOf(call(2, 0, null, null), call(2, 5, null, null)))
                .contains("calls, stop_sequence 2: stop_sequence does not rise");
        assertThat(faultOf(call(1, 5, null, null), call(2, 4.9, null, null)))
                .contains("calls, stop_sequence 2: along_m falls");
    }

    @Test
    void timesMustNotGoBackEvenOverACallWithoutTimes() {
        assertThat(faultOf(call(1, 0, null, NOON), call(2, 1, null, null), call(3, 2, NOON - 1, null)))
                .contains("calls, stop_sequence 3: arrival_at is before the call before");
        assertThat(faultOf(call(1, 0, null, NOON), call(2, 1, null, NOON - 1)))
                .contains("calls, stop_sequence 2: departure_at is before the call before");
        assertThat(faultOf(call(1, 0, NOON, NOON - 1), call(2, 1, NOON, null)))
                .contains("calls, stop_sequence 1: departure_at is before arrival_at");
    }

    @Test
    void numbersMustBeNumbers() {
        assertThat(faultOf(call(1, Double.NaN, null, null), call(2, 0, null, null)))
                .contains("calls, stop_sequence 1: along_m is NaN");
        assertThat(faultOf(call(1, 0, null, null), place("DOS", Double.NaN, 82)))
                .contains("calls, stop_sequence 9: latitude_deg is NaN");
        assertThat(faultOf(call(1, 0, null, null), place("DOS", 45, 181)))
                .contains("calls, stop_sequence 9: longitude_deg is 181.0");
        assertThat(faultOf(call(1, 0, null, null), place(" ", 45, 82)))
                .contains("calls, stop_sequence 9: stop_id is blank");
    }

    @Test
    void nominalTimesMustBeDurations() {
        assertThat(TrainRunCheck.findFault(Examples.nominalRun())).isEmpty();
        PlannedCall first = call(1, 0, null, null);
        assertThat(faultOf(first, call(2, 1, null, null).withNominal(-60_000L, 0L)))
                .contains("calls, stop_sequence 2: nominal_running_s is -60");
        assertThat(faultOf(first, call(2, 1, null, null).withNominal(0L, Long.MAX_VALUE)))
                .contains("calls, stop_sequence 2: nominal_dwell_s is " + Long.MAX_VALUE / 1000);
    }

    @Test
    void aTrainCannotCarryLessThanNothing() {
        TrainRun run = Examples.run();
        assertThat(TrainRunCheck.findFault(
                        new TrainRun("id", "t", "2025-09-01", null, "r", null, null, -1.0, null, run.calls())))
                .contains("consist_teu is -1.0");
        assertThat(TrainRunCheck.findFault(
                        new TrainRun("id", "t", "2025-09-01", null, "r", null, null, null, Double.NaN, run.calls())))
                .contains("consist_tonnes is NaN");
    }

    private static Optional<String> faultOf(PlannedCall... calls) {
        return TrainRunCheck.findFault(Examples.runWith(List.of(calls)));
    }

    private static Optional<String> faultOfNames(String trainRunId, String tripId, String routeId) {
        return TrainRunCheck.findFault(new TrainRun(
                trainRunId,
                tripId,
                "2025-09-01",
                null,
                routeId,
                null,
                null,
                null,
                null,
                Examples.run().calls()));
    }

    private static PlannedCall call(int stopSequence, double alongMetres, Long arrival, Long departure) {
        return new PlannedCall(stopSequence, "S" + stopSequence, "Stop", 45, 82, alongMetres, arrival, departure);
    }

    private static PlannedCall place(String stopId, double latitude, double longitude) {
        return new PlannedCall(9, stopId, "Stop", latitude, longitude, 100, null, null);
    }
}
