package io.railpulse.simulator.world;

import io.railpulse.network.LinkMode;
import io.railpulse.network.timetable.TimetabledCall;
import io.railpulse.simulator.SimulationOptions;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * All trains of a simulation on one railway, from their departure to their arrival: a discrete-event simulation. What a train
 * does is settled in the order of time, so whoever comes first to a track, a border or a ship is served first.
 */
public final class Railway {
    private static final int HALF_A_DAY_SECONDS = 12 * 3600;

    private final Infrastructure infrastructure;
    private final RunningTimes runningTimes;
    private final Stays stays;
    private final UnplannedStands stands;
    private final PriorityQueue<Event> due = new PriorityQueue<>(Event.ORDER);

    private Railway(long seed, Infrastructure infrastructure) {
        this(infrastructure, new RunningTimes(seed), new Stays(seed, seed), new UnplannedStands(seed));
    }

    Railway(Infrastructure infrastructure, RunningTimes runningTimes, Stays stays, UnplannedStands stands) {
        this.infrastructure = infrastructure;
        this.runningTimes = runningTimes;
        this.stays = stays;
        this.stands = stands;
    }

    /** What happens to a train next. */
    enum Step {
        ARRIVES,
        IS_READY,
        LEAVES
    }

    private record Event(long second, Step step, TrainUnderWay train) {
        static final Comparator<Event> ORDER = Comparator.comparingLong(Event::second)
                .thenComparing(event -> event.train().id());
    }

    /**
     * Lets all runs go. Their order in the list does not matter.
     *
     * @param zone of the agency, which service days are counted in
     * @throws IllegalArgumentException if a run is there twice or departs outside of the days
     */
    public static World simulate(List<SimulatedRun> runs, ZoneId zone, SimulationOptions options) {
        return record(runs, zone, options).world();
    }

    /** As {@link #simulate}, with all that other futures need. */
    public static Past record(List<SimulatedRun> runs, ZoneId zone, SimulationOptions options) {
        checkRuns(runs, options);
        List<TrainUnderWay> trains = runs.stream()
                .map(run -> new TrainUnderWay(run, dayStartSecond(run.serviceDate(), zone)))
                .toList();
        long start = dayStartSecond(options.firstDay(), zone);
        Infrastructure infrastructure =
                new Infrastructure(options.seed(), start, options.days(), runs, options.slowdowns());
        Railway railway = new Railway(options.seed(), infrastructure);
        long end = railway.play(trains);
        List<Journey> journeys = new ArrayList<>();
        trains.forEach(train -> journeys.add(train.journey()));
        journeys.sort(Comparator.comparingLong(Journey::departureMillis)
                .thenComparing(journey -> journey.run().id()));
        World world = new World(journeys, railway.infrastructure.listIncidentsUntil(end));
        return new Past(options.seed(), world, trains, railway.infrastructure, railway.runningTimes);
    }

    private static void checkRuns(List<SimulatedRun> runs, SimulationOptions options) {
        LocalDate end = options.firstDay().plusDays(options.days());
        Set<String> seen = new HashSet<>();
        for (SimulatedRun run : runs) {
            if (!seen.add(run.id())) {
                throw new IllegalArgumentException("Run " + run.id() + " is there twice");
            }
            if (run.serviceDate().isBefore(options.firstDay())
                    || !run.serviceDate().isBefore(end)) {
                throw new IllegalArgumentException("Run " + run.id() + " departs outside of the days from "
                        + options.firstDay() + " to before " + end);
            }
        }
    }

    /** As GTFS counts: twelve hours before noon, which is midnight but for the days on which clocks change. */
    private static long dayStartSecond(LocalDate day, ZoneId zone) {
        return day.atTime(LocalTime.NOON).atZone(zone).toEpochSecond() - HALF_A_DAY_SECONDS;
    }

    private long play(List<TrainUnderWay> trains) {
        trains.forEach(train -> add(train.plannedDepartureSecond(train.call()), Step.ARRIVES, train));
        long second = 0;
        while (!due.isEmpty()) {
            second = playNext();
        }
        return second;
    }

    /** When something happens next, seconds since the epoch; the end of time if nothing does. */
    long nextSecond() {
        return due.isEmpty() ? Long.MAX_VALUE : due.peek().second();
    }

    /** Lets happen what happens next, and says when that is. */
    long playNext() {
        Event event = due.remove();
        switch (event.step()) {
            case ARRIVES -> arrives(event.train(), event.second());
            case IS_READY -> isReady(event.train(), event.second());
            case LEAVES -> leaves(event.train(), event.second());
        }
        return event.second();
    }

    void add(long second, Step step, TrainUnderWay train) {
        due.add(new Event(second, step, train));
    }

    private void arrives(TrainUnderWay train, long second) {
        train.arrives(second);
        if (train.isAtDestination()) {
            return;
        }
        Stays.Stay stay = train.isAtOrigin() ? stays.before(train) : stays.at(train, second);
        train.isHeldBy(stay.causes());
        add(stay.readySecond(), Step.IS_READY, train);
    }

    private void isReady(TrainUnderWay train, long second) {
        train.stage().isReady(second);
        if (train.leg().link().mode() == LinkMode.SEA) {
            boards(train, second);
            return;
        }
        TimetabledCall call = train.call();
        long taken = second;
        if (Infrastructure.hasQueue(call)) {
            taken = infrastructure.queue(call).join(second);
            hold(train, DelayCause.BORDER_QUEUE, second, taken);
        }
        train.willStand(stands.on(train, infrastructure.grid(train.leg())));
        train.stage().isTaken(taken, train.stand());
        long leaves = taken + (train.stand().isAtStation() ? train.stand().seconds() : 0);
        hold(train, DelayCause.WAITING_FOR_PATH, taken, leaves);
        add(leaves, Step.LEAVES, train);
    }

    private void leaves(TrainUnderWay train, long second) {
        train.stage().leaves(second);
        Track track = infrastructure.track(train.leg());
        long[] stretches = runningTimes.stretchesOf(train, track, second);
        Passage passage = track.enter(second, stretches, train.stand());
        goOn(train, passage);
    }

    private void boards(TrainUnderWay train, long second) {
        Sailings.Ship ship = infrastructure.sailings(train.leg()).board(second);
        hold(train, DelayCause.WAITING_FOR_SHIP, second, ship.sails());
        goOn(train, voyageOn(ship, train));
    }

    Passage voyageOn(Sailings.Ship ship, TrainUnderWay train) {
        double voyage = Math.max(60, train.leg().runningMinutes() * 60.0) * ship.voyageFactor();
        return voyageOf(infrastructure.grid(train.leg()), train.leg().forward(), ship.sails(), voyage);
    }

    private static Passage voyageOf(LinkGrid grid, boolean forward, long sails, double seconds) {
        long[] times = new long[grid.stretches() + 1];
        times[0] = sails;
        for (int point = 1; point < times.length; point++) {
            long stretch = Math.round(seconds * grid.timeShareOf(point - 1, forward));
            times[point] = times[point - 1] + Math.max(1, stretch);
        }
        return new Passage(times, times, List.of());
    }

    void goOn(TrainUnderWay train, Passage passage) {
        train.goesOver(infrastructure.grid(train.leg()), train.leg().forward(), passage);
        add(passage.leaves(), Step.ARRIVES, train);
    }

    private static void hold(TrainUnderWay train, String code, long from, long until) {
        if (until > from) {
            train.isHeldBy(List.of(DelayCause.of(code, train.call().station().id(), from, until - from)));
        }
    }
}
