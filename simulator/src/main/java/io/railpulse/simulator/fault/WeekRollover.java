package io.railpulse.simulator.fault;

import io.railpulse.simulator.telemetry.TelemetryParameter;
import java.time.Duration;
import java.util.Optional;

/**
 * A receiver that counts 1024 weeks and begins anew is almost twenty years behind. The tracking job repairs that, so that what
 * it accounts it as depends on the train.
 */
final class WeekRollover implements Fault {
    private static final long WEEKS = Duration.ofDays(1024 * 7).toMillis();

    @Override
    public String code() {
        return "week-rollover";
    }

    @Override
    public String sentence() {
        return "A receiver that counts 1024 weeks and begins anew is almost twenty years behind.";
    }

    @Override
    public Optional<Strikes> on(FaultScene scene) {
        return ExtraFixes.nowAndThen(
                this,
                scene,
                TelemetryParameter.WEEK_ROLLOVER_EVERY,
                fix -> FixCopy.measuredAt(fix, fix.measuredAtMillis() - WEEKS));
    }
}
