package io.railpulse.domain.alert.kind;

import io.railpulse.domain.delay.Delay;
import io.railpulse.domain.tracking.CallKind;
import io.railpulse.domain.tracking.CallMethod;
import io.railpulse.domain.tracking.ObservedCall;

/** A call of a train as it was seen, booked to stand for ten minutes; times in minutes since the train began its run. */
public final class SeenCall {
    private static final long MINUTE = 60_000;

    private final int stop;
    private CallKind kind = CallKind.STOP;
    private CallMethod method = CallMethod.MEASURED;
    private Long bookedArrival;
    private Long bookedDeparture;
    private boolean withdrawn;

    private SeenCall(int stop) {
        this.stop = stop;
        this.bookedArrival = stop * 100L;
        this.bookedDeparture = stop * 100L + 10;
    }

    public static SeenCall at(int stop) {
        return new SeenCall(stop);
    }

    public SeenCall passed() {
        kind = CallKind.PASS;
        return this;
    }

    public SeenCall dropped() {
        kind = CallKind.SKIPPED;
        method = null;
        return this;
    }

    public SeenCall by(CallMethod other) {
        method = other;
        return this;
    }

    public SeenCall booked(Long arrival, Long departure) {
        bookedArrival = arrival;
        bookedDeparture = departure;
        return this;
    }

    public SeenCall withdrawn() {
        withdrawn = true;
        return this;
    }

    /** Told at a minute; what was passed was so a minute before. */
    public ObservedCall told(long minute) {
        boolean isTimed = kind != CallKind.SKIPPED && !withdrawn;
        Long at = isTimed ? Long.valueOf((minute - 1) * MINUTE) : null;
        return new ObservedCall(
                "a-run",
                "a-trip",
                "2026-03-20",
                stop,
                "stop-" + stop,
                null,
                kind,
                at,
                at,
                bookedArrival == null ? null : Long.valueOf(bookedArrival * MINUTE),
                bookedDeparture == null ? null : Long.valueOf(bookedDeparture * MINUTE),
                Delay.UNKNOWN,
                Delay.UNKNOWN,
                method,
                0,
                withdrawn,
                minute * MINUTE,
                0);
    }
}
