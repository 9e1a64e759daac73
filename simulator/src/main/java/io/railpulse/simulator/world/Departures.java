package io.railpulse.simulator.world;

import io.railpulse.network.timetable.TimetabledTrip;
import io.railpulse.simulator.Chance;
import io.railpulse.simulator.SimulationOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which of the trains that the timetable offers run in a simulation. */
public final class Departures {

    private Departures() {}

    /**
     * So many runs as are asked for, spread over the days and over all corridors; by day, then by trip. Each corridor gets at
     * least one run as long as there are enough, and else as many as its part of the timetable.
     *
     * @throws IllegalArgumentException if the timetable offers fewer
     */
    public static List<SimulatedRun> choose(List<TimetabledTrip> trips, SimulationOptions options) {
        Map<String, List<Candidate>> offered = offeredByCorridor(trips, options);
        int all = offered.values().stream().mapToInt(List::size).sum();
        if (all < options.trains()) {
            throw new IllegalArgumentException("The timetable offers " + all + " trains in " + options.days()
                    + " days from " + options.firstDay() + ", not " + options.trains()
                    + ": ask for fewer trains or for more days");
        }
        Map<String, Integer> shares = sharesOf(offered, options.trains(), all);
        List<SimulatedRun> chosen = new ArrayList<>();
        offered.forEach((corridor, candidates) -> chosen.addAll(
                spread(candidates, shares.get(corridor), Chance.of(options.seed(), "departures", corridor))));
        chosen.sort(Comparator.comparing(SimulatedRun::serviceDate)
                .thenComparing(run -> run.trip().id()));
        return chosen;
    }

    /** A run that there may be, and its place among those of its day. */
    private record Candidate(SimulatedRun run, double lot) {}

    private static Map<String, List<Candidate>> offeredByCorridor(
            List<TimetabledTrip> trips, SimulationOptions options) {
        Map<String, List<Candidate>> offered = new TreeMap<>();
        for (int day = 0; day < options.days(); day++) {
            LocalDate date = options.firstDay().plusDays(day);
            for (TimetabledTrip trip : trips) {
                if (trip.line().days().contains(date.getDayOfWeek())) {
                    SimulatedRun run = new SimulatedRun(trip, date);
                    double lot = Chance.of(options.seed(), "lot", run.id()).uniform();
                    offered.computeIfAbsent(trip.line().corridorId(), corridor -> new ArrayList<>())
                            .add(new Candidate(run, lot));
                }
            }
        }
        offered.values()
                .forEach(candidates -> candidates.sort(Comparator.comparing(
                                (Candidate candidate) -> candidate.run().serviceDate())
                        .thenComparingDouble(Candidate::lot)));
        return offered;
    }

    /** One run for each corridor while there are any, then in proportion: always the corridor that lacks most. */
    private static Map<String, Integer> sharesOf(Map<String, List<Candidate>> offered, int trains, int all) {
        Map<String, Integer> shares = new TreeMap<>();
        offered.keySet().forEach(corridor -> shares.put(corridor, 0));
        for (int given = 0; given < trains; given++) {
            String neediest = null;
            double most = Double.NEGATIVE_INFINITY;
            for (Map.Entry<String, List<Candidate>> entry : offered.entrySet()) {
                int has = shares.get(entry.getKey());
                int size = entry.getValue().size();
                double lack = has == 0 ? Double.MAX_VALUE : (double) trains * size / all - has;
                if (has < size && lack > most) {
                    neediest = entry.getKey();
                    most = lack;
                }
            }
            shares.merge(neediest, 1, Integer::sum);
        }
        return shares;
    }

    /** So many of the candidates at equal distances from each other, beginning anywhere. */
    private static List<SimulatedRun> spread(List<Candidate> candidates, int count, Chance chance) {
        long size = candidates.size();
        long offset = chance.below(candidates.size());
        List<SimulatedRun> chosen = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            int index = (int) ((offset + number * size) / count);
            chosen.add(candidates.get(index).run());
        }
        return chosen;
    }
}
