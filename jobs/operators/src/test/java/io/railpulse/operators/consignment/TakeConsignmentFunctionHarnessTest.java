package io.railpulse.operators.consignment;

import static io.railpulse.operators.consignment.Consigned.change;
import static io.railpulse.operators.consignment.Consigned.consignment;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.consignment.ConsignmentChange;
import io.railpulse.domain.consignment.ConsignmentInput;
import io.railpulse.domain.consignment.ConsignmentOptions;
import io.railpulse.domain.telemetry.InputAccount;
import io.railpulse.operators.RecordTimeOptions;
import org.junit.jupiter.api.Test;

class TakeConsignmentFunctionHarnessTest {
    private static final ConsignmentOptions OPTIONS = ConsignmentOptions.defaults();

    @Test
    void takesEachVersionOnce() throws Exception {
        try (var consignments = open()) {
            consignments.hears(1, change(1, consignment(2, null, "A@d")));
            consignments.hears(2, change(2, consignment(2, null, "B@d")));
            consignments.hears(3, change(3, consignment(1, null, "B@d")));

            assertThat(consignments.told()).hasSize(1);
            assertThat(consignments.toldBeside(ConsignmentOutputs.LEGS)).hasSize(1);
            InputAccount account = last(consignments);
            assertThat(account.accepted()).isEqualTo(1);
            assertThat(account.duplicate()).isEqualTo(2);
        }
    }

    @Test
    void tellsTheRunsThatItNoLongerTravelsWith() throws Exception {
        try (var consignments = open()) {
            consignments.hears(1, change(1, consignment(1, null, "A@d", "B@d")));
            consignments.hears(2, change(2, consignment(2, null, "A@d", "C@d")));

            assertThat(consignments.toldBeside(ConsignmentOutputs.LEGS))
                    .extracting(news -> news.trainRunId() + (news.leg().withdrawn() ? " no longer" : ""))
                    .containsExactly("A@d", "B@d", "B@d no longer", "C@d");
        }
    }

    @Test
    void tellsWhatContainersBearAndWhenThatIsOver() throws Exception {
        try (var consignments = open()) {
            consignments.hears(1, change(1, consignment(1, null, "A@d")));
            consignments.hears(2, change(2, consignment(2, null, "B@d")));
            consignments.hears(3, change(3, null));

            assertThat(consignments.toldBeside(ConsignmentOutputs.LIMITS))
                    .extracting(limits -> limits.assetId()
                            + (limits.limits() == null
                                    ? " nothing"
                                    : " " + limits.limits().temperatureMaxC()))
                    .containsExactly("CSQU3054383 8.0", "CSQU3054383 nothing");
        }
    }

    @Test
    void takesWhatComesBackAfterItWasWithdrawn() throws Exception {
        try (var consignments = open()) {
            consignments.hears(1, change(1, consignment(3, null, "A@d")));
            consignments.hears(2, change(2, null));
            consignments.hears(3, change(3, consignment(1, null, "A@d")));

            assertThat(consignments.told()).hasSize(3);
            assertThat(last(consignments).accepted()).isEqualTo(3);
        }
    }

    @Test
    void forgetsItADayAfterItWasWithdrawn() throws Exception {
        try (var consignments = open()) {
            consignments.hears(1, change(1, consignment(1, null, "A@d")));
            consignments.hears(2, change(2, null));
            consignments.hour(60 * 24 + 1);

            assertThat(consignments.stateEntries()).isZero();
            assertThat(consignments.timers()).isZero();
        }
    }

    @Test
    void goesOnWhereItWasAfterARestart() throws Exception {
        var first = open();
        first.hears(1, change(1, consignment(2, null, "A@d")));
        var snapshot = first.snapshot();
        first.close();
        try (var consignments = KeyedHarness.restore(
                new TakeConsignmentFunction(OPTIONS, RecordTimeOptions.live()),
                ConsignmentChange::consignmentId,
                ConsignmentInput.class,
                snapshot)) {
            consignments.hears(2, change(2, consignment(2, null, "A@d")));

            assertThat(consignments.told()).isEmpty();
            assertThat(last(consignments).duplicate()).isEqualTo(1);
        }
    }

    @Test
    void takesThemInOrderWhereInputsAreSequenced() throws Exception {
        try (var consignments = KeyedHarness.open(
                new TakeConsignmentFunction(OPTIONS, RecordTimeOptions.replayUntil(KeyedHarness.millis(10))),
                ConsignmentChange::consignmentId,
                ConsignmentInput.class)) {
            consignments.hears(3, change(3, consignment(1, null, "A@d")));
            consignments.hears(1, change(1, consignment(1, null, "A@d")));
            consignments.hour(9);

            assertThat(consignments.told())
                    .extracting(ConsignmentInput::recordMillis)
                    .containsExactly(KeyedHarness.millis(1));
        }
    }

    private static InputAccount last(KeyedHarness<ConsignmentChange, ConsignmentInput> consignments) {
        var accounts = consignments.toldBeside(ConsignmentOutputs.ACCOUNTS);
        return accounts.get(accounts.size() - 1);
    }

    private static KeyedHarness<ConsignmentChange, ConsignmentInput> open() throws Exception {
        return KeyedHarness.open(
                new TakeConsignmentFunction(OPTIONS, RecordTimeOptions.live()),
                ConsignmentChange::consignmentId,
                ConsignmentInput.class);
    }
}
