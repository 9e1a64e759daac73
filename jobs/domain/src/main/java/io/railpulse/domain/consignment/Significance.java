package io.railpulse.domain.consignment;

import java.time.Duration;
import java.util.Objects;

/** Whether a status says enough that the one told before did not. */
final class Significance {
    private static final long SMALLEST_MILLIS = Duration.ofMinutes(1).toMillis();
    /** Of the time that is left: a minute in an arrival that is days away is no news. */
    private static final double SMALLEST_SHARE = 0.01;

    private static final double SMALLEST_PROBABILITY = 0.05;

    private Significance() {}

    /**
     * Whether something happened, and not only numbers changed; or it is final.
     *
     * @param told null if nothing was
     */
    static boolean isUrgent(ConsignmentStatus now, ConsignmentStatus told) {
        return told == null
                || now.version() != told.version()
                || now.state() != told.state()
                || now.leg() != told.leg()
                || now.overdue() != told.overdue()
                || !Objects.equals(now.lastCall(), told.lastCall())
                || (now.etaMillis() == null) != (told.etaMillis() == null)
                || !Objects.equals(connectionState(now), connectionState(told))
                || now.isOver() && !now.saysTheSameAs(told);
    }

    /** Whether numbers moved enough, or its train does something else. */
    static boolean isWorthTelling(ConsignmentStatus now, ConsignmentStatus told, long nowMillis) {
        return now.trainState() != told.trainState()
                || hasMoved(now.arrival(), told.arrival(), nowMillis)
                || hasMoved(now.lateProbability(), told.lateProbability())
                || hasMoved(connectionRisk(now), connectionRisk(told));
    }

    private static boolean hasMoved(ArrivalOutlook now, ArrivalOutlook told, long nowMillis) {
        if (now == null || told == null) {
            return now != told;
        }
        Long eta = now.p50Millis();
        double left = eta == null ? 0 : Math.max(0, eta - nowMillis);
        double least = Math.max(SMALLEST_MILLIS, SMALLEST_SHARE * left);
        return hasMoved(eta, told.p50Millis(), least)
                || hasMoved(now.p10Millis(), told.p10Millis(), least)
                || hasMoved(now.p90Millis(), told.p90Millis(), least);
    }

    private static boolean hasMoved(Long now, Long told, double least) {
        return now == null || told == null ? !Objects.equals(now, told) : Math.abs(now - told) >= least;
    }

    private static boolean hasMoved(Double now, Double told) {
        return now == null || told == null ? !Objects.equals(now, told) : Math.abs(now - told) >= SMALLEST_PROBABILITY;
    }

    private static ConnectionState connectionState(ConsignmentStatus status) {
        return status.connection() == null ? null : status.connection().state();
    }

    private static Double connectionRisk(ConsignmentStatus status) {
        return status.connection() == null ? null : status.connection().risk();
    }
}
