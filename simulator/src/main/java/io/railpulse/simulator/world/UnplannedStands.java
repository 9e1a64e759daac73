package io.railpulse.simulator.world;

import io.railpulse.network.timetable.TimetabledLeg;
import io.railpulse.simulator.Chance;

/** Where a train stands though no plan says so: at a loop between stations or, now and then, at a station it should pass. */
final class UnplannedStands {
    private static final int TRIES = 100;

    private final long seed;

    UnplannedStands(long seed) {
        this.seed = seed;
    }

    /**
     * The stand of a train that is on a leg.
     *
     * @param truth how it really stands there, whether it has already or will
     * @param known how far it has come
     */
    static Track.Stand redrawn(TrainUnderWay train, LinkGrid grid, Track.Stand truth, KnownPassage known, long seed) {
        int reached = known.reached();
        if (truth.seconds() > 0 && truth.point() <= reached) {
            long came = known.passage().arrivals()[truth.point()];
            boolean over = truth.isAtStation() || came + truth.seconds() <= known.second();
            long until = over ? 0 : new UnplannedStands(seed).endOfStand(train, came, known.second());
            return over ? truth : new Track.Stand(truth.point(), until - came);
        }
        for (int tries = 0; tries < TRIES; tries++) {
            Track.Stand stand = new UnplannedStands(seed + tries).on(train, grid);
            if (stand.seconds() == 0 || stand.point() > reached) {
                return stand;
            }
        }
        return Track.Stand.NONE;
    }

    /** When a train goes on that stands since some time and still stands, seconds since the epoch. */
    long endOfStand(TrainUnderWay train, long from, long second) {
        Chance chance = Chance.of(seed, "rest-of-stand", train.id());
        return Beyond.of(
                from,
                second,
                () -> from
                        + (long) chance.lognormal(
                                WorldParameter.STOP_MEDIAN.seconds(), WorldParameter.STOP_SPREAD.value()));
    }

    /** The stand of a train before or on the leg ahead of it; {@link Track.Stand#NONE} for most. */
    Track.Stand on(TrainUnderWay train, LinkGrid grid) {
        TimetabledLeg leg = train.leg();
        Chance chance = Chance.of(seed, "stand", train.id(), String.valueOf(train.callIndex()));
        double expected = WorldParameter.STOPS.value() * leg.km() / 1000;
        if (!chance.happens(1 - StrictMath.exp(-expected))) {
            return Track.Stand.NONE;
        }
        long seconds =
                (long) chance.lognormal(WorldParameter.STOP_MEDIAN.seconds(), WorldParameter.STOP_SPREAD.value());
        boolean atStation = chance.happens(WorldParameter.STOPS_AT_STATIONS.value());
        if (atStation && !train.isAtOrigin() && train.call().isPass()) {
            return new Track.Stand(0, seconds);
        }
        return new Track.Stand(1 + chance.below(grid.stretches() - 1), seconds);
    }
}
