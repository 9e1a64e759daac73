package io.railpulse.simulator.output;

import io.railpulse.recordings.ActualCall;
import io.railpulse.recordings.RecordingWriter;
import io.railpulse.simulator.world.CallTruth;
import io.railpulse.simulator.world.Journey;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/** Writes the truth of calls: by run, then along it. Nobody arrives at the origin, or leaves the destination. */
final class ActualCalls {

    private ActualCalls() {}

    static void write(List<Journey> journeys, RecordingWriter writer) throws IOException {
        List<Journey> byRun = journeys.stream()
                .sorted(Comparator.comparing((Journey journey) -> journey.run().serviceDate())
                        .thenComparing(journey -> journey.run().trip().id()))
                .toList();
        for (Journey journey : byRun) {
            int last = journey.calls().size() - 1;
            for (int at = 0; at <= last; at++) {
                CallTruth truth = journey.calls().get(at);
                writer.write(new ActualCall(
                        journey.run().trip().id(),
                        journey.run().serviceDate().toString(),
                        truth.call().sequence(),
                        truth.call().station().id(),
                        at == 0 ? null : Long.valueOf(truth.arrivalMillis()),
                        at == last ? null : Long.valueOf(truth.departureMillis())));
            }
        }
    }
}
