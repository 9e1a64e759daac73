package io.railpulse.domain.tracking;

import io.railpulse.domain.telemetry.OccurrenceTime;
import io.railpulse.domain.telemetry.PositionReport;
import java.util.Optional;

/**
 * A device whose clock went wrong while the train was under way tells where it is and not when: the place is good, and by how
 * much the clock is off is known from what was received before. See {@link DeviceClock} for what tells a
 * clock that is slow from a network that is.
 */
final class SkewedClock implements DeviceRepair {
    private final OccurrenceTime time;

    SkewedClock(OccurrenceTime time) {
        this.time = time;
    }

    @Override
    public String code() {
        return "skewed-clock";
    }

    @Override
    public String sentence() {
        return "A time told by a clock that went slow by minutes, or fast, under way is moved by as much as its device fell"
                + " out of its rhythm, or seems to be longer or shorter under way.";
    }

    @Override
    public Optional<PositionReport> findRepaired(PositionReport fix, long recordMillis, TrackedTrain train) {
        long told = fix.measuredAtMillis();
        if (fix.deviceId() == null || !time.isPlausible(told, recordMillis)) {
            return Optional.empty();
        }
        long behind = train.clocks.of(Fix.deviceOf(fix.deviceId())).hear(told, recordMillis);
        return behind == 0 ? Optional.empty() : Optional.of(fix.withMeasuredAt(told + behind));
    }
}
