package io.railpulse.domain.consignment;

import io.railpulse.domain.tracking.RunState;

/**
 * Where a consignment is, and when it will be at its destination. Milliseconds since the epoch.
 *
 * @param consignmentId which
 * @param version of the consignment; 0 where it was withdrawn
 * @param customer whose it is; null where it was withdrawn
 * @param state how it stands with it
 * @param leg number of the leg that it is on, or that is next, from 1 on
 * @param legs how many it has
 * @param trainRunId the run of that leg; null where it was withdrawn
 * @param trainState what that run is doing; null if unknown
 * @param lastCall the last that happened to it; null before the first
 * @param destinationStopId where it is handed over; null where it was withdrawn
 * @param arrival when it is there; null if nothing is known
 * @param originalEtaMillis the first median that was told; null before that
 * @param originalToldMillis record time at which it was; null before that
 * @param promisedMillis the arrival that was promised; null if none was
 * @param limitMillis until when it is in time; null if nothing says so
 * @param overdue whether record time has passed that, and it is not there
 * @param connection the change of trains ahead in the most danger; null if there is none
 * @param reason why it is in this state, in words
 * @param recordMillis record time of the cause
 * @param ordinal number of this output among those of the same consignment and record time
 */
public record ConsignmentStatus(
        String consignmentId,
        long version,
        String customer,
        ConsignmentState state,
        int leg,
        int legs,
        String trainRunId,
        RunState trainState,
        CallSight lastCall,
        String destinationStopId,
        ArrivalOutlook arrival,
        Long originalEtaMillis,
        Long originalToldMillis,
        Long promisedMillis,
        Long limitMillis,
        boolean overdue,
        Connection connection,
        String reason,
        long recordMillis,
        int ordinal) {

    /** Whether nothing more can happen to it. */
    public boolean isOver() {
        return switch (state) {
            case ARRIVED, WITHDRAWN, LOST -> true;
            default -> false;
        };
    }

    /** The median of its arrival, or the arrival itself; null if unknown. */
    public Long etaMillis() {
        return arrival == null ? null : arrival.p50Millis();
    }

    /** How late it is by the median, seconds, negative if early; null if unknown. */
    public Long delaySeconds() {
        Long eta = etaMillis();
        return eta == null || limitMillis == null ? null : Math.floorDiv(eta - limitMillis, 1000L);
    }

    /** How likely it is late, from 0 to 1; null if unknown. */
    public Double lateProbability() {
        if (limitMillis == null) {
            return null;
        }
        if (overdue) {
            return 1.0;
        }
        return arrival == null ? null : arrival.probabilityAfter(limitMillis);
    }

    /** Whether it says the same as another, whenever that was told. */
    boolean saysTheSameAs(ConsignmentStatus other) {
        return other != null && at(0, 0).equals(other.at(0, 0));
    }

    /** The same, told at a record time. */
    ConsignmentStatus at(long toldMillis, int number) {
        return new ConsignmentStatus(
                consignmentId,
                version,
                customer,
                state,
                leg,
                legs,
                trainRunId,
                trainState,
                lastCall,
                destinationStopId,
                arrival,
                originalEtaMillis,
                originalToldMillis,
                promisedMillis,
                limitMillis,
                overdue,
                connection,
                reason,
                toldMillis,
                number);
    }
}
