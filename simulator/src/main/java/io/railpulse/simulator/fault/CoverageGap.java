package io.railpulse.simulator.fault;

import io.railpulse.domain.telemetry.Input;
import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.Telegram.PositionTelegram;
import io.railpulse.simulator.telemetry.TelemetryParameter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** A tracker out of coverage keeps its fixes and sends them all at once later, the newest first. */
final class CoverageGap implements Fault {
    private static final long NETWORK_FOUND_AFTER = 40_000;
    private static final long BETWEEN_UPLOADS = 250;

    @Override
    public String code() {
        return "coverage-gap";
    }

    @Override
    public String sentence() {
        return "A tracker out of coverage keeps its fixes and sends them all at once later, the newest first.";
    }

    @Override
    public Optional<Strikes> on(FaultScene scene) {
        return scene.isOf(Input.POSITIONS) && !scene.spared() ? Optional.of(new Gaps(scene)) : Optional.empty();
    }

    private final class Gaps implements Strikes {
        private final Episodes episodes;
        private final Deque<PositionTelegram> kept = new ArrayDeque<>();
        private long endMillis;

        Gaps(FaultScene scene) {
            this.episodes = new Episodes(
                    scene.chance(code()),
                    scene.source().opensAtMillis(),
                    TelemetryParameter.GAP_EVERY,
                    TelemetryParameter.GAP_MEDIAN,
                    TelemetryParameter.GAP_MOST);
        }

        @Override
        public boolean claims(Telegram clean) {
            return episodes.contains(clean.receivedAtMillis());
        }

        @Override
        public void act(Telegram clean, Outbox out) {
            kept.push((PositionTelegram) clean);
            endMillis = episodes.endMillis();
        }

        @Override
        public void settle(long nowMillis, Outbox out) {
            if (kept.isEmpty() || nowMillis <= endMillis) {
                return;
            }
            long received = endMillis + NETWORK_FOUND_AFTER;
            while (!kept.isEmpty()) {
                out.send(new PositionTelegram(received, kept.pop().report(), code()));
                received += BETWEEN_UPLOADS;
            }
        }
    }
}
