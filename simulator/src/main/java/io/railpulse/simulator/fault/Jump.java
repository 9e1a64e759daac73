package io.railpulse.simulator.fault;

import io.railpulse.simulator.Chance;
import io.railpulse.simulator.telemetry.TelemetryParameter;
import java.util.Optional;

/** A single fix many kilometres away, after which the tracker goes on as if nothing had been. */
final class Jump implements Fault {

    @Override
    public String code() {
        return "jump";
    }

    @Override
    public String sentence() {
        return "A single fix many kilometres away, after which the tracker goes on as if nothing had been.";
    }

    @Override
    public Optional<Strikes> on(FaultScene scene) {
        Chance chance = scene.chance("jump-to");
        return ExtraFixes.nowAndThen(this, scene, TelemetryParameter.JUMP_EVERY, fix -> {
            double metres = Math.min(
                    TelemetryParameter.JUMP_MOST.value() * 1000,
                    chance.lognormal(TelemetryParameter.JUMP_MEDIAN.value() * 1000, 1));
            double direction = chance.uniform(0, 2 * Math.PI);
            return FixCopy.moved(fix, metres * StrictMath.cos(direction), metres * StrictMath.sin(direction));
        });
    }
}
