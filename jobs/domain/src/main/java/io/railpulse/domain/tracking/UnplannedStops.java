package io.railpulse.domain.tracking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Keeps the stops of a train that no plan knows as its fixes have them: finds those again that were told before, by when
 * and where they were, and withdraws those that the fixes no longer show.
 */
final class UnplannedStops {
    /** The oldest of more that are settled or withdrawn are forgotten. */
    private static final int MOST = 2 * StandDetector.MOST;

    private static final long SEEMS_SOONER_MILLIS = 15 * 60_000L;

    private final TrackingOptions options;
    private final CallZones zones;

    UnplannedStops(TrackingOptions options) {
        this.options = options;
        this.zones = new CallZones(options.arrivalRadiusMetres());
    }

    /** Brings the train's stops up to date. */
    void refresh(TrackedTrain train) {
        List<UnplannedStop> seen = listSeen(train);
        if (seen.isEmpty() && train.unplanned.isEmpty()) {
            return;
        }
        List<UnplannedStop> former = new ArrayList<>(train.unplanned);
        settleForgotten(train.motion(), former);
        former.removeIf(stop -> stop.settled);
        for (UnplannedStop now : seen) {
            UnplannedStop stop = findSame(now, former);
            if (stop == null) {
                stop = open(now, train);
            }
            former.remove(stop);
            stop.revise(now);
        }
        former.forEach(UnplannedStop::withdraw);
        train.unplanned.removeIf(stop -> stop.withdrawn && stop.revisions == 0);
        train.unplanned.sort(Comparator.comparingLong(stop -> stop.times[0]));
        forget(train.unplanned);
    }

    /** Where it stood for long enough, and the plan in force has no call. */
    private List<UnplannedStop> listSeen(TrackedTrain train) {
        List<UnplannedStop> seen = new ArrayList<>();
        for (Stand stand : train.motion().stands) {
            boolean isStop = stand.isProved(
                    StandDetector.LEAST_FIXES, options.unplannedStopAfter().toMillis());
            if (isStop && zones.callAround(train.plan.calls(), 0, stand.alongMetres) < 0) {
                seen.add(UnplannedStop.of(stand));
            }
        }
        return seen;
    }

    private static void settleForgotten(Motion motion, List<UnplannedStop> stops) {
        stops.forEach(stop -> stop.settled |= stop.times[0] <= motion.standsForgottenUntilMillis);
    }

    private UnplannedStop findSame(UnplannedStop now, List<UnplannedStop> former) {
        for (UnplannedStop stop : former) {
            boolean samePlace = Math.abs(stop.alongMetres - now.alongMetres) <= options.arrivalRadiusMetres();
            if (samePlace && stop.overlaps(now)) {
                return stop;
            }
        }
        return null;
    }

    /** One that was told and withdrawn is taken up again where it has the name that this one is to have. */
    private static UnplannedStop open(UnplannedStop now, TrackedTrain train) {
        for (int tenths = (int) Math.round(now.alongMetres / 100); ; tenths++) {
            String name = String.format(Locale.ROOT, "km-%.1f", tenths / 10.0);
            UnplannedStop named = find(name, train.unplanned);
            if (named == null) {
                now.stopId = name;
                now.changed = true;
                train.unplanned.add(now);
                return now;
            }
            if (named.withdrawn) {
                return named;
            }
        }
    }

    private static UnplannedStop find(String stopId, List<UnplannedStop> stops) {
        for (UnplannedStop stop : stops) {
            if (stop.stopId.equals(stopId)) {
                return stop;
            }
        }
        return null;
    }

    private static void forget(List<UnplannedStop> stops) {
        for (int at = 0; at < stops.size() && stops.size() > MOST; ) {
            UnplannedStop stop = stops.get(at);
            if ((stop.settled || stop.withdrawn) && !stop.changed) {
                stops.remove(at);
            } else {
                at++;
            }
        }
    }

    /** After a new plan, with which the fixes begin anew: on the same route what was seen still holds. */
    static void carryOver(Motion former, boolean sameRoute, TrackedTrain train) {
        if (sameRoute) {
            train.motion().stands = former.stands;
            train.motion().standsForgottenUntilMillis = former.standsForgottenUntilMillis;
            train.motion().callsNoted = true;
            return;
        }
        Stand open = former.openStand();
        for (UnplannedStop stop : train.unplanned) {
            if (open != null && stop.times[1] == CallSheet.UNKNOWN && !stop.settled && !stop.withdrawn) {
                stop.times[1] = open.seenMillis;
                stop.method = (byte) CallMethod.ESTIMATED.ordinal();
                stop.changed = true;
            }
            stop.settled = true;
        }
    }

    /**
     * The one to which the train has come since it left a call, and where it stands; null if there is none. Behind the call it may
     * seem to have begun a little sooner: reports are told to the minute, and fixes are minutes apart.
     */
    static UnplannedStop findOpenBehind(int call, TrackedTrain train) {
        long leftMillis = train.sheet.times[CallSheet.departureOf(call)];
        double callMetres = train.plan.calls().get(call).alongMetres();
        for (UnplannedStop stop : train.unplanned) {
            boolean stands = stop.times[1] == CallSheet.UNKNOWN && !stop.settled && !stop.withdrawn;
            long seemsSooner = stop.alongMetres > callMetres ? SEEMS_SOONER_MILLIS : 0;
            if (stands && stop.times[0] + seemsSooner >= leftMillis) {
                return stop;
            }
        }
        return null;
    }

    /** Whether something is still to be told of one. */
    static boolean haveChanged(TrackedTrain train) {
        for (UnplannedStop stop : train.unplanned) {
            if (stop.changed) {
                return true;
            }
        }
        return false;
    }

    /** Those of which something is still to be told; afterwards nothing is. */
    static List<UnplannedStop> drainChanged(TrackedTrain train) {
        List<UnplannedStop> changed = new ArrayList<>();
        for (UnplannedStop stop : train.unplanned) {
            if (stop.changed) {
                stop.changed = false;
                changed.add(stop);
            }
        }
        return changed;
    }
}
