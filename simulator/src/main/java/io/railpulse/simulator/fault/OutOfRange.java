package io.railpulse.simulator.fault;

import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.TelemetryParameter;
import java.util.Optional;

/** Coordinates that are not on the globe: placeholders, or millionths of a degree that nobody divided. */
final class OutOfRange implements Fault {
    private static final double NO_LATITUDE = 91;
    private static final double NO_LONGITUDE = 181;
    private static final double MICRO = 1e6;

    @Override
    public String code() {
        return "out-of-range";
    }

    @Override
    public String sentence() {
        return "Coordinates that are not on the globe: placeholders, or millionths of a degree that nobody divided.";
    }

    @Override
    public Optional<Strikes> on(FaultScene scene) {
        return ExtraFixes.nowAndThen(this, scene, TelemetryParameter.OUT_OF_RANGE_EVERY, OutOfRange::broken);
    }

    private static PositionReport broken(PositionReport fix) {
        boolean placeholder = fix.measuredAtMillis() / 1000 % 2 == 0;
        return placeholder
                ? FixCopy.at(fix, NO_LATITUDE, NO_LONGITUDE)
                : FixCopy.at(fix, Math.rint(fix.latitude() * MICRO), Math.rint(fix.longitude() * MICRO));
    }

    @Override
    public String accountedAs(Telegram telegram) {
        return RejectReason.OUT_OF_RANGE.code();
    }
}
