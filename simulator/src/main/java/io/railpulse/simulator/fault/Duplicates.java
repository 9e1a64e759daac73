package io.railpulse.simulator.fault;

import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.Verdict;
import io.railpulse.simulator.Chance;
import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.Telegram.MovementTelegram;
import io.railpulse.simulator.telemetry.Telegram.PositionTelegram;
import io.railpulse.simulator.telemetry.TelemetryParameter;
import java.util.Optional;

/** The same fix or report is received once more, seconds or hours later. */
final class Duplicates implements Fault {

    @Override
    public String code() {
        return "duplicate";
    }

    @Override
    public String sentence() {
        return "The same fix or report is received once more, seconds or hours later.";
    }

    @Override
    public Optional<Strikes> on(FaultScene scene) {
        if (scene.isOf(Input.SENSORS)) {
            return Optional.empty();
        }
        TelemetryParameter every = scene.isOf(Input.POSITIONS)
                ? TelemetryParameter.DUPLICATE_FIX_EVERY
                : TelemetryParameter.DUPLICATE_REPORT_EVERY;
        Chance later = scene.chance("duplicate-delay");
        return Optional.of(ExtraRecords.nowAndThen(
                new RareStrikes(scene.chance(code()), every.value()), clean -> copyOf(clean, later)));
    }

    private Telegram copyOf(Telegram clean, Chance chance) {
        double delay = chance.lognormal(
                TelemetryParameter.COPY_DELAY_MEDIAN.millis(), TelemetryParameter.COPY_DELAY_SIGMA.value());
        long bounded = (long) Math.max(1000, Math.min(TelemetryParameter.COPY_DELAY_MOST.millis(), delay));
        long received = clean.receivedAtMillis() + bounded;
        return clean instanceof PositionTelegram fix
                ? new PositionTelegram(received, fix.report(), code())
                : new MovementTelegram(received, ((MovementTelegram) clean).report(), code());
    }

    @Override
    public String accountedAs(Telegram telegram) {
        return Verdict.DUPLICATE.code();
    }
}
