package io.railpulse.pipelines.alert;

import io.railpulse.connectors.kafka.Received;
import io.railpulse.domain.consignment.ConsignedContainer;
import io.railpulse.domain.consignment.Consignment;
import io.railpulse.domain.consignment.ConsignmentChange;
import io.railpulse.domain.consignment.ConsignmentLeg;
import io.railpulse.domain.consignment.ConsignmentStatus;
import io.railpulse.domain.consignment.NoticePreferences;
import io.railpulse.domain.delay.Delay;
import io.railpulse.domain.eta.CallEta;
import io.railpulse.domain.eta.CallEvent;
import io.railpulse.domain.eta.EtaPublication;
import io.railpulse.domain.throughput.RunInput;
import io.railpulse.domain.tracking.CallKind;
import io.railpulse.domain.tracking.CallMethod;
import io.railpulse.domain.tracking.ObservedCall;
import java.util.ArrayList;
import java.util.List;

/**
 * Of each train two consignments, and one of them, {@code K} and its number, changes at its second call to the next train at the third
 * call of that. Times in minutes.
 */
final class ConsignedTraffic {
    private static final long MINUTE = 60_000;

    private ConsignedTraffic() {}

    static List<Received> consignments(int trains) {
        List<Received> given = new ArrayList<>();
        for (int train = 0; train < trains; train++) {
            given.add(given(1, consignment("K" + train, 1, leg(train, 1, 2), leg(trains + train, 3, 4))));
            given.add(given(1, consignment("L" + train, 1, leg(train, 1, 2))));
        }
        // Sent twice.
        given.add(given(3, consignment("K3", 1, leg(3, 1, 2), leg(trains + 3, 3, 4))));
        return given;
    }

    private static ConsignmentLeg leg(int train, int from, int to) {
        return new ConsignmentLeg(train + "@d", from, to);
    }

    private static Received given(long minute, Consignment consignment) {
        return Received.of(new ConsignmentChange(consignment.consignmentId(), consignment, minute * MINUTE));
    }

    private static Consignment consignment(String id, long version, ConsignmentLeg... legs) {
        return new Consignment(
                id,
                version,
                "a customer",
                List.of(new ConsignedContainer("CSQU3054383", null, null, null, null, null, null, null)),
                List.of(legs),
                "Chengdu",
                "Lodz",
                300 * MINUTE,
                NoticePreferences.AT_ONCE);
    }

    /** The first trains come to the hub at minute 30, and are thought late at minute 9; the others leave it two hours after that. */
    static List<Received> forecasts(int trains) {
        List<Received> told = new ArrayList<>();
        for (int train = 0; train < trains; train++) {
            told.add(forecast(2, train, eta(2, CallEvent.ARRIVAL, 30, 1)));
            told.add(forecast(
                    2, trains + train, eta(3, CallEvent.DEPARTURE, 160, 1), eta(4, CallEvent.ARRIVAL, 200, 10)));
        }
        for (int train = 0; train < trains; train++) {
            told.add(forecast(9, train, eta(2, CallEvent.ARRIVAL, 38, 10)));
        }
        for (int train = 0; train < trains; train++) {
            told.add(forecast(50, trains + train, eta(4, CallEvent.ARRIVAL, 350, 10)));
        }
        return told;
    }

    private static Received forecast(long minute, int train, CallEta... calls) {
        return Received.of(
                new EtaPublication(train + "@d", String.valueOf(train), "d", minute * MINUTE, 0, List.of(calls)));
    }

    private static CallEta eta(int stop, CallEvent event, long minute, long either) {
        return new CallEta(
                stop,
                "stop-" + stop,
                event,
                minute * MINUTE,
                (minute - either) * MINUTE,
                (minute + either) * MINUTE,
                null,
                null,
                null,
                null,
                null);
    }

    static List<Received> calls(int trains) {
        List<Received> seen = new ArrayList<>();
        for (int train = 0; train < trains; train++) {
            seen.add(call(4, train, 1, null, 4L));
        }
        for (int train = 0; train < trains; train++) {
            seen.add(call(30, train, 2, 29L, null));
        }
        for (int train = 0; train < trains; train++) {
            seen.add(call(40, trains + train, 3, null, 39L));
        }
        return seen;
    }

    private static Received call(long minute, int train, int stop, Long arrival, Long departure) {
        return Received.of(RunInput.of(new ObservedCall(
                train + "@d",
                String.valueOf(train),
                "d",
                stop,
                "stop-" + stop,
                null,
                CallKind.STOP,
                arrival == null ? null : arrival * MINUTE,
                departure == null ? null : departure * MINUTE,
                null,
                null,
                Delay.UNKNOWN,
                Delay.UNKNOWN,
                CallMethod.REPORTED,
                0,
                false,
                minute * MINUTE,
                0)));
    }

    /** {@code 9 under-way 1/2 eta 200 at-risk}. */
    static String line(ConsignmentStatus status) {
        return status.recordMillis() / MINUTE + " " + status.state().code() + " " + status.leg() + "/" + status.legs()
                + " eta " + (status.etaMillis() == null ? "?" : String.valueOf(status.etaMillis() / MINUTE))
                + (status.connection() == null
                        ? ""
                        : " " + status.connection().state().code());
    }
}
