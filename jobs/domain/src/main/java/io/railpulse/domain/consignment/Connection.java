package io.railpulse.domain.consignment;

import io.railpulse.domain.eta.DelayOutlook;
import java.util.Comparator;

/**
 * A change from one train to another that lies ahead, or was missed.
 *
 * @param stopId where; null if unknown
 * @param trainRunId the run to go on with
 * @param state how it stands with it
 * @param shortfall by how much it comes too late for that run, the least time to change included, seconds; null if unknown
 * @param risk how likely it fails, from 0 to 1; null if unknown
 */
public record Connection(String stopId, String trainRunId, ConnectionState state, DelayOutlook shortfall, Double risk) {
    /** The one in the most danger first; of those alike the first of the way. */
    static final Comparator<Connection> WORST_FIRST = Comparator.comparing(Connection::state)
            .thenComparing(Connection::riskOrNone)
            .reversed();

    private static final double LEAST_RISK = 0.1;
    private static final double FINEST = 1_000;

    /**
     * The change from one leg to the next.
     *
     * @param leastTransferMillis how long it takes at least
     */
    static Connection between(LegOutlook leg, LegOutlook next, long leastTransferMillis) {
        String stopId = next.fromStopId() == null ? leg.toStopId() : next.fromStopId();
        String run = next.leg().trainRunId();
        if (leg.arrival() == null || next.departure() == null) {
            return new Connection(stopId, run, ConnectionState.OPEN, null, null);
        }
        DelayOutlook shortfall = shortfall(leg.arrival(), next.departure(), leastTransferMillis);
        if (next.hasDeparted()) {
            boolean missed = leg.arrival().p50Millis() > next.departure().p50Millis();
            return new Connection(
                    stopId, run, missed ? ConnectionState.MISSED : ConnectionState.SAFE, shortfall, missed ? 1.0 : 0.0);
        }
        // Told to a thousandth, so that what is certain is certain.
        double risk = Math.rint(shortfall.probabilityOf(0) * FINEST) / FINEST;
        ConnectionState state = risk > LEAST_RISK ? ConnectionState.AT_RISK : ConnectionState.SAFE;
        return new Connection(stopId, run, state, shortfall, risk);
    }

    /** As if the two trains knew nothing of each other: where one is late, the sides of both intervals add up by their squares. */
    private static DelayOutlook shortfall(Moment arrival, Moment departure, long leastTransferMillis) {
        double middle = (arrival.p50Millis() + leastTransferMillis - departure.p50Millis()) / 1e3;
        double late = Math.hypot(arrival.lateSide(), departure.earlySide()) / 1e3;
        double early = Math.hypot(arrival.earlySide(), departure.lateSide()) / 1e3;
        return new DelayOutlook(middle - early, middle, middle + late);
    }

    /** By how much it comes too late by the medians, seconds, negative if there is time left; null if unknown. */
    public Long shortSeconds() {
        return shortfall == null ? null : Long.valueOf(Math.round(shortfall.p50()));
    }

    /** How likely it holds; what is not known is taken to hold. */
    double holds() {
        return 1 - riskOrNone();
    }

    private double riskOrNone() {
        return risk == null ? 0 : risk;
    }
}
