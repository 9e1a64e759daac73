package io.railpulse.simulator.fault;

import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.TelemetryParameter;
import java.util.Optional;

/** A receiver without a fix says (0, 0). */
final class NullIsland implements Fault {

    @Override
    public String code() {
        return "null-island";
    }

    @Override
    public String sentence() {
        return "A receiver without a fix says (0, 0).";
    }

    @Override
    public Optional<Strikes> on(FaultScene scene) {
        return ExtraFixes.nowAndThen(this, scene, TelemetryParameter.NULL_ISLAND_EVERY, fix -> FixCopy.at(fix, 0, 0));
    }

    @Override
    public String accountedAs(Telegram telegram) {
        return RejectReason.NULL_ISLAND.code();
    }
}
