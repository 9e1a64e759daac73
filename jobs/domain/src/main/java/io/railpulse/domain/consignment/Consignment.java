package io.railpulse.domain.consignment;

import java.util.List;

/**
 * What a customer sends together, and how it is to travel.
 *
 * @param consignmentId its identity
 * @param version rises with each change, from 1 on
 * @param customer whose it is
 * @param containers at least one
 * @param legs what carries it, in the order of travel, at least one
 * @param originStopId where it is taken over
 * @param destinationStopId where it is handed over
 * @param promisedMillis the arrival that the customer was promised, milliseconds since the epoch; null if none was
 * @param preferences when the customer wants to be told
 */
public record Consignment(
        String consignmentId,
        long version,
        String customer,
        List<ConsignedContainer> containers,
        List<ConsignmentLeg> legs,
        String originStopId,
        String destinationStopId,
        Long promisedMillis,
        NoticePreferences preferences) {

    /** Whether it takes the place of another: it must be a later version. */
    public boolean replaces(Consignment inForce) {
        return inForce == null || version > inForce.version;
    }
}
