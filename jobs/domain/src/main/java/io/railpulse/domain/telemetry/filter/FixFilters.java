package io.railpulse.domain.telemetry.filter;

import io.railpulse.domain.telemetry.OccurrenceTime;
import java.util.List;

/** The register of fix filters, in the order in which they are asked: a new one needs its class and a line here. */
public final class FixFilters {

    private FixFilters() {}

    /**
     * @param time which times are plausible
     * @param worstAccuracyMetres the largest radius of a fix that is still of use
     */
    public static List<FixFilter> all(OccurrenceTime time, double worstAccuracyMetres) {
        return List.of(
                new OutOfRange(),
                new NullIsland(),
                new InTheFuture(time),
                new TooLongAgo(time),
                new TooInaccurate(worstAccuracyMetres));
    }
}
