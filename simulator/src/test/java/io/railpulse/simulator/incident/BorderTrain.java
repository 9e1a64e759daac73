package io.railpulse.simulator.incident;

import io.railpulse.network.timetable.TimetabledCall;
import io.railpulse.network.timetable.TimetabledTrip;
import io.railpulse.simulator.world.CallTruth;
import io.railpulse.simulator.world.Journey;
import io.railpulse.simulator.world.SimulatedRun;
import java.util.List;

/** A train that goes from its start to a border station, and at once over the border to its end. */
final class BorderTrain {

    private BorderTrain() {}

    /** @param from when it comes to the border station, minutes since noon */
    static Journey of(TimetabledTrip trip, int from, int until) {
        List<TimetabledCall> calls = trip.calls();
        return new Journey(
                new SimulatedRun(trip, TravelledTrain.DAY),
                List.of(
                        call(calls.get(0), 0, 0),
                        call(calls.get(1), from, until),
                        call(calls.get(2), until + 30, until + 60),
                        call(calls.get(3), until + 90, until + 90)),
                List.of(),
                new long[] {
                    TravelledTrain.millis(0),
                    TravelledTrain.millis(from),
                    TravelledTrain.millis(until),
                    TravelledTrain.millis(until + 90)
                },
                new double[] {
                    0, calls.get(1).km(), calls.get(1).km(), calls.get(3).km()
                });
    }

    private static CallTruth call(TimetabledCall call, int from, int until) {
        return new CallTruth(call, TravelledTrain.millis(from), TravelledTrain.millis(until));
    }
}
