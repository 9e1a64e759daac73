package io.railpulse.operators.alert;

import io.railpulse.domain.alert.BorderInput;
import io.railpulse.domain.alert.OfBorder;
import io.railpulse.domain.alert.kind.AlertKinds;
import io.railpulse.domain.throughput.QueueRow;
import io.railpulse.operators.RecordTimeOptions;
import org.apache.flink.api.common.functions.OpenContext;

/**
 * Raises, changes and clears the alerts about borders.
 *
 * <p>Key: the border station and the stop behind it. Input: the queue there, and that somebody has seen an alert; broadcast: the rules.
 * Output: one event per change of an alert.
 *
 * <p>Remembered: what {@link SubjectAlertsFunction} remembers, for a week of record time after the last that was told of the border.
 */
public final class RaiseBorderAlertsFunction extends SubjectAlertsFunction<BorderInput> {
    private static final long serialVersionUID = 1;
    private static final long HOUR_MILLIS = 3_600_000;
    private static final long FORGET_AFTER_MILLIS = 7 * 24 * HOUR_MILLIS;

    public RaiseBorderAlertsFunction(RecordTimeOptions time) {
        super(time);
    }

    @Override
    public void open(OpenContext context) {
        begin(BorderInput.class, BorderInput.IN_ORDER, AlertKinds.listOfBorders());
    }

    /** Rows of one record time are told in the order of their hours. */
    @Override
    void take(BorderInput news, KeptAlerts.Turn border) throws Exception {
        QueueRow queue = news.queue();
        FollowedSubject subject = border.subject();
        int hour = Math.toIntExact(queue.hourEndMillis() / HOUR_MILLIS);
        if (!subject.isNews(queue.recordMillis(), hour)) {
            return;
        }
        border.passUntil(queue.recordMillis() - 1);
        subject.newestMillis = queue.recordMillis();
        subject.newestOrdinal = hour;
        subject.forgetMillis = queue.recordMillis() + FORGET_AFTER_MILLIS;
        for (OfBorder kind : AlertKinds.listOfBorders()) {
            border.take(kind, queue.recordMillis(), (rule, memory) -> kind.judge(queue, memory));
        }
    }

    @Override
    String forget() {
        return "nothing was told of its queue for a week";
    }
}
