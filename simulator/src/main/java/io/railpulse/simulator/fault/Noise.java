package io.railpulse.simulator.fault;

import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.simulator.Chance;
import io.railpulse.simulator.telemetry.TelemetryParameter;
import java.util.Optional;

/** For a while fixes scatter over a hundred metres and more, as their accuracy says. */
final class Noise implements Fault {

    @Override
    public String code() {
        return "noise";
    }

    @Override
    public String sentence() {
        return "For a while fixes scatter over a hundred metres and more, as their accuracy says.";
    }

    @Override
    public Optional<Strikes> on(FaultScene scene) {
        if (!scene.isOf(Input.POSITIONS)) {
            return Optional.empty();
        }
        Episodes episodes = new Episodes(
                scene.chance(code()),
                scene.source().opensAtMillis(),
                TelemetryParameter.NOISE_EVERY,
                TelemetryParameter.NOISE_MEDIAN,
                TelemetryParameter.NOISE_MOST);
        Chance scatter = scene.chance("noise-scatter");
        return Optional.of(new TouchedFixes(this, episodes, fix -> scattered(fix, scatter)));
    }

    private static PositionReport scattered(PositionReport fix, Chance chance) {
        double sigma = TelemetryParameter.NOISE_SIGMA.value();
        PositionReport moved = FixCopy.moved(fix, sigma * chance.gaussian(), sigma * chance.gaussian());
        return FixCopy.withAccuracy(moved, Math.rint(sigma * chance.uniform(0.8, 1.6)));
    }
}
