package io.railpulse.simulator.world;

import io.railpulse.network.timetable.TimetabledLeg;
import io.railpulse.simulator.Chance;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How long a train needs for the stretches of a link if nothing is in its way: the plan, times what is peculiar to the link,
 * the hour and the train, times noise. A booked train drives as fast as it can when it is late, and else keeps to its plan.
 */
final class RunningTimes {
    private static final long HOUR_SECONDS = 3600;

    private final long habitSeed;
    private final long seed;
    private final Map<String, Double> linkFactors;
    private final Map<String, Double> trainFactors;

    RunningTimes(long seed) {
        this(seed, seed, new HashMap<>(), new HashMap<>());
    }

    private RunningTimes(long habitSeed, long seed, Map<String, Double> linkFactors, Map<String, Double> trainFactors) {
        this.habitSeed = habitSeed;
        this.seed = seed;
        this.linkFactors = linkFactors;
        this.trainFactors = trainFactors;
    }

    /**
     * The same lines with other noise.
     *
     * @param knownTrains whose pace stays what it is here; others are given one anew
     */
    RunningTimes redrawn(long otherSeed, Collection<TrainUnderWay> knownTrains) {
        Map<String, Double> paces = new HashMap<>();
        knownTrains.forEach(train -> paces.put(train.id(), trainFactor(train)));
        return new RunningTimes(habitSeed, otherSeed, linkFactors, paces);
    }

    /**
     * Seconds for each stretch, at least 1. Speed restrictions are noted as what holds the train.
     *
     * @param ready when the train could leave, seconds since the epoch
     */
    long[] stretchesOf(TrainUnderWay train, Track track, long ready) {
        TimetabledLeg leg = train.leg();
        double planned = Math.max(60, leg.runningMinutes() * 60.0);
        double pace = planned * linkFactor(leg) * trainFactor(train) * noise(train);
        if (train.isBooked()) {
            pace *= 1 - WorldParameter.RECOVERABLE.value();
        }
        double[] stretches = new double[track.grid().stretches()];
        double total = 0;
        int offset = offsetSeconds(train.call().station().timeZone(), ready);
        for (int at = 0; at < stretches.length; at++) {
            long second = ready + (long) total;
            double free = pace
                    * track.grid().timeShareOf(at, track.forward())
                    * hourFactor(second + offset)
                    * approachFactor(train, at, stretches.length - 1);
            double km = leg.km() * track.grid().lengthShareOf(at, track.forward());
            stretches[at] = free * (1 + (track.restrictionAt(at, second) - 1) * restrictedShare(km));
            if (stretches[at] > free) {
                train.isHeldBy(List.of(
                        DelayCause.of(DelayCause.SPEED_RESTRICTION, leg.link().id(), second, stretches[at] - free)));
            }
            total += stretches[at];
        }
        return rounded(stretches, train.isBooked() ? easing(train, ready, total) : 1);
    }

    /** How much slower a booked train that would be early goes. */
    private static double easing(TrainUnderWay train, long ready, double total) {
        double left = train.plannedArrivalSecond(train.nextCall()) - ready;
        return Math.max(1, Math.min(WorldParameter.EASING.value(), left / total));
    }

    private static long[] rounded(double[] stretches, double factor) {
        long[] seconds = new long[stretches.length];
        for (int at = 0; at < seconds.length; at++) {
            seconds[at] = Math.max(1, Math.round(stretches[at] * factor));
        }
        return seconds;
    }

    private static double approachFactor(TrainUnderWay train, int stretch, int last) {
        boolean starts = stretch == 0 && (train.isAtOrigin() || !train.call().isPass());
        boolean stops = stretch == last && !train.isNextPassed();
        return starts || stops ? WorldParameter.APPROACH_FACTOR.value() : 1;
    }

    private static double restrictedShare(double km) {
        return Math.min(1, WorldParameter.RESTRICTION_KM.value() / km);
    }

    private static double hourFactor(long localSecond) {
        int hour = (int) Math.floorMod(localSecond / HOUR_SECONDS, 24L);
        if (hour >= 22 || hour < 5) {
            return WorldParameter.NIGHT_FACTOR.value();
        }
        boolean peak = hour >= 6 && hour < 9 || hour >= 16 && hour < 19;
        return peak ? WorldParameter.PEAK_FACTOR.value() : 1;
    }

    private static int offsetSeconds(ZoneId zone, long second) {
        return zone.getRules().getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
    }

    private double linkFactor(TimetabledLeg leg) {
        String direction = leg.forward() ? "forward" : "backward";
        return linkFactors.computeIfAbsent(
                leg.link().id() + " " + direction,
                name -> Chance.of(habitSeed, "link-factor", leg.link().id(), direction)
                        .lognormal(1, WorldParameter.LINK_SPREAD.value()));
    }

    private double trainFactor(TrainUnderWay train) {
        return trainFactors.computeIfAbsent(
                train.id(),
                name -> Chance.of(seed, "train-factor", name).lognormal(1, WorldParameter.TRAIN_SPREAD.value()));
    }

    private double noise(TrainUnderWay train) {
        return Chance.of(seed, "leg", train.id(), String.valueOf(train.callIndex()))
                .lognormal(1, WorldParameter.LEG_SPREAD.value());
    }
}
