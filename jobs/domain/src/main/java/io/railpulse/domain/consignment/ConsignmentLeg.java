package io.railpulse.domain.consignment;

/**
 * A run that carries a consignment, from one of its calls to another.
 *
 * @param trainRunId the run; null where nothing names it, which is a fault
 * @param fromStopSequence number in the run's plan of the call where it is loaded
 * @param toStopSequence number of the call where it is unloaded
 */
public record ConsignmentLeg(String trainRunId, int fromStopSequence, int toStopSequence) {}
