package io.railpulse.simulator.fault;

import io.railpulse.simulator.telemetry.Telegram;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;

/** Strikes that leave the clean telegram as it is and send one more. */
final class ExtraRecords implements Strikes {
    private final Predicate<Telegram> claims;
    private final Function<Telegram, Telegram> extra;

    private ExtraRecords(Predicate<Telegram> claims, Function<Telegram, Telegram> extra) {
        this.claims = claims;
        this.extra = extra;
    }

    /** @param extra makes the other telegram out of a clean one, received no earlier */
    static Strikes here(Predicate<Telegram> claims, Function<Telegram, Telegram> extra) {
        return new ExtraRecords(claims, extra);
    }

    static Strikes nowAndThen(RareStrikes rare, Function<Telegram, Telegram> extra) {
        BooleanSupplier strikes = rare::strikesNext;
        return new ExtraRecords(clean -> strikes.getAsBoolean(), extra);
    }

    @Override
    public boolean claims(Telegram clean) {
        return claims.test(clean);
    }

    @Override
    public void act(Telegram clean, Outbox out) {
        out.send(clean);
        out.send(extra.apply(clean));
    }
}
