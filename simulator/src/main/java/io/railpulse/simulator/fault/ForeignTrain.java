package io.railpulse.simulator.fault;

import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.TelemetryParameter;
import io.railpulse.simulator.world.SimulatedRun;
import java.util.Optional;

/** A tracker that is left on the roster of an earlier train: its fixes are told of that train, which is still under way. */
final class ForeignTrain implements Fault {

    @Override
    public String code() {
        return "foreign-train";
    }

    @Override
    public String sentence() {
        return "A tracker that is left on the roster of an earlier train: its fixes are told of that train, which is still"
                + " under way.";
    }

    @Override
    public Optional<Strikes> on(FaultScene scene) {
        return scene.isOf(Input.POSITIONS) ? Optional.of(new Mistaken(scene)) : Optional.empty();
    }

    /** The roster of the earlier train does not name the tracker. */
    @Override
    public String accountedAs(Telegram telegram) {
        return RejectReason.FOREIGN_TRAIN.code();
    }

    private final class Mistaken implements Strikes {
        private final FaultScene scene;
        private final Episodes episodes;
        private int looked;
        private Optional<SimulatedRun> earlier = Optional.empty();

        Mistaken(FaultScene scene) {
            this.scene = scene;
            this.episodes = new Episodes(
                    scene.chance(code()),
                    scene.source().opensAtMillis(),
                    TelemetryParameter.FOREIGN_EVERY,
                    TelemetryParameter.FOREIGN_MEDIAN,
                    TelemetryParameter.FOREIGN_MOST);
        }

        @Override
        public boolean claims(Telegram clean) {
            if (!episodes.contains(clean.receivedAtMillis())) {
                return false;
            }
            if (looked != episodes.number()) {
                looked = episodes.number();
                earlier = scene.roster()
                        .findEarlier(scene.source().journey(), episodes.startMillis(), episodes.endMillis());
            }
            return earlier.isPresent();
        }

        @Override
        public void act(Telegram clean, Outbox out) {
            out.send(clean);
            SimulatedRun run = earlier.orElseThrow();
            out.send(ExtraFixes.beside(
                            ForeignTrain.this,
                            fix -> FixCopy.ofRun(
                                    fix, run.trip().id(), run.serviceDate().toString()))
                    .apply(clean));
        }
    }
}
