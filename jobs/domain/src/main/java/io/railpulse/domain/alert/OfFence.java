package io.railpulse.domain.alert;

import io.railpulse.domain.geofence.FenceNews;

/** A kind that is driven by how trains stand to fences. Its subject is the train run and the fence. */
public interface OfFence extends AlertKind {

    /**
     * How a train stands to a fence.
     *
     * @param rule in force
     * @return null if the news say nothing about it
     */
    Condition judge(FenceNews news, AlertRule rule);
}
