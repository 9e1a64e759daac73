package io.railpulse.simulator.fault;

import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.Telegram.PositionTelegram;
import io.railpulse.simulator.telemetry.TelemetryParameter;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Strikes that send one more fix beside a clean one, under an id of its own. */
final class ExtraFixes {
    private static final long RECEIVED_AFTER = 400;

    private ExtraFixes() {}

    /** One more fix now and then at each tracker. */
    static Optional<Strikes> nowAndThen(
            Fault fault, FaultScene scene, TelemetryParameter every, UnaryOperator<PositionReport> change) {
        if (!scene.isOf(Input.POSITIONS)) {
            return Optional.empty();
        }
        RareStrikes rare = new RareStrikes(scene.chance(fault.code()), every.value());
        return Optional.of(ExtraRecords.nowAndThen(rare, beside(fault, change)));
    }

    /** Makes the other fix. */
    static Function<Telegram, Telegram> beside(Fault fault, UnaryOperator<PositionReport> change) {
        return clean -> {
            PositionReport fix = ((PositionTelegram) clean).report();
            PositionReport extra = change.apply(FixCopy.withOwnId(fix, fault.code()));
            return new PositionTelegram(clean.receivedAtMillis() + RECEIVED_AFTER, extra, fault.code());
        };
    }
}
