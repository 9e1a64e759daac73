package io.railpulse.simulator.fault;

import io.railpulse.domain.telemetry.Input;
import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.Telegram.PositionTelegram;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A train takes another line between two of its stations; it is at both of them when it would have been. */
final class Detours implements Fault {

    @Override
    public String code() {
        return Faults.DETOUR;
    }

    @Override
    public String sentence() {
        return "A train takes another line between two of its stations, tens of kilometres off; its fixes are right.";
    }

    @Override
    public Optional<Strikes> on(FaultScene scene) {
        return Optional.empty();
    }

    @Override
    public Optional<UnaryOperator<Telegram>> diverts(FaultScene scene) {
        return scene.isOf(Input.POSITIONS)
                ? Detour.find(scene.source().journey(), scene.seed()).map(Detours::along)
                : Optional.empty();
    }

    private static UnaryOperator<Telegram> along(Detour detour) {
        return clean -> {
            PositionTelegram fix = (PositionTelegram) clean;
            double metres = detour.metresAt(fix.report().measuredAtMillis());
            return metres == 0
                    ? clean
                    : new PositionTelegram(
                            fix.receivedAtMillis(),
                            FixCopy.moved(fix.report(), metres * detour.north(), metres * detour.east()),
                            Faults.DETOUR);
        };
    }
}
