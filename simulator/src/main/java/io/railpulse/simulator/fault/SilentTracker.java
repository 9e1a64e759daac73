package io.railpulse.simulator.fault;

import io.railpulse.domain.telemetry.Input;
import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.TelemetryParameter;
import java.util.Optional;

/** A tracker that sends nothing for hours, and never makes up for it. */
final class SilentTracker implements Fault {

    @Override
    public String code() {
        return "silent-tracker";
    }

    @Override
    public String sentence() {
        return "A tracker that sends nothing for hours, and never makes up for it; its count is of what is missing.";
    }

    @Override
    public Optional<Strikes> on(FaultScene scene) {
        if (!scene.isOf(Input.POSITIONS) || scene.spared()) {
            return Optional.empty();
        }
        Episodes episodes = new Episodes(
                scene.chance(code()),
                scene.source().opensAtMillis(),
                TelemetryParameter.SILENCE_EVERY,
                TelemetryParameter.SILENCE_MEDIAN,
                TelemetryParameter.SILENCE_MOST);
        return Optional.of(new Strikes() {
            @Override
            public boolean claims(Telegram clean) {
                return episodes.contains(clean.receivedAtMillis());
            }

            @Override
            public void act(Telegram clean, Outbox out) {
                out.withhold(clean, SilentTracker.this);
            }
        });
    }
}
