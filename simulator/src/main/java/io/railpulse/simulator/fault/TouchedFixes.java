package io.railpulse.simulator.fault;

import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.Telegram.PositionTelegram;
import java.util.function.UnaryOperator;

/** Strikes that change the fixes of an episode. */
final class TouchedFixes implements Strikes {
    private final Fault fault;
    private final Episodes episodes;
    private final UnaryOperator<PositionReport> change;

    TouchedFixes(Fault fault, Episodes episodes, UnaryOperator<PositionReport> change) {
        this.fault = fault;
        this.episodes = episodes;
        this.change = change;
    }

    @Override
    public boolean claims(Telegram clean) {
        return episodes.contains(clean.receivedAtMillis());
    }

    @Override
    public void act(Telegram clean, Outbox out) {
        PositionReport fix = ((PositionTelegram) clean).report();
        out.send(new PositionTelegram(clean.receivedAtMillis(), change.apply(fix), fault.code()));
    }
}
