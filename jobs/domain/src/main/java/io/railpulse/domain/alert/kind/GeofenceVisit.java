package io.railpulse.domain.alert.kind;

import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertStep;
import io.railpulse.domain.alert.Condition;
import io.railpulse.domain.alert.OfFence;
import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.geofence.FenceEvent;
import io.railpulse.domain.geofence.FenceNews;

/** Counts from when the fence's own time is over; the rule's time comes on top of that. */
public final class GeofenceVisit implements OfFence {

    @Override
    public String code() {
        return "geofence-visit";
    }

    @Override
    public String sentence() {
        return "The train has been inside the fence for as long as makes it a visit, by the fence's own time.";
    }

    @Override
    public String unit() {
        return "state";
    }

    @Override
    public Condition judge(FenceNews news, AlertRule rule) {
        if (!news.wants(FenceEvent.VISIT)) {
            return Fences.over(news);
        }
        return switch (news.whereabouts()) {
            case INSIDE ->
                news.visitFromMillis() == null ? Fences.isBack(news) : Fences.holds(news, news.visitFromMillis());
            case OUTSIDE -> Fences.isBack(news);
            case CROSSED -> null;
            case ENDED -> Fences.over(news);
        };
    }

    @Override
    public AlertRule defaultRule() {
        return AlertRule.of(code(), new AlertStep(1, 1, 0, Severity.INFO));
    }
}
