package io.railpulse.domain.tracking;

import io.railpulse.domain.network.RouteLine;
import io.railpulse.domain.telemetry.RejectReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Takes the fixes of a train one by one, in the order in which they were measured, among the motions that they may mean: a
 * forward search for the likeliest motion, of which only a few are followed at a time.
 *
 * <p>A fix that fits well is simply taken. In doubt each motion goes on twice, once with the fix and once without, and if
 * the believed one cannot have got there, a further one begins at the fix. A fix left out costs more, the better its device
 * has agreed so far; one that fits badly costs as {@link TrackMatcher} says. So one bad fix moves nothing, a train found in
 * the wrong place is put right as soon as what follows bears that out, and what was made of the wrong place goes with it.
 */
final class MotionJudge {
    /** A fix that costs more is doubted. */
    private static final double DOUBTED_FROM = 0.5;
    /** After so long without a fix that fits, any is doubted. */
    private static final long DOUBTED_AFTER_MILLIS = 20 * 60_000L;
    /** A device is doubted until so many of its fixes fitted. */
    private static final int TRUSTED_FROM = 3;
    /** What it costs that a train is where it cannot have got to: something else was wrong all the time. */
    private static final double ELSEWHERE_COST = 3;
    /** What it costs to take the second of two places that a device says of one time, and not the first. */
    private static final double SECOND_COST = 1;
    /** What it costs to take only the first, however much its device is trusted: one of the two is wrong even if it is right. */
    private static final double FIRST_ONLY_COST = 4;
    /** So many fixes in a row that fit nothing, of a device of which none ever did, are another train's. */
    private static final int FOREIGN_FROM = -4;

    private final TrackingOptions options;
    private final TrackMatcher matcher;
    private final CallDetector detector;
    private final List<DeviceFilter> filters;

    MotionJudge(TrackingOptions options, List<DeviceFilter> filters) {
        this.options = options;
        this.matcher = new TrackMatcher(options);
        this.detector = new CallDetector(options);
        this.filters = filters;
    }

    /** Takes the next fix; says where the believed motion has it, or why nowhere. */
    Placement take(Fix fix, RouteLine line, TrackedTrain train, Hypotheses hypotheses) {
        DeviceTrace before = hypotheses.deviceOf(fix.device());
        Optional<StandOfOthers> others =
                before == null ? Optional.empty() : StandOfOthers.find(fix, before, hypotheses, line);
        Optional<Placement> fault = findFault(fix, before, hypotheses.likeliest(), others);
        Placement placement = fault.orElseGet(() -> place(fix, line, train, hypotheses));
        others.ifPresent(stand -> before.notePlace(fix, stand, placement));
        hypotheses.note(fix, placement.isRejected());
        boolean isOfTheTrain = SourceWeight.isOfTheTrain(fix, hypotheses.likeliest(), train.roster);
        hypotheses.offRoute.note(fix, placement, isOfTheTrain, hypotheses, line, options.offRoute());
        return placement;
    }

    private Optional<Placement> findFault(
            Fix fix, DeviceTrace before, Motion believed, Optional<StandOfOthers> others) {
        if (before == null) {
            return Optional.empty();
        }
        for (DeviceFilter filter : filters) {
            Optional<String> fault = filter.findFault(fix, before, believed, others);
            if (fault.isPresent()) {
                return Optional.of(Placement.rejected(filter.reason(), fault.get()));
            }
        }
        return Optional.empty();
    }

    private Placement place(Fix fix, RouteLine line, TrackedTrain train, Hypotheses hypotheses) {
        Motion believed = hypotheses.likeliest();
        if (!believed.hasPosition()) {
            return begin(fix, matcher.listFirst(fix, line, train), line, train, hypotheses);
        }
        List<Candidate> candidates = matcher.list(fix, line, believed, train);
        if (hypotheses.motions.length == 1 && isSure(fix, candidates, believed)) {
            move(believed, fix, candidates.get(0), train, hypotheses);
            return Placement.at(believed.alongMetres);
        }
        return goOn(fix, candidates, line, train, hypotheses);
    }

    private static boolean isSure(Fix fix, List<Candidate> candidates, Motion motion) {
        boolean sure = candidates.size() == 1 && candidates.get(0).cost() <= DOUBTED_FROM;
        return sure
                && fix.measuredMillis() - motion.fixMillis <= DOUBTED_AFTER_MILLIS
                && motion.trust.of(fix.device()) >= TRUSTED_FROM;
    }

    private Placement begin(
            Fix fix, List<Candidate> candidates, RouteLine line, TrackedTrain train, Hypotheses hypotheses) {
        if (candidates.isEmpty()) {
            return offRoute(line);
        }
        Motion none = hypotheses.likeliest();
        List<Motion> motions = new ArrayList<>();
        for (int at = 0; at < candidates.size(); at++) {
            Motion motion = none.copy();
            motion.score -= at;
            move(motion, fix, candidates.get(at), train, hypotheses);
            motions.add(motion);
        }
        hypotheses.goOnWith(motions, options.reanchorAfter());
        return Placement.at(hypotheses.likeliest().alongMetres);
    }

    private Placement goOn(
            Fix fix, List<Candidate> ofBelieved, RouteLine line, TrackedTrain train, Hypotheses hypotheses) {
        Motion believed = hypotheses.likeliest();
        boolean fits = !ofBelieved.isEmpty() && ofBelieved.get(0).cost() <= DOUBTED_FROM;
        List<Candidate> anywhere = fits ? List.of() : matcher.listAnywhere(fix, line, believed.alongMetres);
        if (ofBelieved.isEmpty() && anywhere.isEmpty()) {
            // It speaks for none of the motions and against none.
            for (Motion motion : hypotheses.motions) {
                motion.tookNewest = false;
            }
            return offRoute(line);
        }
        double weight = SourceWeight.of(fix, train.roster, hypotheses);
        List<Motion> successors = follow(believed, ofBelieved, fix, weight, train, hypotheses);
        List<Motion> motions = new ArrayList<>(successors);
        for (Motion motion : hypotheses.motions) {
            if (motion != believed) {
                motions.addAll(follow(motion, matcher.list(fix, line, motion, train), fix, weight, train, hypotheses));
            }
        }
        if (!isCopy(fix, hypotheses)) {
            anywhere.forEach(candidate -> motions.add(elsewhere(fix, candidate, train, believed)));
        }
        hypotheses.goOnWith(motions, options.reanchorAfter());
        Motion now = hypotheses.likeliest();
        hypotheses.turns += successors.contains(now) ? 0 : 1;
        if (now.tookNewest) {
            return Placement.at(now.alongMetres);
        }
        return stray(fix, ofBelieved.isEmpty() ? anywhere : ofBelieved, now, train);
    }

    /** The ways in which a motion may go on: with the fix, and, if that does not surely fit, without it. */
    private List<Motion> follow(
            Motion motion,
            List<Candidate> candidates,
            Fix fix,
            double weight,
            TrackedTrain train,
            Hypotheses hypotheses) {
        DeviceTrace before = hypotheses.deviceOf(fix.device());
        boolean isSecond = before != null && before.fixMillis == fix.measuredMillis();
        List<Motion> motions = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Motion taken = motion.copy();
            taken.score -= isSecond && !motion.tookNewest ? SECOND_COST + motion.trust.costOfTurning(fix.device()) : 0;
            move(taken, fix, candidate, train, hypotheses);
            motions.add(taken);
        }
        if (!isSure(fix, candidates, motion)) {
            motions.add(leftOut(fix, weight * costOfLeavingOut(fix, before, motion), motion));
        }
        return motions;
    }

    /** Whether some motion took a fix of the same time already: a copy does not bear it out. */
    private static boolean isCopy(Fix fix, Hypotheses hypotheses) {
        for (Motion motion : hypotheses.motions) {
            if (motion.fixMillis == fix.measuredMillis() && motion.fittedElsewhere >= 0) {
                return true;
            }
        }
        return false;
    }

    private void move(Motion motion, Fix fix, Candidate to, TrackedTrain train, Hypotheses hypotheses) {
        motion.score -= to.cost();
        motion.trust.noteFit(fix.device());
        motion.fitted = Math.min(Motion.WELL_FITTED, motion.fitted + 1);
        motion.fittedElsewhere += motion.fittedElsewhere >= 0 && fix.measuredMillis() > motion.fixMillis ? 1 : 0;
        if (motion.hasPosition() && to.fromMetres() != motion.alongMetres) {
            // A ship has landed: where it was before is known better than it was reckoned.
            motion.anchorAlongMetres = to.fromMetres();
            motion.anchorMillis = motion.fixMillis;
        }
        motion.alongMetres = to.fromMetres();
        motion.atSea = to.atSea();
        if (hypotheses.offRoute.isAway()) {
            detector.rejoin(motion, train, to.alongMetres(), fix, hypotheses);
        } else {
            detector.advance(motion, train, to.alongMetres(), fix, hypotheses);
        }
        take(fix, motion);
    }

    private static double costOfLeavingOut(Fix fix, DeviceTrace before, Motion motion) {
        long silence = before == null ? 0 : fix.measuredMillis() - before.fixMillis;
        boolean tookFirst = before != null && silence == 0 && motion.tookNewest;
        return tookFirst ? FIRST_ONLY_COST : motion.trust.costOfStray(fix.device(), motion.device, silence);
    }

    private static Motion leftOut(Fix fix, double cost, Motion motion) {
        Motion without = motion.copy();
        without.score -= cost;
        without.trust.noteStray(fix.device());
        if (motion.trust.of(fix.device()) >= 0) {
            // One that contradicts anyway breaks no row of those that fit.
            without.fittedElsewhere = Math.min(0, without.fittedElsewhere);
        }
        without.tookNewest = false;
        return without;
    }

    private Motion elsewhere(Fix fix, Candidate to, TrackedTrain train, Motion believed) {
        Motion motion = believed.copy();
        motion.score -= ELSEWHERE_COST + motion.fitted + to.cost();
        motion.trust.noteFit(fix.device());
        motion.fitted = 1;
        motion.fittedElsewhere = 1;
        motion.atSea = to.atSea();
        detector.reanchor(motion, train.plan.calls(), to.alongMetres(), fix);
        take(fix, motion);
        return motion;
    }

    private static void take(Fix fix, Motion motion) {
        motion.tookNewest = true;
        motion.latitude = fix.latitude();
        motion.longitude = fix.longitude();
        motion.device = fix.device();
        motion.speedMps = fix.speedMps();
    }

    private static Placement offRoute(RouteLine line) {
        return Placement.rejected(
                RejectReason.OFF_ROUTE,
                "not within the tolerance of any leg of route " + line.route().routeId());
    }

    private static Placement stray(Fix fix, List<Candidate> candidates, Motion motion, TrackedTrain train) {
        String detail = String.format(
                Locale.ROOT,
                "%.0f m along the route, after %.0f m %d s before",
                candidates.get(0).alongMetres(),
                motion.alongMetres,
                (fix.measuredMillis() - motion.fixMillis) / 1000);
        // Where it is known what travels with the train, that is asked, and not the motion.
        boolean foreign = train.roster.assignments.isEmpty()
                && motion.trust.isStranger(fix.device())
                && motion.trust.of(fix.device()) <= FOREIGN_FROM;
        return Placement.rejected(foreign ? RejectReason.FOREIGN_TRAIN : RejectReason.IMPLAUSIBLE_JUMP, detail);
    }
}
