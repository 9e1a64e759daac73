package io.railpulse.domain.consignment;

/**
 * That a consignment travels with a run, or no longer does.
 *
 * @param consignmentId the consignment
 * @param leg its way with the run
 * @param withdrawn whether it no longer does
 * @param recordMillis when that was received
 */
public record LegInterest(String consignmentId, ConsignmentLeg leg, boolean withdrawn, long recordMillis) {}
