package io.railpulse.operators.alert;

import io.railpulse.domain.alert.FenceInput;
import io.railpulse.domain.alert.OfFence;
import io.railpulse.domain.alert.kind.AlertKinds;
import io.railpulse.domain.geofence.FenceNews;
import io.railpulse.domain.geofence.Whereabouts;
import io.railpulse.operators.RecordTimeOptions;
import org.apache.flink.api.common.functions.OpenContext;

/**
 * Raises, changes and clears the alerts about trains at fences.
 *
 * <p>Key: the train run and the fence. Input: how the train stands to the fence, each time that this changes, and that somebody has seen
 * an alert; broadcast: the rules. Output: one event per change of an alert.
 *
 * <p>Remembered: what {@link SubjectAlertsFunction} remembers, for a day of record time after the train has left, and for 60 days where
 * nothing says that it has.
 */
public final class RaiseFenceAlertsFunction extends SubjectAlertsFunction<FenceInput> {
    private static final long serialVersionUID = 1;
    private static final long DAY_MILLIS = 86_400_000;
    private static final long FORGET_INSIDE_AFTER_MILLIS = 60 * DAY_MILLIS;

    public RaiseFenceAlertsFunction(RecordTimeOptions time) {
        super(time);
    }

    @Override
    public void open(OpenContext context) {
        begin(FenceInput.class, FenceInput.IN_ORDER, AlertKinds.listOfFences());
    }

    @Override
    void take(FenceInput input, KeptAlerts.Turn fence) throws Exception {
        FenceNews news = input.news();
        FollowedSubject subject = fence.subject();
        if (!subject.isNews(news.recordMillis(), news.ordinal())) {
            return;
        }
        fence.passUntil(news.recordMillis() - 1);
        subject.newestMillis = news.recordMillis();
        subject.newestOrdinal = news.ordinal();
        subject.corridor = news.corridor();
        boolean isInside = news.whereabouts() == Whereabouts.INSIDE;
        subject.forgetMillis = news.recordMillis() + (isInside ? FORGET_INSIDE_AFTER_MILLIS : DAY_MILLIS);
        for (OfFence kind : AlertKinds.listOfFences()) {
            fence.take(kind, news.recordMillis(), (rule, memory) -> kind.judge(news, rule));
        }
    }

    @Override
    String forget() {
        return "nothing was told of it for 60 days";
    }
}
