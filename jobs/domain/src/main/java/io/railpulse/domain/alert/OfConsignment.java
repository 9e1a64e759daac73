package io.railpulse.domain.alert;

import io.railpulse.domain.consignment.ConsignmentStatus;

/** A kind that is driven by the status of a consignment. Its subject is the consignment. */
public interface OfConsignment extends AlertKind {

    /**
     * How it stands with the consignment.
     *
     * @param memory what it wanted to be reminded of by its condition before; null if nothing
     * @return null if the status says nothing about it
     */
    Condition judge(ConsignmentStatus status, AlertRule rule, Double memory);
}
