package io.railpulse.simulator.world;

import io.railpulse.network.timetable.TimetabledCall;
import io.railpulse.network.timetable.TimetabledLeg;
import io.railpulse.simulator.Chance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * What trains share, as it is at a moment of a {@link Past}, with another future: who is on a link, before a border or waits
 * for a ship then stays there, in the same order, and goes on under other circumstances.
 */
final class RedrawnInfrastructure extends Infrastructure {
    private final Past past;
    private final long second;
    private final long seed;
    private final Map<String, Passage> passages = new HashMap<>();
    private final Map<String, Long> taken = new HashMap<>();
    private final Map<String, Sailings.Ship> ships = new HashMap<>();

    RedrawnInfrastructure(Past past, long second, long seed) {
        super(past.infrastructure());
        this.past = past;
        this.second = second;
        this.seed = seed;
    }

    /** How a train that is on a link now goes on over it. */
    Passage passageOf(TrainUnderWay train) {
        track(train.leg());
        return passages.get(train.id());
    }

    /** When a train that waits for a border now is taken, seconds since the epoch. */
    long takenSecondOf(TrainUnderWay train) {
        queue(train.call());
        return taken.get(train.id());
    }

    /** The ship that a train that waits in a port now will board. */
    Sailings.Ship shipOf(TrainUnderWay train) {
        sailings(train.leg());
        return ships.get(train.id());
    }

    @Override
    LinkGrid grid(TimetabledLeg leg) {
        return past.infrastructure().grid(leg);
    }

    @Override
    LinkIncidents newIncidents(TimetabledLeg leg) {
        return past.infrastructure().incidentsOf(leg).redrawnAfter(second, seed);
    }

    @Override
    Track newTrack(TimetabledLeg leg) {
        Track track = super.newTrack(leg);
        List<Stage> stages = past.onTrack(leg);
        int begun = countUntil(stages, Stage::leavesSecond);
        int over = begun;
        while (over > 0 && stages.get(over - 1).passage().leaves() > second) {
            over--;
        }
        if (over > 0) {
            track.isBehind(stages.get(over - 1).passage());
        }
        stages.subList(over, begun).forEach(stage -> passages.put(stage.train().id(), goesOn(stage, track)));
        return track;
    }

    private Passage goesOn(Stage stage, Track track) {
        TrainUnderWay train = stage.train().at(stage);
        KnownPassage known = new KnownPassage(stage.passage(), second);
        long[] stretches = past.runningTimes().stretchesOf(train, track, stage.leavesSecond());
        Track.Stand stand = UnplannedStands.redrawn(train, track.grid(), stage.stand(), known, seed);
        return track.enter(stage.leavesSecond(), stretches, stand, known);
    }

    @Override
    BorderQueue newQueue(TimetabledCall call) {
        String name = borderName(call);
        BorderQueue truth = past.infrastructure().queue(call);
        BorderQueue queue = truth.with(truth.regimes().redrawnAfter(second, Chance.of(seed, "regimes", name)));
        List<Stage> stages = past.atBorder(name);
        int joined = countUntil(stages, Stage::readySecond);
        int over = joined;
        while (over > 0 && stages.get(over - 1).takenSecond() > second) {
            over--;
        }
        if (over > 0) {
            queue.took(stages.get(over - 1).takenSecond());
        }
        stages.subList(over, joined).forEach(stage -> taken.put(stage.train().id(), queue.join(stage.readySecond())));
        return queue;
    }

    @Override
    Sailings newSailings(TimetabledLeg leg) {
        Sailings sailings =
                past.infrastructure().sailings(leg).redrawnAfter(second, Chance.of(seed, "sailings", nameOf(leg)));
        List<Stage> stages = past.onShip(leg);
        int ready = countUntil(stages, Stage::readySecond);
        stages.subList(0, ready).stream()
                .filter(stage -> stage.passage().enters() > second)
                .forEach(stage -> ships.put(stage.train().id(), sailings.board(stage.readySecond())));
        return sailings;
    }

    /** How many of the first have come to something by now. */
    private int countUntil(List<Stage> stages, ToLongFunction<Stage> when) {
        int low = 0;
        int high = stages.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (when.applyAsLong(stages.get(middle)) <= second) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
