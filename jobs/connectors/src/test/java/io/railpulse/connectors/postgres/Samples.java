package io.railpulse.connectors.postgres;

import io.railpulse.domain.delay.Delay;
import io.railpulse.domain.delay.DelayBasis;
import io.railpulse.domain.eta.CallEta;
import io.railpulse.domain.eta.CallEvent;
import io.railpulse.domain.eta.EtaMethod;
import io.railpulse.domain.eta.EtaPublication;
import io.railpulse.domain.tracking.CallKind;
import io.railpulse.domain.tracking.CallMethod;
import io.railpulse.domain.tracking.ObservedCall;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** What trains do in the tests of this room. */
public final class Samples {

    /** 2026-03-01 08:00 UTC, milliseconds since the epoch. */
    public static final long BEGINNING = Instant.parse("2026-03-01T08:00:00Z").toEpochMilli();

    private Samples() {}

    /** A call of run K1 at stop {@code stop-<n>}, known at the given milliseconds after {@link #BEGINNING}. */
    public static ObservedCall call(int stopSequence, long after, int ordinal) {
        return call("K1", "2026-03-01", stopSequence, "stop-" + stopSequence, BEGINNING, after, ordinal);
    }

    public static ObservedCall call(
            String run,
            String serviceDate,
            Integer stopSequence,
            String stopId,
            Long arrivalMillis,
            long after,
            int ordinal) {
        return new ObservedCall(
                run,
                "K",
                serviceDate,
                stopSequence,
                stopId,
                null,
                CallKind.STOP,
                arrivalMillis,
                null,
                BEGINNING,
                null,
                Delay.UNKNOWN,
                Delay.UNKNOWN,
                CallMethod.MEASURED,
                ordinal,
                false,
                BEGINNING + after,
                ordinal);
    }

    /** A publication of run K1 with an arrival at each of the stops, made so long after {@link #BEGINNING}. */
    public static EtaPublication publication(long after, String... stopIds) {
        List<CallEta> calls = IntStream.range(0, stopIds.length)
                .mapToObj(i -> new CallEta(
                        i + 1,
                        stopIds[i],
                        CallEvent.ARRIVAL,
                        BEGINNING + after,
                        null,
                        null,
                        BEGINNING,
                        BEGINNING,
                        DelayBasis.BOOKED,
                        EtaMethod.RUNNING_TIME,
                        null))
                .toList();
        return new EtaPublication("K1", "K", "2026-03-01", BEGINNING + after, 0, calls);
    }
}
