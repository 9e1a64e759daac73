package io.railpulse.operators.network;

import static io.railpulse.testing.train.RecordTimes.BEGINNING;
import static io.railpulse.testing.train.RecordTimes.ONE_MINUTE_LATER;
import static io.railpulse.testing.train.RecordTimes.TWO_MINUTES_LATER;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.network.LegKind;
import io.railpulse.domain.network.Route;
import io.railpulse.domain.telemetry.InputAccount;
import io.railpulse.domain.telemetry.Origin;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.domain.telemetry.RouteInput;
import io.railpulse.testing.train.StraightLine;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdmitRouteFunctionHarnessTest {
    private KeyedOneInputStreamOperatorTestHarness<String, RouteInput, Route> harness;

    @BeforeEach
    void open() throws Exception {
        harness = new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new AdmitRouteFunction()),
                input -> input.route().routeId(),
                Types.STRING);
        harness.open();
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void takesAGeometryOnce() throws Exception {
        hears(StraightLine.ofLength(1_000), BEGINNING);
        hears(StraightLine.ofLength(1_000), ONE_MINUTE_LATER);

        assertThat(harness.extractOutputValues()).hasSize(1);
        assertThat(told(AdmitRouteFunction.ACCOUNTS))
                .last()
                .extracting(InputAccount::accepted, InputAccount::duplicate, InputAccount::openedAtMillis)
                .containsExactly(1L, 1L, BEGINNING);
        assertThat(told(AdmitRouteFunction.REJECTED)).isEmpty();
    }

    @Test
    void rejectsAnotherGeometryUnderTheSameId() throws Exception {
        hears(StraightLine.ofLength(1_000), BEGINNING);
        hears(StraightLine.ofLength(2_000), ONE_MINUTE_LATER);
        hears(StraightLine.ofLength("other-line", 2_000), TWO_MINUTES_LATER);

        assertThat(harness.extractOutputValues())
                .extracting(Route::routeId)
                .containsExactly(StraightLine.ROUTE_ID, "other-line");
        assertThat(told(AdmitRouteFunction.REJECTED))
                .extracting(RejectedInput::reason)
                .containsExactly(RejectReason.ROUTE_CHANGED);
    }

    @Test
    void rejectsALineThatHasBecomeAWayAtSea() throws Exception {
        Route track = StraightLine.ofLength(1_000);
        LegKind[] sea = new LegKind[track.legKinds().length];
        Arrays.fill(sea, LegKind.SEA);
        hears(track, BEGINNING);
        hears(
                new Route(
                        track.routeId(),
                        track.latitudes(),
                        track.longitudes(),
                        track.alongMetres(),
                        track.toleranceMetres(),
                        track.legToleranceMetres(),
                        sea),
                ONE_MINUTE_LATER);

        assertThat(told(AdmitRouteFunction.REJECTED))
                .extracting(RejectedInput::reason)
                .containsExactly(RejectReason.ROUTE_CHANGED);
    }

    @Test
    void keepsAGeometryForAsLongAsTheJobRunsAndSetsNoTimer() throws Exception {
        hears(StraightLine.ofLength(1_000), BEGINNING);
        harness.processWatermark(Long.MAX_VALUE);

        assertThat(harness.numKeyedStateEntries()).isEqualTo(2);
        assertThat(harness.numEventTimeTimers()).isZero();
    }

    private void hears(Route route, long recordMillis) throws Exception {
        RouteInput input = new RouteInput(route, new Origin("rail.route.v1", 0, recordMillis, recordMillis));
        harness.processElement(new StreamRecord<>(input, recordMillis));
    }

    private <T> List<T> told(OutputTag<T> tag) {
        var records = harness.getSideOutput(tag);
        return records == null
                ? List.of()
                : records.stream().map(StreamRecord::getValue).toList();
    }
}
