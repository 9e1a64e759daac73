package io.railpulse.operators.consignment;

import static io.railpulse.operators.consignment.Consigned.arriving;
import static io.railpulse.operators.consignment.Consigned.consignment;
import static io.railpulse.operators.consignment.Consigned.given;
import static io.railpulse.operators.consignment.KeyedHarness.millis;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.consignment.Consignment;
import io.railpulse.domain.consignment.ConsignmentInput;
import io.railpulse.domain.consignment.ConsignmentOptions;
import io.railpulse.domain.consignment.ConsignmentStatus;
import io.railpulse.operators.RecordTimeOptions;
import java.util.List;
import java.util.Locale;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;

class FollowConsignmentFunctionHarnessTest {
    private static final RecordTimeOptions LIVE = RecordTimeOptions.live();
    private static final RecordTimeOptions IN_ORDER = RecordTimeOptions.replayUntil(millis(100));
    private static final Consignment BY_ONE_RUN = consignment(1, null, "A@d");

    @Test
    void tellsWhatChanged() throws Exception {
        try (var one = open(LIVE)) {
            one.hears(1, given(1, BY_ONE_RUN));
            one.hears(2, arriving(2, 50, false));
            one.hears(50, arriving(50, 49.5, true));

            assertThat(story(one)).containsExactly("1.0 planned ?", "2.0 planned 50.0", "50.0 arrived 49.5");
        }
    }

    @Test
    void tellsWhatIsKnownOfItsLegsWhenItComesAfterThem() throws Exception {
        try (var one = open(LIVE)) {
            one.hears(1, arriving(1, 50, false));
            assertThat(one.told()).isEmpty();

            one.hears(2, given(2, BY_ONE_RUN));
            assertThat(story(one)).containsExactly("2.0 planned 50.0");
        }
    }

    @Test
    void tellsNumbersByTimeAlone() throws Exception {
        try (var one = open(LIVE)) {
            one.hears(1, given(1, BY_ONE_RUN));
            one.hears(2, arriving(2, 50, false));
            one.hears(2.05, arriving(2.05, 51, false));
            one.hour(2.08);
            assertThat(one.told()).hasSize(2);

            one.hour(2.1);
            assertThat(story(one)).endsWith("2.1 planned 51.0");
        }
    }

    @Test
    void doesWhatWasDueBeforeAnInputThoughNoWatermarkCame() throws Exception {
        try (var one = open(LIVE)) {
            one.hears(1, given(1, consignment(1, 9L, "A@d")));
            one.hears(12, arriving(12, 50, false));

            assertThat(one.told()).extracting(ConsignmentStatus::overdue).containsExactly(false, true, true);
            assertThat(one.told().get(1).recordMillis()).isEqualTo(millis(9) + 1);
        }
    }

    @Test
    void takesInputsInTheirOrderWhereTheyAreSequenced() throws Exception {
        try (var one = open(IN_ORDER)) {
            one.hears(50, arriving(50, 49.5, true));
            one.hears(1, arriving(1, 50, false));
            one.hears(1, given(1, BY_ONE_RUN));
            one.hour(0.9);
            assertThat(one.told()).isEmpty();

            one.hour(60);
            assertThat(story(one)).containsExactly("1.0 planned 50.0", "50.0 arrived 49.5");
        }
    }

    @Test
    void doesNothingThatWouldBeDueAfterTheEndOfTheInput() throws Exception {
        try (var one = open(RecordTimeOptions.replayUntil(millis(8)))) {
            one.hears(1, given(1, consignment(1, 9L, "A@d")));
            one.hour(Long.MAX_VALUE / (double) KeyedHarness.HOUR);

            assertThat(one.told()).hasSize(1);
        }
    }

    @Test
    void goesOnWhereItWasAfterARestart() throws Exception {
        OperatorSubtaskState snapshot;
        try (var one = open(LIVE)) {
            one.hears(1, given(1, BY_ONE_RUN));
            one.hears(2, arriving(2, 50, false));
            one.hears(2.05, arriving(2.05, 51, false));
            snapshot = one.snapshot();
        }
        try (var one = KeyedHarness.restore(
                function(LIVE), ConsignmentInput::consignmentId, ConsignmentStatus.class, snapshot)) {
            one.hears(2.05, arriving(2.05, 51, false));
            one.hour(3);

            assertThat(story(one)).containsExactly("2.1 planned 51.0");
            assertThat(one.told().get(0).originalEtaMillis()).isEqualTo(millis(50));
        }
    }

    @Test
    void forgetsItADayAfterItArrived() throws Exception {
        try (var one = open(LIVE)) {
            one.hears(1, given(1, BY_ONE_RUN));
            one.hears(50, arriving(50, 49.5, true));
            one.hour(73.9);
            assertThat(one.stateEntries()).isPositive();

            one.hour(74.1);
            assertThat(one.stateEntries()).isZero();
            assertThat(one.timers()).isZero();
        }
    }

    @Test
    void givesUpWhatNothingIsHeardOf() throws Exception {
        try (var one = open(LIVE)) {
            one.hears(1, given(1, BY_ONE_RUN));
            one.hour(60 * 24 + 1.1);

            assertThat(story(one)).containsExactly("1.0 planned ?", "1441.0 lost ?");
            assertThat(one.stateEntries()).isZero();
            assertThat(one.timers()).isZero();
        }
    }

    private static List<String> story(KeyedHarness<ConsignmentInput, ConsignmentStatus> one) {
        return one.told().stream()
                .map(status ->
                        hour(status.recordMillis()) + " " + status.state().code() + " " + hour(status.etaMillis()))
                .toList();
    }

    private static String hour(Long millis) {
        return millis == null ? "?" : String.format(Locale.ROOT, "%.1f", millis / (double) KeyedHarness.HOUR);
    }

    private static FollowConsignmentFunction function(RecordTimeOptions time) {
        return new FollowConsignmentFunction(ConsignmentOptions.defaults(), time);
    }

    private static KeyedHarness<ConsignmentInput, ConsignmentStatus> open(RecordTimeOptions time) throws Exception {
        return KeyedHarness.open(function(time), ConsignmentInput::consignmentId, ConsignmentStatus.class);
    }
}
