package io.railpulse.domain.consignment;

import io.railpulse.domain.eta.DelayOutlook;

/**
 * When a consignment is at its destination: by the forecast of its last leg where all connections hold, and nobody knows when where
 * one fails. Milliseconds since the epoch.
 *
 * @param byLastLeg when its last run is there; null if unknown, and then nothing holds
 * @param holds how likely it travels with that run, from 0 to 1
 */
public record ArrivalOutlook(Moment byLastLeg, double holds) {
    /** Stands for how late something is that is not known to arrive at all: a fortnight, in seconds. */
    public static final double NEVER_SECONDS = 14 * 86_400;

    private static final double EARLY = 0.1;
    private static final double MIDDLE = 0.5;
    private static final double LATE = 0.9;

    static final ArrivalOutlook NEVER = new ArrivalOutlook(null, 0);

    /** The median; null if it fails more often than not. */
    public Long p50Millis() {
        return byLastLeg == null ? null : quantile(byLastLeg.p50Millis(), MIDDLE);
    }

    /** The early end of the 80 % interval; null if not given. */
    public Long p10Millis() {
        return byLastLeg == null ? null : quantile(byLastLeg.p10Millis(), EARLY);
    }

    /** The late end; null if not given, or if it fails in more than one case of ten. */
    public Long p90Millis() {
        return byLastLeg == null ? null : quantile(byLastLeg.p90Millis(), LATE);
    }

    private Long quantile(Long whereAllHolds, double share) {
        if (holds == 1 || whereAllHolds == null) {
            return whereAllHolds;
        }
        return share >= holds
                ? null
                : Long.valueOf(
                        byLastLeg.p50Millis() + Math.round(1e3 * outlook().exceededWith(1 - share / holds)));
    }

    /** How likely it is there later than a time, from 0 to 1. */
    public double probabilityAfter(long limitMillis) {
        if (byLastLeg == null) {
            return 1;
        }
        if (byLastLeg.happened()) {
            return byLastLeg.p50Millis() > limitMillis ? 1 : 1 - holds;
        }
        return 1 - holds + holds * outlook().probabilityOf((limitMillis - byLastLeg.p50Millis()) / 1e3);
    }

    /** How late it is with a probability between 0 and 1, or later; seconds after a time, negative if early. */
    public double secondsAfter(long limitMillis, double probability) {
        double fails = 1 - holds;
        if (byLastLeg == null || fails >= probability) {
            return NEVER_SECONDS;
        }
        double late = (byLastLeg.p50Millis() - limitMillis) / 1e3;
        double further = byLastLeg.happened() ? 0 : outlook().exceededWith((probability - fails) / holds);
        return Math.min(NEVER_SECONDS, late + further);
    }

    /** Seconds from its own median. */
    private DelayOutlook outlook() {
        return new DelayOutlook(-byLastLeg.earlySide() / 1e3, 0, byLastLeg.lateSide() / 1e3);
    }
}
