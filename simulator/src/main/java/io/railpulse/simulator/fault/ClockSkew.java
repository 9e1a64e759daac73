package io.railpulse.simulator.fault;

import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.simulator.Chance;
import io.railpulse.simulator.telemetry.TelemetryParameter;
import java.util.Optional;

/** A device whose clock is slow by minutes, or fast by seconds. */
final class ClockSkew implements Fault {
    private static final double SHARE_SLOW = 0.8;

    @Override
    public String code() {
        return "clock-skew";
    }

    @Override
    public String sentence() {
        return "A device whose clock is slow by minutes, or fast by seconds.";
    }

    @Override
    public Optional<Strikes> on(FaultScene scene) {
        if (!scene.isOf(Input.POSITIONS)) {
            return Optional.empty();
        }
        Episodes episodes = new Episodes(
                scene.chance(code()),
                scene.source().opensAtMillis(),
                TelemetryParameter.SKEW_EVERY,
                TelemetryParameter.SKEW_MEDIAN,
                TelemetryParameter.SKEW_MOST);
        return Optional.of(new TouchedFixes(this, episodes, fix -> skewed(fix, scene, episodes.number())));
    }

    /** By as much all through an episode. */
    private PositionReport skewed(PositionReport fix, FaultScene scene, int episode) {
        Chance chance = scene.chance("clock-skew-" + episode);
        double ahead = chance.happens(SHARE_SLOW)
                ? -chance.uniform(
                        TelemetryParameter.SKEW_SLOW_LEAST.millis(), TelemetryParameter.SKEW_SLOW_MOST.millis())
                : chance.uniform(1000, TelemetryParameter.SKEW_FAST_MOST.millis());
        return FixCopy.measuredAt(fix, fix.measuredAtMillis() + Math.round(ahead / 1000) * 1000);
    }
}
