package io.railpulse.cli;

import io.railpulse.simulator.output.OutputProgress;
import io.railpulse.simulator.world.Journey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Shows how the writing of a simulation gets on. */
final class SimulationBoard implements OutputProgress {
    private final ProgressLine line;
    private final long[] departures;
    private final long[] arrivals;
    private final long begunNanos = System.nanoTime();

    /** @param journeys of the simulation, at least one */
    SimulationBoard(ProgressLine line, List<Journey> journeys) {
        this.line = line;
        departures =
                journeys.stream().mapToLong(Journey::departureMillis).sorted().toArray();
        arrivals = journeys.stream().mapToLong(Journey::arrivalMillis).sorted().toArray();
    }

    @Override
    public void advance(long telegrams, Instant simulated) {
        line.show(() -> textOf(telegrams, simulated, (System.nanoTime() - begunNanos) / 1e9));
    }

    String textOf(long telegrams, Instant simulated, double seconds) {
        long millis = simulated.toEpochMilli();
        return String.format(
                Locale.ROOT,
                "simulating %s  %s  %,d trains under way  %,d records  %,.0f a second",
                ProgressLine.bar(millis - departures[0], arrivals[arrivals.length - 1] - departures[0]),
                simulated.truncatedTo(ChronoUnit.MINUTES),
                upTo(millis, departures) - upTo(millis, arrivals),
                telegrams,
                telegrams / Math.max(1e-3, seconds));
    }

    private static int upTo(long millis, long[] sorted) {
        int found = Arrays.binarySearch(sorted, millis);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Nothing more comes. */
    void end() {
        line.end();
    }
}
