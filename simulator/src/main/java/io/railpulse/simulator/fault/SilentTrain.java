package io.railpulse.simulator.fault;

import io.railpulse.domain.telemetry.Input;
import io.railpulse.simulator.telemetry.TelemetryParameter;
import io.railpulse.simulator.world.Journey;
import java.util.Optional;
import java.util.function.LongPredicate;

/** A train of which no tracker is heard for hours. What a railway reports of it is received all the same. */
final class SilentTrain implements Fault {

    @Override
    public String code() {
        return "silent-train";
    }

    @Override
    public String sentence() {
        return "A train of which no tracker is heard for hours, and nothing is made up for; its count is of what is missing.";
    }

    @Override
    public Optional<Strikes> on(FaultScene scene) {
        return Optional.empty();
    }

    @Override
    public Optional<LongPredicate> mutes(FaultScene scene) {
        if (!scene.isOf(Input.POSITIONS)) {
            return Optional.empty();
        }
        Journey journey = scene.source().journey();
        return Optional.of(new SilentTimes(
                scene.chanceOfRun(code()),
                journey.departureMillis(),
                journey.arrivalMillis(),
                TelemetryParameter.TRAIN_SILENCE_EVERY,
                TelemetryParameter.TRAIN_SILENCE_MEDIAN,
                TelemetryParameter.TRAIN_SILENCE_MOST));
    }
}
