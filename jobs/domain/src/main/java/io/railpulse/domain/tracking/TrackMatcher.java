package io.railpulse.domain.tracking;

import io.railpulse.domain.geodesy.Wgs84;
import io.railpulse.domain.network.RouteLine;
import io.railpulse.domain.network.RoutePlace;
import io.railpulse.domain.timetable.PlannedCall;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the places on its train's route where a fix may put it, and says how likely each is: by how fast the train must have
 * run to get there, by the way it heads, and by how far off the line the fix lies.
 */
public final class TrackMatcher {
    /** So many are followed of the places that a fix may belong to. */
    private static final int MOST_CANDIDATES = 3;
    /** A train makes up time by running so much faster than planned. */
    private static final double FASTER_THAN_PLANNED = 1.5;
    /** And so much faster than before, or than the tracker says. */
    private static final double LIKE_BEFORE = 1.3;
    /** Without a plan, metres a second that a train is expected to run at most. */
    private static final double FAST_MPS = 45;
    /** What it costs to run faster than that by a factor of e. */
    private static final double TOO_FAST_COST = 5;
    /** What it costs to head against the way of the route. */
    private static final double WRONG_WAY_COST = 3;
    /** Slower than that, metres a second, the direction of travel is noise. */
    private static final float HEADS_FROM_MPS = 3;
    /** Beside legs with a larger tolerance, metres, the line says little about the way of the track. */
    private static final double SURVEYED_WITHIN_M = 1_000;
    /** The speeds at both ends of a step tell how far it can be if it took no longer, milliseconds. */
    private static final long SPEED_SAYS_FOR_MILLIS = 120_000;
    /** A light train with all its power, metres a second each second. */
    private static final double ACCELERATION_MPS2 = 0.5;
    /** So many metres that the speeds do not explain cost one. */
    private static final double UNEXPLAINED_M = 50;

    private static final double MOST_SPEED_COST = 8;
    /** What it costs to have been in two places at once: more than any fix is worth. */
    private static final double TWO_PLACES_COST = 20;

    private static final double MOVING_OFF_COST = 1;
    /** Along a straight leg the track may lead back by this share of its tolerance. */
    private static final double WIDE_LEG_NOISE = 0.01;
    /** Off surveyed track by so many metres is nothing, and each further so many cost one; beside another place of the fix. */
    private static final double OFF_TRACK_M = 60;

    private final TrackingOptions options;
    private final DeadReckoning reckoning;

    public TrackMatcher(TrackingOptions options) {
        this.options = options;
        this.reckoning = new DeadReckoning(options.arrivalRadiusMetres());
    }

    /** Where a fix may put a train of which no place is known yet, the likeliest first: where it is by its plan. */
    List<Candidate> listFirst(Fix fix, RouteLine line, TrackedTrain train) {
        double expected = alongByPlan(train, fix.measuredMillis());
        return listAnywhere(fix, line, expected);
    }

    /** Where a fix may put a train that is not where it was thought to be: the likeliest first, the nearest to there. */
    List<Candidate> listAnywhere(Fix fix, RouteLine line, double expectedMetres) {
        List<RoutePlace> places = reckoning.listAnywhere(fix, line);
        double least = leastCost(fix, places);
        return places.stream()
                .sorted(Comparator.comparingDouble(place -> Math.abs(place.alongMetres() - expectedMetres)))
                .limit(MOST_CANDIDATES)
                .map(place -> new Candidate(
                        place.alongMetres(),
                        costOfPlace(fix, place) - least,
                        expectedMetres,
                        reckoning.isAtSea(place.alongMetres(), line)))
                .toList();
    }

    /** Where a fix may put a train that has moved so far, the likeliest first: within its reach, and never behind it. */
    List<Candidate> list(Fix fix, RouteLine line, Motion motion, TrackedTrain train) {
        long millis = fix.measuredMillis() - motion.fixMillis;
        List<RoutePlace> places = reckoning.list(fix, line, motion, train, reachMetres(millis));
        if (places.size() == 1) {
            return List.of(candidate(fix, places.get(0), 0, motion, train, line));
        }
        double least = leastCost(fix, places);
        List<Candidate> candidates = new ArrayList<>(places.size());
        places.forEach(
                place -> candidates.add(candidate(fix, place, costOfPlace(fix, place) - least, motion, train, line)));
        candidates.sort(Comparator.comparingDouble(Candidate::cost)
                .thenComparingDouble(at -> Math.abs(at.alongMetres() - motion.alongMetres)));
        return candidates.size() > MOST_CANDIDATES ? candidates.subList(0, MOST_CANDIDATES) : candidates;
    }

    private Candidate candidate(
            Fix fix, RoutePlace place, double costOfPlace, Motion motion, TrackedTrain train, RouteLine line) {
        double along = Math.max(motion.alongMetres, place.alongMetres());
        long millis = fix.measuredMillis() - motion.fixMillis;
        double metres = reckoning.metresRun(fix, along, line, motion);
        double cost = costOfRunning(fix, along, metres, millis, motion, train)
                + costOfSpeed(fix, Math.max(metres, metresOnTheGround(fix, motion)), millis, motion)
                + costOfMovingOff(metres, motion)
                + costOfBack(fix, along - place.alongMetres(), place);
        return new Candidate(
                along,
                cost + costOfPlace,
                reckoning.fromMetres(along, metres, line, motion),
                reckoning.isAtSea(along, line));
    }

    /** Running faster than planned, than before, and than the tracker says. */
    private double costOfRunning(Fix fix, double to, double metresRun, long millis, Motion motion, TrackedTrain train) {
        double from = motion.alongMetres;
        double metres = metresRun - 2 * options.arrivalRadiusMetres();
        if (metres <= 0) {
            return 0;
        }
        double seconds = Math.max(0.001, millis / 1000.0);
        double running = PlannedRunning.millisBetween(from, to, train, motion.nextCall) / 1000;
        double planned = running > 0 ? (to - from) / running : FAST_MPS;
        // A leg of a few minutes, rounded to whole ones, says little of how fast a train can run.
        double usual = Math.max(Math.min(FAST_MPS, FASTER_THAN_PLANNED * planned), LIKE_BEFORE * motion.paceMps);
        double told = Float.isNaN(fix.speedMps()) ? 0 : LIKE_BEFORE * fix.speedMps();
        double ratio = metres / seconds / Math.max(usual, told);
        return ratio <= 1 ? 0 : TOO_FAST_COST * Math.log(ratio);
    }

    private static double leastCost(Fix fix, List<RoutePlace> places) {
        double least = Double.POSITIVE_INFINITY;
        for (RoutePlace place : places) {
            least = Math.min(least, costOfPlace(fix, place));
        }
        return least;
    }

    /**
     * A train that stood before and stands now has gone no further than it can have speeded up and braked again. One that
     * ran as fast before does not run slower for what its tracker tells: that tells no speed, or not in our unit.
     */
    private double costOfSpeed(Fix fix, double metres, long millis, Motion motion) {
        if (fix.device() == motion.device && millis == 0 && metres > noiseMetres(fix)) {
            return TWO_PLACES_COST;
        }
        boolean measured = !Float.isNaN(fix.speedMps()) && !Float.isNaN(motion.speedMps);
        if (!measured || millis > SPEED_SAYS_FOR_MILLIS) {
            return 0;
        }
        double seconds = millis / 1000.0;
        double told = Math.max(fix.speedMps(), motion.speedMps);
        double fastest = Math.max(told, LIKE_BEFORE * motion.paceMps) + ACCELERATION_MPS2 * seconds / 4;
        double unexplained = metres - fastest * seconds - noiseMetres(fix);
        return Math.min(MOST_SPEED_COST, Math.max(0, unexplained / UNEXPLAINED_M));
    }

    /** How far a device has gone at least since the motion took its newest fix; 0 if that was another device's. */
    private static double metresOnTheGround(Fix fix, Motion motion) {
        return fix.device() == motion.device
                ? Wgs84.metresBetweenNear(motion.latitude, motion.longitude, fix.latitude(), fix.longitude())
                : 0;
    }

    /** That a train that stands is somewhere else takes a little more than one fix to believe. */
    private double costOfMovingOff(double metres, Motion motion) {
        boolean stood = motion.fixMillis - motion.anchorMillis >= CallDetector.STILL_FROM_MILLIS;
        return stood && metres > options.arrivalRadiusMetres() ? MOVING_OFF_COST : 0;
    }

    /** A train that lies behind where it was thought to be was never there, or its fix is off. */
    private double costOfBack(Fix fix, double metres, RoutePlace place) {
        double noise = Math.max(noiseMetres(fix), WIDE_LEG_NOISE * place.toleranceMetres());
        return Math.max(0, metres - noise) / UNEXPLAINED_M;
    }

    private double noiseMetres(Fix fix) {
        return Math.max(
                2 * options.standingWithinMetres(), Float.isNaN(fix.accuracyMetres()) ? 0 : 3 * fix.accuracyMetres());
    }

    private static double costOfPlace(Fix fix, RoutePlace place) {
        if (place.toleranceMetres() > SURVEYED_WITHIN_M) {
            return 0;
        }
        double off = Math.max(0, place.offMetres() / OFF_TRACK_M - 1);
        if (Float.isNaN(fix.bearingDeg()) || !(fix.speedMps() >= HEADS_FROM_MPS)) {
            return off;
        }
        double turn = Math.abs(fix.bearingDeg() - place.bearingDeg()) % 360;
        return turn > 90 && turn < 270 ? off + WRONG_WAY_COST : off;
    }

    private double reachMetres(long millis) {
        return options.fastestMps() * millis / 1000 + 2 * options.arrivalRadiusMetres();
    }

    /** Where the plan has the train at a time, metres along the route. */
    static double alongByPlan(TrackedTrain train, long timeMillis) {
        List<PlannedCall> calls = train.plan.calls();
        for (int call = 1; call < calls.size(); call++) {
            long arrival = train.planned[CallSheet.arrivalOf(call)];
            if (arrival == CallSheet.UNKNOWN || arrival <= timeMillis) {
                continue;
            }
            double from = calls.get(call - 1).alongMetres();
            long departure = train.planned[CallSheet.departureOf(call - 1)];
            if (departure == CallSheet.UNKNOWN || timeMillis <= departure || arrival <= departure) {
                return from;
            }
            double share = (double) (timeMillis - departure) / (arrival - departure);
            return from + share * (calls.get(call).alongMetres() - from);
        }
        return calls.get(calls.size() - 1).alongMetres();
    }
}
