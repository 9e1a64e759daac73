package io.railpulse.domain.alert;

import io.railpulse.domain.consignment.AssetLimits;
import io.railpulse.domain.sensor.AccompaniedReading;
import io.railpulse.domain.sensor.AssetJourney;
import java.util.Comparator;

/**
 * Something new of one asset whose alerts are kept: exactly one of the four is there.
 *
 * @param limits what its cargo bears
 * @param journey how long it travels
 * @param reading a reading, and what its train did
 * @param seen that an alert was seen
 */
public record CargoInput(AssetLimits limits, AssetJourney journey, AccompaniedReading reading, Acknowledgement seen)
        implements SubjectInput {
    /** The order of those of one record time: what a reading is judged by comes before it, what was seen of its alerts after it. */
    public static final Comparator<CargoInput> IN_ORDER = Comparator.comparingInt(CargoInput::rank)
            .thenComparing(CargoInput::limits, Comparator.nullsFirst(Comparator.comparingInt(AssetLimits::ordinal)))
            .thenComparing(CargoInput::reading, Comparator.nullsFirst(AccompaniedReading.IN_ORDER));

    public static CargoInput of(AssetLimits limits) {
        return new CargoInput(limits, null, null, null);
    }

    public static CargoInput of(AssetJourney journey) {
        return new CargoInput(null, journey, null, null);
    }

    public static CargoInput of(AccompaniedReading reading) {
        return new CargoInput(null, null, reading, null);
    }

    public static CargoInput of(Acknowledgement seen) {
        return new CargoInput(null, null, null, seen);
    }

    /** The asset. */
    @Override
    public String subject() {
        if (limits != null) {
            return limits.assetId();
        }
        if (journey != null) {
            return journey.assetId();
        }
        return reading == null ? seen.subject() : reading.reading().assetId();
    }

    @Override
    public long recordMillis() {
        if (limits != null) {
            return limits.recordMillis();
        }
        if (journey != null) {
            return journey.recordMillis();
        }
        return reading == null ? seen.atMillis() : reading.recordMillis();
    }

    private int rank() {
        if (limits != null) {
            return 0;
        }
        if (journey != null) {
            return 1;
        }
        return reading == null ? 3 : 2;
    }
}
