package io.railpulse.domain.alert.kind;

import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertStep;
import io.railpulse.domain.alert.Condition;
import io.railpulse.domain.alert.OfFence;
import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.geofence.FenceEvent;
import io.railpulse.domain.geofence.FenceNews;

/** Raised when the train enters, cleared when it has left. */
public final class GeofenceInside implements OfFence {

    @Override
    public String code() {
        return "geofence-inside";
    }

    @Override
    public String sentence() {
        return "The train is inside the fence, be it only to pass by.";
    }

    @Override
    public String unit() {
        return "state";
    }

    @Override
    public Condition judge(FenceNews news, AlertRule rule) {
        if (!news.wants(FenceEvent.INSIDE)) {
            return Fences.over(news);
        }
        return switch (news.whereabouts()) {
            case INSIDE -> Fences.holds(news, news.enteredMillis());
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
