package io.railpulse.simulator.fault;

import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.simulator.Chance;
import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.Telegram.PositionTelegram;
import io.railpulse.simulator.telemetry.TelemetryParameter;
import io.railpulse.simulator.world.CallTruth;
import io.railpulse.simulator.world.Journey;
import java.util.Optional;

/** While a train stands for long, a tracker's fixes wander off slowly to one side, and come back. */
final class StaticDrift implements Fault {

    @Override
    public String code() {
        return "static-drift";
    }

    @Override
    public String sentence() {
        return "While a train stands for long, a tracker's fixes wander off slowly to one side, and come back.";
    }

    @Override
    public Optional<Strikes> on(FaultScene scene) {
        return scene.isOf(Input.POSITIONS) ? Optional.of(new Drifts(scene)) : Optional.empty();
    }

    /**
     * One drift, within a stay at a call.
     *
     * @param startMillis when it begins, by the device's clock
     * @param endMillis when the fixes are back
     * @param metres how far they get, half way through
     * @param direction where to, radians clockwise from north
     */
    private record Drift(long startMillis, long endMillis, double metres, double direction) {

        boolean contains(long millis) {
            return millis > startMillis && millis < endMillis;
        }

        double metresAt(long millis) {
            double share = (double) (millis - startMillis) / (endMillis - startMillis);
            return metres * StrictMath.sin(Math.PI * share);
        }
    }

    private final class Drifts implements Strikes {
        private final FaultScene scene;
        private final Chance speeds;
        private int looked = -1;
        private Optional<Drift> drift = Optional.empty();

        Drifts(FaultScene scene) {
            this.scene = scene;
            this.speeds = scene.chance("static-drift-speed");
        }

        @Override
        public boolean claims(Telegram clean) {
            long measured = ((PositionTelegram) clean).report().measuredAtMillis();
            Journey journey = scene.source().journey();
            int call = journey.legAt(measured);
            if (looked != call) {
                looked = call;
                drift = findDrift(journey.calls().get(call), call);
            }
            return drift.isPresent() && drift.get().contains(measured);
        }

        private Optional<Drift> findDrift(CallTruth call, int number) {
            long stay = call.departureMillis() - call.arrivalMillis();
            Chance chance = scene.chance("static-drift-" + number);
            if (stay < TelemetryParameter.DRIFT_STAND_LEAST.millis()
                    || !chance.happens(TelemetryParameter.DRIFT_PROBABILITY.value())) {
                return Optional.empty();
            }
            long most = Math.min(stay, TelemetryParameter.DRIFT_MOST.millis());
            long length = Math.min(most, (long) chance.lognormal(TelemetryParameter.DRIFT_MEDIAN.millis(), 0.5));
            long start = call.arrivalMillis() + (long) chance.uniform(0, stay - length);
            return Optional.of(new Drift(
                    start,
                    start + length,
                    chance.uniform(TelemetryParameter.DRIFT_NEAR.value(), TelemetryParameter.DRIFT_FAR.value()),
                    chance.uniform(0, 2 * Math.PI)));
        }

        @Override
        public void act(Telegram clean, Outbox out) {
            PositionReport fix = ((PositionTelegram) clean).report();
            Drift now = drift.orElseThrow();
            double metres = now.metresAt(fix.measuredAtMillis());
            PositionReport moved = FixCopy.moved(
                    fix, metres * StrictMath.cos(now.direction()), metres * StrictMath.sin(now.direction()));
            out.send(new PositionTelegram(clean.receivedAtMillis(), creeping(moved), code()));
        }

        /** Receivers take the wandering for motion. */
        private PositionReport creeping(PositionReport fix) {
            double speed = Math.round(speeds.uniform(0, TelemetryParameter.DRIFT_SPEED_MOST.value()) * 10) / 10.0;
            double bearing = Math.floor(speeds.uniform(0, 360));
            return fix.withMotion(speed, speed == 0 ? null : bearing);
        }
    }
}
