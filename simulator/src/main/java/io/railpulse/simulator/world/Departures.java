package io.railpulse.simulator.world;

import io.railpulse.network.Line;
import io.railpulse.network.timetable.TimetabledTrip;
import io.railpulse.simulator.Chance;
import io.railpulse.simulator.SimulationOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which of the trains that the timetable offers run in a simulation. */
public final class Departures {

    private Departures() {}

    /**
     * So many runs as are asked for, spread over the days, the corridors and the kinds of lines; by day, then by trip. Each
     * corridor gets at least one run as long as there are enough. Beyond that each has its part of the timetable, in which
     * trunk trains count for more than the branches and feeders that take boxes from them and bring boxes to them.
     *
     * @throws IllegalArgumentException if the timetable offers fewer
     */
    public static List<SimulatedRun> choose(List<TimetabledTrip> trips, SimulationOptions options) {
        List<Stratum> strata = strataOf(trips, options);
        int offered =
                strata.stream().mapToInt(stratum -> stratum.candidates.size()).sum();
        if (offered < options.trains()) {
            throw new IllegalArgumentException("The timetable offers " + offered + " trains in " + options.days()
                    + " days from " + options.firstDay() + ", not " + options.trains()
                    + ": ask for fewer trains or for more days");
        }
        share(strata, options.trains());
        List<SimulatedRun> chosen = new ArrayList<>();
        strata.forEach(stratum -> chosen.addAll(stratum.spread(options.seed())));
        chosen.sort(Comparator.comparing(SimulatedRun::serviceDate)
                .thenComparing(run -> run.trip().id()));
        return chosen;
    }

    private static List<Stratum> strataOf(List<TimetabledTrip> trips, SimulationOptions options) {
        Map<String, Stratum> strata = new TreeMap<>();
        for (int day = 0; day < options.days(); day++) {
            LocalDate date = options.firstDay().plusDays(day);
            for (TimetabledTrip trip : trips) {
                if (trip.departsOn(date)) {
                    SimulatedRun run = new SimulatedRun(trip, date);
                    double lot = Chance.of(options.seed(), "lot", run.id()).uniform();
                    String corridor = trip.line().corridorId();
                    Line.Kind kind = trip.line().kind();
                    strata.computeIfAbsent(corridor + " " + kind, name -> new Stratum(name, corridor, kind))
                            .candidates
                            .add(new Candidate(run, lot));
                }
            }
        }
        return List.copyOf(strata.values());
    }

    /** Gives one train after the other to the stratum that lacks most. */
    private static void share(List<Stratum> strata, int trains) {
        double weight = strata.stream().mapToDouble(Stratum::weight).sum();
        Set<String> served = new HashSet<>();
        for (int given = 0; given < trains; given++) {
            Stratum neediest = null;
            double most = Double.NEGATIVE_INFINITY;
            for (Stratum stratum : strata) {
                double lack = trains * stratum.weight() / weight - stratum.count;
                if (!served.contains(stratum.corridor)) {
                    lack += trains;
                }
                if (stratum.count < stratum.candidates.size() && lack > most) {
                    neediest = stratum;
                    most = lack;
                }
            }
            neediest.count++;
            served.add(neediest.corridor);
        }
    }

    /** A run that there may be, and its place among those of its day. */
    private record Candidate(SimulatedRun run, double lot) {}

    /** The lines of one kind on one corridor, and how many trains they have been given. */
    private static final class Stratum {
        private final String name;
        private final String corridor;
        private final double weightEach;
        private final List<Candidate> candidates = new ArrayList<>();
        private int count;

        Stratum(String name, String corridor, Line.Kind kind) {
            this.name = name;
            this.corridor = corridor;
            this.weightEach = kind == Line.Kind.TRUNK ? WorldParameter.TRUNK_WEIGHT.value() : 1;
        }

        double weight() {
            return weightEach * candidates.size();
        }

        /** As many of the candidates as it was given, at equal distances from each other, beginning anywhere. */
        List<SimulatedRun> spread(long seed) {
            candidates.sort(Comparator.comparing(
                            (Candidate candidate) -> candidate.run().serviceDate())
                    .thenComparingDouble(Candidate::lot));
            long size = candidates.size();
            long offset = Chance.of(seed, "departures", name).below(candidates.size());
            List<SimulatedRun> chosen = new ArrayList<>();
            for (int number = 0; number < count; number++) {
                chosen.add(
                        candidates.get((int) ((offset + number * size) / count)).run());
            }
            return chosen;
        }
    }
}
