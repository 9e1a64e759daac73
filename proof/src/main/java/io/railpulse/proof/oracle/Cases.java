package io.railpulse.proof.oracle;

import io.railpulse.simulator.world.CallTruth;
import io.railpulse.simulator.world.Journey;
import java.util.ArrayList;
import java.util.List;

/** The arrivals of one run that can be forecast: those at whose lead it has left its origin. */
final class Cases {
    private final int run;
    private final Journey journey;
    private final PlannedTimes planned;

    Cases(int run, Journey journey, PlannedTimes planned) {
        this.run = run;
        this.journey = journey;
        this.planned = planned;
    }

    List<Case> list(List<Integer> leadsMinutes) {
        List<Case> cases = new ArrayList<>();
        for (int call = 1; call < journey.calls().size(); call++) {
            for (int lead : leadsMinutes) {
                Case one = new Case(run, call, lead, journey.calls().get(call).arrivalMillis());
                if (journey.departureMillis() <= one.madeAtMillis()) {
                    cases.add(one);
                }
            }
        }
        return cases;
    }

    /** Planned arrival, plus the delay at the last moment that the train has truly passed when the forecast is made. */
    long linearMillis(Case one) {
        return plannedMillis(one) + delayMillisAt(one.madeAtMillis());
    }

    long plannedMillis(Case one) {
        return planned.arrivalMillis(journey.calls().get(one.call()).call());
    }

    private long delayMillisAt(long millis) {
        List<CallTruth> calls = journey.calls();
        int call = 0;
        while (call + 1 < calls.size() && calls.get(call + 1).arrivalMillis() <= millis) {
            call++;
        }
        CallTruth last = calls.get(call);
        return last.departureMillis() <= millis
                ? last.departureMillis() - planned.departureMillis(last.call())
                : last.arrivalMillis() - planned.arrivalMillis(last.call());
    }
}
