package io.railpulse.operators.alert;

import io.railpulse.domain.alert.ConsignmentAlertInput;
import io.railpulse.domain.alert.OfConsignment;
import io.railpulse.domain.alert.kind.AlertKinds;
import io.railpulse.domain.consignment.ConsignmentStatus;
import io.railpulse.operators.RecordTimeOptions;
import org.apache.flink.api.common.functions.OpenContext;

/**
 * Raises, changes and clears the alerts about consignments.
 *
 * <p>Key: consignment. Input: how it stands with the consignment, and that somebody has seen an alert; broadcast: the rules. Output:
 * one event per change of an alert.
 *
 * <p>Remembered: what {@link SubjectAlertsFunction} remembers, until a day of record time after the consignment arrived or was withdrawn,
 * or 60 days after its last status.
 */
public final class RaiseConsignmentAlertsFunction extends SubjectAlertsFunction<ConsignmentAlertInput> {
    private static final long serialVersionUID = 1;
    private static final long FORGET_AFTER_MILLIS = 86_400_000;
    private static final long GIVE_UP_AFTER_MILLIS = 60 * FORGET_AFTER_MILLIS;

    public RaiseConsignmentAlertsFunction(RecordTimeOptions time) {
        super(time);
    }

    @Override
    public void open(OpenContext context) {
        begin(ConsignmentAlertInput.class, ConsignmentAlertInput.IN_ORDER, AlertKinds.listOfConsignments());
    }

    @Override
    void take(ConsignmentAlertInput news, KeptAlerts.Turn consignment) throws Exception {
        ConsignmentStatus status = news.status();
        FollowedSubject subject = consignment.subject();
        if (!subject.isNews(status.recordMillis(), status.ordinal())) {
            return;
        }
        consignment.passUntil(status.recordMillis() - 1);
        subject.newestMillis = status.recordMillis();
        subject.newestOrdinal = status.ordinal();
        subject.forgetMillis = status.recordMillis() + (status.isOver() ? FORGET_AFTER_MILLIS : GIVE_UP_AFTER_MILLIS);
        for (OfConsignment kind : AlertKinds.listOfConsignments()) {
            consignment.take(kind, status.recordMillis(), (rule, memory) -> kind.judge(status, rule, memory));
        }
    }

    @Override
    String forget() {
        return "nothing was told of it for 60 days";
    }
}
