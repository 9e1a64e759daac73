package io.railpulse.domain.alert;

import io.railpulse.domain.consignment.AssetLimits;
import io.railpulse.domain.consignment.CargoLimits;
import io.railpulse.domain.sensor.AccompaniedReading;
import io.railpulse.domain.sensor.AssetJourney;
import io.railpulse.domain.sensor.Measured;
import io.railpulse.domain.sensor.Reading;
import io.railpulse.domain.telemetry.SensorQuantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is remembered of an asset whose alerts are kept: its newest readings, what its cargo bears and how long it travels. A plain
 * object with public fields: it is kept in keyed state.
 */
public final class WatchedAsset {
    /** In place of a time that there is not. */
    public static final long NONE = Long.MIN_VALUE;

    static final long SILENT_AFTER_MILLIS = 48 * 3_600_000L;
    static final long STAYS_AFTER_JOURNEY_MILLIS = 2 * 3_600_000L;
    static final long LIMITS_MEMORY_MILLIS = 30 * 86_400_000L;
    private static final long SHORTEST_CHANGE_MILLIS = 10 * 60_000L;
    private static final long LONGEST_CHANGE_MILLIS = 2 * 3_600_000L;
    private static final int MOST_TEMPERATURES = 200;
    private static final double HOUR_MILLIS = 3_600_000;

    /** By quantity: when its newest reading was measured; {@link #NONE} if there is none. */
    public long[] newestMillis = {};
    /** The temperatures of the last two hours, in the order measured. */
    public List<Measured> temperatures = new ArrayList<>();
    /** What its cargo bears; null if unknown. */
    public CargoLimits limits;

    public long limitsMillis = NONE;
    public int limitsOrdinal;
    /** When its last journey ends, occurrence time; null if unknown. */
    public Long journeyUntilMillis;
    /** Record time from which on that is known; {@link #NONE} if it is not. */
    public long journeyMillis = NONE;
    /** Record time of the newest reading, and when that of all was measured last; {@link #NONE} before the first. */
    public long heardMillis = NONE;

    public long measuredMillis = NONE;

    public void take(AssetLimits news) {
        boolean isOld = news.recordMillis() < limitsMillis
                || news.recordMillis() == limitsMillis && news.ordinal() < limitsOrdinal;
        if (!isOld) {
            limits = news.limits();
            limitsMillis = news.recordMillis();
            limitsOrdinal = news.ordinal();
        }
    }

    public void take(AssetJourney news) {
        journeyUntilMillis = news.untilMillis();
        journeyMillis = news.recordMillis();
    }

    /** What a reading means for the asset; empty if it is older than one of its quantity that was taken before. */
    public Optional<CargoReading> take(AccompaniedReading accompanied) {
        Reading reading = accompanied.reading();
        heardMillis = Math.max(heardMillis, accompanied.recordMillis());
        measuredMillis = Math.max(measuredMillis, reading.measuredMillis());
        if (!isNewest(reading)) {
            return Optional.empty();
        }
        Double change = reading.quantity() == SensorQuantity.TEMPERATURE_C ? changePerHour(reading) : null;
        return Optional.of(new CargoReading(accompanied, limits, change));
    }

    private boolean isNewest(Reading reading) {
        int at = reading.quantity().ordinal();
        if (newestMillis.length <= at) {
            int known = newestMillis.length;
            newestMillis = Arrays.copyOf(newestMillis, SensorQuantity.values().length);
            Arrays.fill(newestMillis, known, newestMillis.length, NONE);
        }
        boolean isNewest = reading.measuredMillis() >= newestMillis[at];
        newestMillis[at] = Math.max(newestMillis[at], reading.measuredMillis());
        return isNewest;
    }

    /** Against the earliest of the last two hours; null where none lies far enough back. */
    private Double changePerHour(Reading reading) {
        long now = reading.measuredMillis();
        temperatures.removeIf(earlier -> earlier.millis() < now - LONGEST_CHANGE_MILLIS);
        Double change = temperatures.stream()
                .findFirst()
                .filter(earlier -> now - earlier.millis() >= SHORTEST_CHANGE_MILLIS)
                .map(earlier -> (reading.value() - earlier.value()) / ((now - earlier.millis()) / HOUR_MILLIS))
                .orElse(null);
        temperatures.add(new Measured(now, reading.value()));
        if (temperatures.size() > MOST_TEMPERATURES) {
            temperatures.remove(1);
        }
        return change;
    }

    /**
     * When the asset is given up unless more is heard, record time; {@link #NONE} if nothing is known of it. What was told of it and
     * not heard by itself is known for longer.
     */
    public long endMillis() {
        if (heardMillis == NONE) {
            long limitsEnd = limits == null ? NONE : limitsMillis + LIMITS_MEMORY_MILLIS;
            long journeyEnd = journeyMillis == NONE ? NONE : journeyMillis + SILENT_AFTER_MILLIS;
            return Math.max(limitsEnd, journeyEnd);
        }
        long silent = heardMillis + SILENT_AFTER_MILLIS;
        return isJourneyOver()
                ? Math.min(silent, Math.max(heardMillis, journeyUntilMillis) + STAYS_AFTER_JOURNEY_MILLIS)
                : silent;
    }

    /** Why it is given up then, in words. */
    public String endReason() {
        return isJourneyOver() ? "its journey is over" : "nothing was heard of it for two days";
    }

    private boolean isJourneyOver() {
        return journeyUntilMillis != null && measuredMillis <= journeyUntilMillis + STAYS_AFTER_JOURNEY_MILLIS;
    }

    /** Forgets what was heard of it, and what its cargo bears if that was told long before a record time. */
    public void giveUp(long recordMillis) {
        if (limits != null && limitsMillis + LIMITS_MEMORY_MILLIS <= recordMillis) {
            limits = null;
        }
        newestMillis = new long[0];
        temperatures.clear();
        journeyUntilMillis = null;
        journeyMillis = NONE;
        heardMillis = NONE;
        measuredMillis = NONE;
    }

    /** Whether nothing is known of it any more. */
    public boolean isForgotten() {
        return endMillis() == NONE;
    }
}
