package io.railpulse.proof.oracle;

import io.railpulse.simulator.world.Journey;
import io.railpulse.simulator.world.OtherFuture;
import io.railpulse.simulator.world.Past;
import io.railpulse.simulator.world.SimulatedRun;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Forecasts by one who knows the generator of the simulated railway and all that has happened, but not the future: the measure
 * of how good a forecast can be. From the true state of the railway many futures are played, and their median is told.
 *
 * <p>It knows the numbers of the world, the habits of links, yards and borders, the pace of each train that has left its
 * origin, where every train is, who waits where in which order, the regime of each border, and what is wrong with which link.
 * It does not know how long anything that goes on will last, nor anything that begins later.
 *
 * <p>Its limits: it looks at the railway at moments of a grid, so what it knows is up to a twenty-fourth of the lead old (a
 * twelfth below a day, a minute at least); the median is that of so many futures as are played, which costs it a percent or two
 * of its error; how fast a train goes on the leg that it is on is known to it as soon as the train has set out; what is far out
 * in the tail of a stay is not drawn but taken to last half as long again; and in each future a train that does not come until
 * half as long again as the lead, and six hours, after it truly came counts as coming then.
 */
final class Oracle {
    private final Past past;
    private final int futures;
    private final List<Cases> runs = new ArrayList<>();

    /** @param futures how many are played from each moment; best odd */
    Oracle(Past past, ZoneId zone, int futures) {
        this.past = past;
        this.futures = futures;
        Map<String, Journey> journeys = new HashMap<>();
        past.world().journeys().forEach(journey -> journeys.put(journey.run().id(), journey));
        for (SimulatedRun run : past.listRuns()) {
            runs.add(new Cases(runs.size(), journeys.get(run.id()), new PlannedTimes(run, zone)));
        }
    }

    /** Forecasts all arrivals at all leads, those of one look at the railway together. */
    void forecast(List<Integer> leadsMinutes, Consumer<Forecast> told) {
        SortedMap<Long, List<Case>> byLook = new TreeMap<>();
        for (Cases run : runs) {
            run.list(leadsMinutes)
                    .forEach(one -> byLook.computeIfAbsent(one.lookedAtMillis(), look -> new ArrayList<>())
                            .add(one));
        }
        byLook.forEach((look, cases) -> forecast(look, cases, told));
    }

    private void forecast(long look, List<Case> cases, Consumer<Forecast> told) {
        cases.sort(Comparator.comparingLong(Case::latestMillis));
        long[][] arrivals = new long[cases.size()][futures];
        for (int number = 0; number < futures; number++) {
            OtherFuture future = past.otherFutureFrom(look, number);
            for (int at = 0; at < arrivals.length; at++) {
                Case one = cases.get(at);
                arrivals[at][number] = future.arrivalMillis(one.run(), one.call(), one.latestMillis())
                        .orElse(one.latestMillis());
            }
        }
        for (int at = 0; at < arrivals.length; at++) {
            told.accept(forecastOf(cases.get(at), arrivals[at]));
        }
    }

    private Forecast forecastOf(Case one, long[] arrivals) {
        Arrays.sort(arrivals);
        Cases run = runs.get(one.run());
        return new Forecast(
                one,
                quantileOf(arrivals, 0.5),
                quantileOf(arrivals, 0.1),
                quantileOf(arrivals, 0.9),
                run.linearMillis(one),
                run.plannedMillis(one));
    }

    private static long quantileOf(long[] sorted, double share) {
        double at = share * sorted.length - 0.5;
        int below = (int) Math.max(0, Math.min(sorted.length - 1, Math.floor(at)));
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + Math.round((sorted[above] - sorted[below]) * Math.max(0, at - below));
    }
}
