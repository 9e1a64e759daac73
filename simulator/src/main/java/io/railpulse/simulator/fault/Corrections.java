package io.railpulse.simulator.fault;

import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.MessageStatus;
import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.simulator.Chance;
import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.Telegram.MovementTelegram;
import io.railpulse.simulator.telemetry.TelemetryParameter;
import java.util.Optional;

/** A railway reports a wrong time, and corrects it later. */
final class Corrections implements Fault {
    private static final long MINUTE = 60_000;

    @Override
    public String code() {
        return "late-correction";
    }

    @Override
    public String sentence() {
        return "A railway reports a wrong time, and corrects it later; both messages count.";
    }

    @Override
    public Optional<Strikes> on(FaultScene scene) {
        if (!scene.isOf(Input.MOVEMENTS)) {
            return Optional.empty();
        }
        RareStrikes rare = new RareStrikes(scene.chance(code()), TelemetryParameter.CORRECTION_EVERY.value());
        Chance chance = scene.chance("late-correction-by");
        return Optional.of(new Strikes() {
            @Override
            public boolean claims(Telegram clean) {
                return rare.strikesNext();
            }

            @Override
            public void act(Telegram clean, Outbox out) {
                MovementReport right = ((MovementTelegram) clean).report();
                long received = clean.receivedAtMillis();
                long wrong = wrongTime(right.occurredAtMillis(), received, chance);
                out.send(new MovementTelegram(
                        received, MovementCopy.saying(right, wrong, MessageStatus.CREATE), code()));
                out.send(new MovementTelegram(
                        received + MovementCopy.secondThoughtsMillis(chance),
                        MovementCopy.saying(right, right.occurredAtMillis(), MessageStatus.MODIFY),
                        code()));
            }
        });
    }

    /** Earlier or later than it was, but never later than it was reported. */
    private static long wrongTime(long right, long received, Chance chance) {
        long off = Math.round(chance.uniform(
                        TelemetryParameter.CORRECTION_ERROR_LEAST.value(),
                        TelemetryParameter.CORRECTION_ERROR_MOST.value()))
                * MINUTE;
        boolean later = chance.happens(0.5) && right + off <= received;
        return later ? right + off : right - off;
    }
}
