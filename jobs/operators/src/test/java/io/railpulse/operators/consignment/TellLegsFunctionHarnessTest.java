package io.railpulse.operators.consignment;

import static io.railpulse.operators.consignment.Consigned.arrived;
import static io.railpulse.operators.consignment.Consigned.forecast;
import static io.railpulse.operators.consignment.Consigned.interest;
import static io.railpulse.operators.consignment.Consigned.is;
import static io.railpulse.operators.consignment.KeyedHarness.millis;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.consignment.ConsignmentInput;
import io.railpulse.domain.consignment.ConsignmentOptions;
import io.railpulse.domain.consignment.RunNews;
import io.railpulse.domain.tracking.RunState;
import io.railpulse.operators.RecordTimeOptions;
import java.util.List;
import java.util.Locale;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;

class TellLegsFunctionHarnessTest {
    private static final RecordTimeOptions LIVE = RecordTimeOptions.live();
    private static final RecordTimeOptions IN_ORDER = RecordTimeOptions.replayUntil(millis(100_000));

    @Test
    void tellsConsignmentsWhatIsKnownWhenTheyCome() throws Exception {
        try (var run = open(LIVE)) {
            run.hears(1, forecast(1, 5, 50));
            assertThat(run.told()).isEmpty();

            run.hears(2, interest(2, "K1", false));
            assertThat(arrivals(run)).containsExactly("2.0 K1 50.0");
        }
    }

    @Test
    void tellsOnlyWhatConcernsThem() throws Exception {
        try (var run = open(LIVE)) {
            run.hears(1, interest(1, "K1", false));
            run.hears(2, forecast(2, 5, 50));
            run.hears(3, forecast(3, 4, 40));
            run.hears(4, forecast(4, 6, 60));
            run.hears(5, forecast(5, 5, 50));

            assertThat(arrivals(run)).containsExactly("1.0 K1 unknown", "2.0 K1 50.0");
        }
    }

    @Test
    void tellsAllOfThem() throws Exception {
        try (var run = open(LIVE)) {
            run.hears(1, interest(1, "K1", false));
            run.hears(1, interest(1, "K2", false));
            run.hears(2, arrived(2, 5, 2));

            assertThat(arrivals(run))
                    .containsExactlyInAnyOrder("1.0 K1 unknown", "1.0 K2 unknown", "2.0 K1 2.0", "2.0 K2 2.0");
        }
    }

    @Test
    void tellsNothingMoreToWhatNoLongerTravelsWithIt() throws Exception {
        try (var run = open(LIVE)) {
            run.hears(1, interest(1, "K1", false));
            run.hears(2, interest(2, "K1", true));
            run.hears(3, forecast(3, 5, 50));

            assertThat(arrivals(run)).containsExactly("1.0 K1 unknown");
        }
    }

    @Test
    void tellsWhatIsOfOneRecordTimeOnceWhereInputsAreInOrder() throws Exception {
        try (var run = open(IN_ORDER)) {
            run.hears(3, arrived(3, 5, 2.9));
            run.hears(3, is(3, RunState.ARRIVED));
            run.hears(1, interest(1, "K1", false));
            run.hears(2, forecast(2, 5, 3));
            run.hour(0.5);
            assertThat(run.told()).isEmpty();

            run.hour(3);
            assertThat(arrivals(run)).containsExactly("1.0 K1 unknown", "2.0 K1 3.0", "3.0 K1 2.9");
        }
    }

    @Test
    void changesNothingByWhatItHasTakenBefore() throws Exception {
        try (var run = open(LIVE)) {
            run.hears(1, interest(1, "K1", false));
            run.hears(3, forecast(3, 5, 50));
            run.hears(2, forecast(2, 5, 40));
            run.hears(3, forecast(3, 5, 50));
            run.hears(4, arrived(4, 5, 51));
            run.hears(4, arrived(4, 5, 51));

            assertThat(arrivals(run)).containsExactly("1.0 K1 unknown", "3.0 K1 50.0", "4.0 K1 51.0");
        }
    }

    @Test
    void goesOnWhereItWasAfterARestart() throws Exception {
        OperatorSubtaskState snapshot;
        try (var run = open(IN_ORDER)) {
            run.hears(1, interest(1, "K1", false));
            run.hears(2, forecast(2, 5, 50));
            run.hour(1);
            snapshot = run.snapshot();
        }
        try (var run =
                KeyedHarness.restore(function(IN_ORDER), RunNews::trainRunId, ConsignmentInput.class, snapshot)) {
            run.hour(2);

            assertThat(arrivals(run)).containsExactly("2.0 K1 50.0");
        }
    }

    @Test
    void forgetsARunADayAfterItEnded() throws Exception {
        try (var run = open(LIVE)) {
            run.hears(1, interest(1, "K1", false));
            run.hears(2, forecast(2, 5, 50));
            run.hears(50, is(50, RunState.ARRIVED));
            run.hour(73.9);
            assertThat(run.stateEntries()).isPositive();

            run.hour(60 * 24 + 60);
            assertThat(run.stateEntries()).isZero();
            assertThat(run.timers()).isZero();
        }
    }

    @Test
    void forgetsARunOfWhichNothingIsHeard() throws Exception {
        try (var run = open(LIVE)) {
            run.hears(1, interest(1, "K1", false));
            run.hour(60 * 24 + 1);

            assertThat(run.stateEntries()).isZero();
            assertThat(run.timers()).isZero();
        }
    }

    private static List<String> arrivals(KeyedHarness<RunNews, ConsignmentInput> run) {
        return run.told().stream()
                .map(input -> hour(input.recordMillis()) + " " + input.consignmentId() + " "
                        + (input.leg().outlook().arrival() == null
                                ? "unknown"
                                : hour(input.leg().outlook().arrival().p50Millis())))
                .toList();
    }

    private static String hour(long millis) {
        return String.format(Locale.ROOT, "%.1f", millis / (double) KeyedHarness.HOUR);
    }

    private static TellLegsFunction function(RecordTimeOptions time) {
        return new TellLegsFunction(ConsignmentOptions.defaults(), time);
    }

    private static KeyedHarness<RunNews, ConsignmentInput> open(RecordTimeOptions time) throws Exception {
        return KeyedHarness.open(function(time), RunNews::trainRunId, ConsignmentInput.class);
    }
}
