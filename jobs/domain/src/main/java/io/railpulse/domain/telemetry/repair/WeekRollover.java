package io.railpulse.domain.telemetry.repair;

import io.railpulse.domain.telemetry.OccurrenceTime;
import io.railpulse.domain.telemetry.PositionReport;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The receiver's GPS week number, 10 bits long, began anew: its time lies whole rollovers behind. Moved forward by as many it
 * is as good as any other; where that does not lead to a plausible time, the device is wrong in another way.
 */
public final class WeekRollover implements FixRepair {
    private static final long ROLLOVER_MILLIS = Duration.ofDays(1024 * 7).toMillis();
    /** GPS counts its weeks from here; no rollover leads further back. */
    private static final long GPS_EPOCH_MILLIS =
            Instant.parse("1980-01-06T00:00:00Z").toEpochMilli();

    private final OccurrenceTime time;

    public WeekRollover(OccurrenceTime time) {
        this.time = time;
    }

    @Override
    public String code() {
        return "week-rollover";
    }

    @Override
    public String sentence() {
        return "A time that is plausible but for one or several rollovers of the GPS week number, 1024 weeks each, is moved"
                + " forward by them.";
    }

    @Override
    public Optional<PositionReport> findRepaired(PositionReport fix, long recordMillis) {
        long measured = fix.measuredAtMillis();
        long earliest = time.earliestMillis(recordMillis);
        if (measured >= earliest || measured < GPS_EPOCH_MILLIS) {
            return Optional.empty();
        }
        long rollovers = (earliest - measured + ROLLOVER_MILLIS - 1) / ROLLOVER_MILLIS;
        long repaired = measured + rollovers * ROLLOVER_MILLIS;
        return time.isPlausible(repaired, recordMillis) ? Optional.of(fix.withMeasuredAt(repaired)) : Optional.empty();
    }
}
