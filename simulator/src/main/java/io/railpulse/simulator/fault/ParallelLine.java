package io.railpulse.simulator.fault;

import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.simulator.Chance;
import io.railpulse.simulator.telemetry.TelemetryParameter;
import java.util.Optional;

/** For a while a second set of fixes lies on a line that runs beside the right one. */
final class ParallelLine implements Fault {

    @Override
    public String code() {
        return "parallel-line";
    }

    @Override
    public String sentence() {
        return "For a while a second set of fixes lies on a line that runs beside the right one.";
    }

    @Override
    public Optional<Strikes> on(FaultScene scene) {
        if (!scene.isOf(Input.POSITIONS)) {
            return Optional.empty();
        }
        Episodes episodes = new Episodes(
                scene.chance(code()),
                scene.source().opensAtMillis(),
                TelemetryParameter.PARALLEL_EVERY,
                TelemetryParameter.PARALLEL_MEDIAN,
                TelemetryParameter.PARALLEL_MOST);
        return Optional.of(ExtraRecords.here(
                clean -> episodes.contains(clean.receivedAtMillis()),
                ExtraFixes.beside(this, fix -> beside(fix, scene, episodes.number()))));
    }

    /** As far off, and to the same side, all through an episode. */
    private PositionReport beside(PositionReport fix, FaultScene scene, int episode) {
        Chance chance = scene.chance("parallel-line-" + episode);
        double metres =
                chance.uniform(TelemetryParameter.PARALLEL_NEAR.value(), TelemetryParameter.PARALLEL_FAR.value());
        double side = chance.happens(0.5) ? 90 : -90;
        double heading = fix.bearingDeg() == null ? 90 : fix.bearingDeg();
        double direction = StrictMath.toRadians(heading + side);
        return FixCopy.moved(fix, metres * StrictMath.cos(direction), metres * StrictMath.sin(direction));
    }
}
