package io.railpulse.domain.alert.delivery;

import io.railpulse.domain.alert.AlertEvent;
import io.railpulse.domain.consignment.ConsignmentChange;
import java.util.Comparator;

/**
 * Something that a customer may have to be told: exactly one of change and alert is there.
 *
 * @param consignmentId of which consignment
 * @param change what holds of it, and so when its customer wants to be told
 * @param alert a change of an alert about it, or about one of its containers
 */
public record NoticeInput(String consignmentId, ConsignmentChange change, AlertEvent alert) {
    /** The order of those of one record time: what holds comes first, then the alerts by their names. */
    public static final Comparator<NoticeInput> IN_ORDER = Comparator.comparing(
                    (NoticeInput input) -> input.alert() != null)
            .thenComparing(NoticeInput::alertId)
            .thenComparingInt(input -> input.alert() == null ? 0 : input.alert().sequence());

    public static NoticeInput of(ConsignmentChange change) {
        return new NoticeInput(change.consignmentId(), change, null);
    }

    public static NoticeInput of(String consignmentId, AlertEvent alert) {
        return new NoticeInput(consignmentId, null, alert);
    }

    public long recordMillis() {
        return alert == null ? change.recordMillis() : alert.detectedMillis();
    }

    private String alertId() {
        return alert == null ? "" : alert.alertId();
    }
}
