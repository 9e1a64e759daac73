package io.railpulse.domain.alert;

import io.railpulse.domain.eta.TrainStatus;

/** A kind that is driven by the status of a train. Its subject is the train run. */
public interface OfTrain extends AlertKind {

    /**
     * How it stands with the train.
     *
     * @param memory what it wanted to be reminded of by its condition before; null if nothing
     * @return null if the status says nothing about it
     */
    Condition judge(TrainStatus status, AlertRule rule, Double memory);
}
