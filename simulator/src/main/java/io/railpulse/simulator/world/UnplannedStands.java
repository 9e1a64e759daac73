package io.railpulse.simulator.world;

import io.railpulse.network.timetable.TimetabledLeg;
import io.railpulse.simulator.Chance;

/** Where a train stands though no plan says so: at a loop between stations or, now and then, at a station it should pass. */
final class UnplannedStands {
    private final long seed;

    UnplannedStands(long seed) {
        this.seed = seed;
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
