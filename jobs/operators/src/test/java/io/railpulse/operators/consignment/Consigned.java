package io.railpulse.operators.consignment;

import static io.railpulse.operators.consignment.KeyedHarness.millis;

import io.railpulse.domain.consignment.ConsignedContainer;
import io.railpulse.domain.consignment.Consignment;
import io.railpulse.domain.consignment.ConsignmentChange;
import io.railpulse.domain.consignment.ConsignmentInput;
import io.railpulse.domain.consignment.ConsignmentLeg;
import io.railpulse.domain.consignment.LegInterest;
import io.railpulse.domain.consignment.LegNews;
import io.railpulse.domain.consignment.LegOutlook;
import io.railpulse.domain.consignment.Moment;
import io.railpulse.domain.consignment.NoticePreferences;
import io.railpulse.domain.consignment.RunNews;
import io.railpulse.domain.delay.Delay;
import io.railpulse.domain.eta.CallEta;
import io.railpulse.domain.eta.CallEvent;
import io.railpulse.domain.eta.EtaPublication;
import io.railpulse.domain.tracking.CallKind;
import io.railpulse.domain.tracking.CallMethod;
import io.railpulse.domain.tracking.ObservedCall;
import io.railpulse.domain.tracking.RunState;
import java.util.List;

/** Consignments and news of their runs in few words; times in hours. */
final class Consigned {
    static final ConsignmentLeg LEG = new ConsignmentLeg("A@d", 1, 5);

    private Consigned() {}

    static Consignment consignment(long version, Long promisedHour, String... runs) {
        return new Consignment(
                "K1",
                version,
                "a customer",
                List.of(new ConsignedContainer("CSQU3054383", "45R1", 2.0, 20.0, 2.0, 8.0, null, null)),
                java.util.Arrays.stream(runs)
                        .map(run -> new ConsignmentLeg(run, 1, 5))
                        .toList(),
                "Chengdu",
                "Lodz",
                promisedHour == null ? null : millis(promisedHour),
                NoticePreferences.AT_ONCE);
    }

    /** Given at that hour; null withdraws it. */
    static ConsignmentChange change(double hour, Consignment consignment) {
        return new ConsignmentChange("K1", consignment, millis(hour));
    }

    static ConsignmentInput given(double hour, Consignment consignment) {
        return ConsignmentInput.of(change(hour, consignment));
    }

    static RunNews interest(double hour, String consignmentId, boolean withdrawn) {
        return RunNews.of(new LegInterest(consignmentId, LEG, withdrawn, millis(hour)));
    }

    static RunNews forecast(double hour, int stop, double arrival) {
        CallEta call = new CallEta(
                stop,
                "stop-" + stop,
                CallEvent.ARRIVAL,
                millis(arrival),
                millis(arrival - 1),
                millis(arrival + 1),
                null,
                null,
                null,
                null,
                null);
        return RunNews.of(new EtaPublication("A@d", "A", "d", millis(hour), 0, List.of(call)));
    }

    static RunNews arrived(double hour, int stop, double arrival) {
        return RunNews.of(new ObservedCall(
                "A@d",
                "A",
                "d",
                stop,
                "stop-" + stop,
                null,
                CallKind.STOP,
                millis(arrival),
                null,
                null,
                null,
                Delay.UNKNOWN,
                Delay.UNKNOWN,
                CallMethod.REPORTED,
                0,
                false,
                millis(hour),
                0));
    }

    static RunNews is(double hour, RunState state) {
        return new RunNews("A@d", millis(hour), 0, null, null, state, null);
    }

    /** The last leg is forecast, or was seen, to arrive then. */
    static ConsignmentInput arriving(double hour, double arrival, boolean happened) {
        Moment moment = new Moment(
                millis(happened ? arrival : arrival - 1),
                millis(arrival),
                millis(happened ? arrival : arrival + 1),
                happened);
        return ConsignmentInput.of(new LegNews(
                "K1",
                new LegOutlook(LEG, "stop-1", "stop-5", null, moment, null, RunState.RUNNING, false),
                millis(hour)));
    }
}
