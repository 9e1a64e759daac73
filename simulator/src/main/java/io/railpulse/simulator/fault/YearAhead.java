package io.railpulse.simulator.fault;

import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.TelemetryParameter;
import java.time.Duration;
import java.util.Optional;

/** A device whose calendar is a year ahead. */
final class YearAhead implements Fault {
    private static final long YEAR = Duration.ofDays(365).toMillis();

    @Override
    public String code() {
        return "year-ahead";
    }

    @Override
    public String sentence() {
        return "A device whose calendar is a year ahead.";
    }

    @Override
    public Optional<Strikes> on(FaultScene scene) {
        return ExtraFixes.nowAndThen(
                this,
                scene,
                TelemetryParameter.YEAR_AHEAD_EVERY,
                fix -> FixCopy.measuredAt(fix, fix.measuredAtMillis() + YEAR));
    }

    @Override
    public String accountedAs(Telegram telegram) {
        return RejectReason.IN_THE_FUTURE.code();
    }
}
