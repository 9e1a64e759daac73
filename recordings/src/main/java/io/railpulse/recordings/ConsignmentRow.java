package io.railpulse.recordings;

import java.util.List;

/**
 * A container of what a customer sends together, and the runs that carry it.
 *
 * @param consignmentId the same for all that is sent together
 * @param customer whose it is
 * @param containerId ISO 6346
 * @param sizeType ISO 6346 size and type code, {@code 45R1}
 * @param teu twenty-foot equivalents
 * @param grossTonnes with the container
 * @param reefer whether it is cooled
 * @param temperatureMinC least temperature allowed, degrees Celsius; null if it does not matter
 * @param temperatureMaxC greatest temperature allowed; null if it does not matter
 * @param legs what carries it, in the order of travel, at least one
 * @param originStopId where it is taken over
 * @param destinationStopId where it is handed over
 * @param promisedAtMillis the arrival that the customer was promised, milliseconds since the epoch; null if none was
 */
public record ConsignmentRow(
        String consignmentId,
        String customer,
        String containerId,
        String sizeType,
        double teu,
        double grossTonnes,
        boolean reefer,
        Double temperatureMinC,
        Double temperatureMaxC,
        List<Leg> legs,
        String originStopId,
        String destinationStopId,
        Long promisedAtMillis) {

    /**
     * A run, or a part of one.
     *
     * @param tripId the trip; without blanks
     * @param serviceDate its service day, ISO-8601 date
     * @param fromStopSequence the call where the container joins the run
     * @param toStopSequence the call where it leaves it
     */
    public record Leg(String tripId, String serviceDate, int fromStopSequence, int toStopSequence) {

        @Override
        public String toString() {
            return tripId + "@" + serviceDate + ":" + fromStopSequence + "-" + toStopSequence;
        }
    }
}
