package io.railpulse.domain.sensor.filter;

import io.railpulse.domain.telemetry.OccurrenceTime;
import java.util.List;

/** The register of filters of readings, in the order in which they are asked: a new one needs its class and a line here. */
public final class ReadingFilters {

    private ReadingFilters() {}

    /** @param time which times are plausible */
    public static List<ReadingFilter> all(OccurrenceTime time) {
        return List.of(
                new NotANumber(), new UnknownQuantity(), new OutOfRange(), new InTheFuture(time), new TooLongAgo(time));
    }
}
