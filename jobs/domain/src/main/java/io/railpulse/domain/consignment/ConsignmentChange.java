package io.railpulse.domain.consignment;

/**
 * A consignment was given, changed or withdrawn.
 *
 * @param consignmentId which
 * @param consignment what holds from now on; null withdraws it
 * @param recordMillis when it was received
 */
public record ConsignmentChange(String consignmentId, Consignment consignment, long recordMillis) {}
