package io.railpulse.operators.alert;

import static io.railpulse.operators.consignment.KeyedHarness.millis;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.alert.AlertChange;
import io.railpulse.domain.alert.AlertEvent;
import io.railpulse.domain.alert.AlertStanding;
import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.alert.delivery.CargoNews;
import io.railpulse.domain.alert.delivery.Notice;
import io.railpulse.domain.alert.delivery.NoticeBook;
import io.railpulse.domain.alert.delivery.NoticeInput;
import io.railpulse.domain.consignment.AssetLimits;
import io.railpulse.domain.consignment.CargoLimits;
import io.railpulse.domain.consignment.Consignment;
import io.railpulse.domain.consignment.ConsignmentChange;
import io.railpulse.domain.consignment.Digest;
import io.railpulse.domain.consignment.NoticePreferences;
import io.railpulse.operators.RecordTimeOptions;
import io.railpulse.operators.consignment.KeyedHarness;
import io.railpulse.testing.flink.StreamedTypes;
import java.io.IOException;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;

/** Quiet from 22 to 6 o'clock; times are hours of a day in UTC, beyond 24 of the next. */
class NotifyCustomerFunctionHarnessTest {
    private static final RecordTimeOptions LIVE = RecordTimeOptions.live();

    @Test
    void tellsWhenTheQuietIsOver() throws Exception {
        try (var customer = open(LIVE)) {
            customer.hears(0, wishes());
            customer.hears(23, alert(23, "a"));
            customer.hour(29.9);
            assertThat(customer.told()).isEmpty();

            customer.hour(30);
            assertThat(customer.told())
                    .extracting(Notice::sequence, Notice::toldMillis, Notice::customer)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(1, millis(30), "a customer"));
        }
    }

    @Test
    void tellsWhatWasDueBeforeAnInputThoughNoWatermarkCame() throws Exception {
        try (var customer = open(LIVE)) {
            customer.hears(0, wishes());
            customer.hears(23, alert(23, "a"));
            customer.hears(34, alert(34, "b"));

            assertThat(customer.told()).extracting(Notice::toldMillis).containsExactly(millis(30), millis(34));
        }
    }

    @Test
    void takesInputsInTheirOrderWhereTheyAreSequenced() throws Exception {
        try (var customer = open(RecordTimeOptions.replayUntil(millis(40)))) {
            customer.hears(23, alert(23, "a"));
            customer.hears(0, wishes());
            customer.hour(31);

            assertThat(customer.told()).extracting(Notice::toldMillis).containsExactly(millis(30));
        }
    }

    @Test
    void tellsNothingThatWouldBeDueAfterTheEndOfTheInput() throws Exception {
        try (var customer = open(RecordTimeOptions.replayUntil(millis(25)))) {
            customer.hears(0, wishes());
            customer.hears(23, alert(23, "a"));
            customer.hour(100);

            assertThat(customer.told()).isEmpty();
        }
    }

    @Test
    void goesOnWhereItWasAfterARestart() throws Exception {
        OperatorSubtaskState snapshot;
        try (var customer = open(LIVE)) {
            customer.hears(0, wishes());
            customer.hears(12, alert(12, "a"));
            customer.hears(23, alert(23, "b"));
            snapshot = customer.snapshot();
        }
        try (var customer = KeyedHarness.restore(
                new NotifyCustomerFunction(LIVE), NoticeInput::consignmentId, Notice.class, snapshot)) {
            customer.hour(31);

            assertThat(customer.told()).extracting(Notice::sequence).containsExactly(2);
        }
    }

    @Test
    void forgetsACustomerOfWhomNothingIsHeard() throws Exception {
        try (var customer = open(LIVE)) {
            customer.hears(0, wishes());
            customer.hears(23, alert(23, "a"));
            customer.hour(23 + 60 * 24);

            assertThat(customer.told()).hasSize(1);
            assertThat(customer.stateEntries()).isZero();
            assertThat(customer.timers()).isZero();
        }
    }

    @Test
    void anAlertOfAContainerConcernsTheConsignmentInIt() throws Exception {
        try (var box = KeyedHarness.open(new AddressCargoAlertsFunction(LIVE), CargoNews::assetId, NoticeInput.class)) {
            box.hears(1, CargoNews.of(event(1, "before", "BOX")));
            box.hears(2, CargoNews.of(limits(2, new CargoLimits("K1", null, 8.0, null, null))));
            box.hears(3, CargoNews.of(event(3, "within", "BOX")));
            box.hears(4, CargoNews.of(limits(4, null)));
            box.hears(5, CargoNews.of(event(5, "after", "BOX")));

            assertThat(box.told())
                    .extracting(
                            input -> input.consignmentId() + " " + input.alert().alertId())
                    .containsExactly("K1 within");
            assertThat(box.stateEntries()).isZero();
        }
    }

    @Test
    void forgetsWhatIsInAContainerInTheEnd() throws Exception {
        try (var box = KeyedHarness.open(new AddressCargoAlertsFunction(LIVE), CargoNews::assetId, NoticeInput.class)) {
            box.hears(2, CargoNews.of(limits(2, new CargoLimits("K1", null, 8.0, null, null))));
            box.hour(2 + 60 * 24);

            assertThat(box.stateEntries()).isZero();
            assertThat(box.timers()).isZero();
        }
    }

    @Test
    void noticesComeBack() throws IOException {
        StreamedTypes.assertComesBack(NoticeInput.class, wishes());
        StreamedTypes.assertComesBack(NoticeInput.class, alert(1, "a"));
        StreamedTypes.assertComesBack(
                CargoNews.class, CargoNews.of(limits(2, new CargoLimits("K1", null, 8.0, null, null))));
        StreamedTypes.assertComesBack(Notice.class, new Notice("K1", null, 1, 2, List.of(event(1, "a", "K1"))));
        NoticeBook book = new NoticeBook();
        StreamedTypes.assertComesBack(NoticeBook.class, book);
        book.take(wishes().change());
        book.take(event(12, "a", "K1"));
        book.tell("K1", millis(12));
        book.take(event(23, "b", "K1"));
        StreamedTypes.assertComesBack(NoticeBook.class, book);
    }

    private static NoticeInput wishes() {
        NoticePreferences preferences = new NoticePreferences("UTC", 22 * 60, 6 * 60, "critical", Digest.NONE);
        return NoticeInput.of(new ConsignmentChange(
                "K1", new Consignment("K1", 1, "a customer", List.of(), List.of(), "A", "B", null, preferences), 0));
    }

    private static AssetLimits limits(double hour, CargoLimits limits) {
        return new AssetLimits("BOX", limits, millis(hour), 0);
    }

    private static NoticeInput alert(double hour, String alertId) {
        return NoticeInput.of("K1", event(hour, alertId, "K1"));
    }

    private static AlertEvent event(double hour, String alertId, String subject) {
        long millis = millis(hour);
        return new AlertEvent(
                alertId,
                1,
                subject,
                "promise-at-risk",
                AlertChange.RAISED,
                AlertStanding.ACTIVE,
                Severity.WARNING,
                null,
                5.0,
                null,
                "min",
                null,
                null,
                null,
                millis,
                millis,
                millis,
                millis,
                null,
                "rule",
                1,
                null);
    }

    private static KeyedHarness<NoticeInput, Notice> open(RecordTimeOptions time) throws Exception {
        return KeyedHarness.open(new NotifyCustomerFunction(time), NoticeInput::consignmentId, Notice.class);
    }
}
