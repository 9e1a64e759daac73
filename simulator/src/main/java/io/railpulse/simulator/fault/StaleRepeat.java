package io.railpulse.simulator.fault;

import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.Telegram.PositionTelegram;
import io.railpulse.simulator.telemetry.TelemetryParameter;
import java.util.Optional;

/** A tracker that lost its receiver: for a while it says its last fix again and again, each time as measured just now. */
final class StaleRepeat implements Fault {

    @Override
    public String code() {
        return "stale-repeat";
    }

    @Override
    public String sentence() {
        return "A tracker that lost its receiver: for a while it says its last fix again and again, each time as measured"
                + " just now.";
    }

    @Override
    public Optional<Strikes> on(FaultScene scene) {
        return scene.isOf(Input.POSITIONS) ? Optional.of(new Repeats(scene)) : Optional.empty();
    }

    private final class Repeats implements Strikes {
        private final Episodes episodes;
        private PositionReport last;
        /** The number of the last episode in which a true fix came through. */
        private int over;

        Repeats(FaultScene scene) {
            this.episodes = new Episodes(
                    scene.chance(code()),
                    scene.source().opensAtMillis(),
                    TelemetryParameter.STALE_EVERY,
                    TelemetryParameter.STALE_MEDIAN,
                    TelemetryParameter.STALE_MOST);
        }

        @Override
        public boolean claims(Telegram clean) {
            if (last != null && episodes.contains(clean.receivedAtMillis()) && episodes.number() != over) {
                return true;
            }
            last = ((PositionTelegram) clean).report();
            return false;
        }

        @Override
        public void concedes(Telegram clean) {
            over = episodes.number();
            last = ((PositionTelegram) clean).report();
        }

        @Override
        public void act(Telegram clean, Outbox out) {
            PositionReport fix = ((PositionTelegram) clean).report();
            out.send(new PositionTelegram(clean.receivedAtMillis(), FixCopy.repeating(last, fix), code()));
        }
    }
}
