package io.railpulse.simulator.fault;

import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.MessageStatus;
import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.simulator.Chance;
import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.Telegram.MovementTelegram;
import io.railpulse.simulator.telemetry.TelemetryParameter;
import java.util.Optional;

/** A railway takes back what it reported. */
final class Withdrawals implements Fault {

    @Override
    public String code() {
        return "withdrawal";
    }

    @Override
    public String sentence() {
        return "A railway takes back what it reported; both messages count.";
    }

    @Override
    public Optional<Strikes> on(FaultScene scene) {
        if (!scene.isOf(Input.MOVEMENTS)) {
            return Optional.empty();
        }
        RareStrikes rare = new RareStrikes(scene.chance(code()), TelemetryParameter.WITHDRAWAL_EVERY.value());
        Chance chance = scene.chance("withdrawal-after");
        return Optional.of(new Strikes() {
            @Override
            public boolean claims(Telegram clean) {
                return rare.strikesNext();
            }

            @Override
            public void act(Telegram clean, Outbox out) {
                MovementReport report = ((MovementTelegram) clean).report();
                out.send(new MovementTelegram(clean.receivedAtMillis(), report, code()));
                out.send(new MovementTelegram(
                        clean.receivedAtMillis() + MovementCopy.secondThoughtsMillis(chance),
                        MovementCopy.saying(report, report.occurredAtMillis(), MessageStatus.DELETE),
                        code()));
            }
        });
    }
}
