package io.railpulse.simulator.world;

import io.railpulse.simulator.world.LinkIncidents.Incident;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A link in one direction. Trains enter it in the order in which they are ready, keep a headway at every point, and none
 * overtakes another. A train that cannot go on stands at the point before, so that it is the station's entry signal, a loop or
 * a block signal where one sees it standing.
 */
final class Track {
    private final String linkId;
    private final LinkGrid grid;
    private final LinkIncidents incidents;
    private final boolean forward;
    private final long headway = (long) WorldParameter.HEADWAY.seconds();
    private Passage ahead;

    Track(String linkId, LinkGrid grid, LinkIncidents incidents, boolean forward) {
        this.linkId = linkId;
        this.grid = grid;
        this.incidents = incidents;
        this.forward = forward;
    }

    /**
     * A stand that no plan knows.
     *
     * @param point of the grid; 0 is the station that the train comes from, which is not the track's matter
     * @param seconds how long, 0 for none
     */
    record Stand(int point, long seconds) {
        static final Stand NONE = new Stand(0, 0);

        boolean isAtStation() {
            return point == 0;
        }
    }

    /** The train that was the last to enter, in a world that is gone on with. */
    void isBehind(Passage last) {
        ahead = last;
    }

    LinkGrid grid() {
        return grid;
    }

    boolean forward() {
        return forward;
    }

    /** How much longer a stretch takes at a second because of speed restrictions; 1 for no longer. */
    double restrictionAt(int stretch, long second) {
        double factor = 1;
        for (Incident incident : incidents.restrictionsUntil(second)) {
            if (mirrored(incident.at(), grid.stretches() - 1) == stretch && incident.covers(second)) {
                factor = Math.max(factor, incident.factor());
            }
        }
        return factor;
    }

    /**
     * A train goes over the link.
     *
     * @param ready when it could leave the station, seconds since the epoch
     * @param stretchSeconds what it needs for each stretch if nothing is in its way
     */
    Passage enter(long ready, long[] stretchSeconds, Stand stand) {
        return enter(ready, stretchSeconds, stand, KnownPassage.NOTHING);
    }

    /** The same with a train that is on its way already, and has come as far as is known of it. */
    Passage enter(long ready, long[] stretchSeconds, Stand stand, KnownPassage known) {
        int last = stretchSeconds.length;
        long[] arrivals = new long[last + 1];
        long[] departures = new long[last + 1];
        Waits waits = new Waits();
        long behind = ahead == null ? ready : Math.max(ready, ahead.departures()[0] + headway);
        waits.add(DelayCause.TRAIN_AHEAD, ready, behind);
        departures[0] = known.departure(0, heldForClosure(behind, stretchSeconds));
        waits.add(DelayCause.LINK_CLOSED, behind, departures[0]);
        for (int point = 1; point <= last; point++) {
            long free = departures[point - 1] + stretchSeconds[point - 1];
            long kept =
                    known.arrival(point, ahead == null ? free : Math.max(free, ahead.departures()[point] + headway));
            waits.add(DelayCause.TRAIN_AHEAD, free, kept);
            if (kept - free > WorldParameter.CRAWL.value() * stretchSeconds[point - 1]) {
                departures[point - 1] = known.departure(point - 1, departures[point - 1] + kept - free);
            }
            arrivals[point] = kept;
            departures[point] = point == last ? kept : known.departure(point, leavesPoint(point, kept, stand, waits));
        }
        arrivals[0] = departures[0];
        Passage passage = new Passage(arrivals, departures, waits.causes());
        ahead = passage;
        return passage;
    }

    private long leavesPoint(int point, long arrival, Stand stand, Waits waits) {
        long stood = arrival + (stand.point() == point ? stand.seconds() : 0);
        waits.add(DelayCause.WAITING_FOR_PATH, arrival, stood);
        long open = openFrom(point, stood);
        waits.add(DelayCause.LINK_CLOSED, stood, open);
        return open;
    }

    /** No train is sent towards a closure that is known and would hold it on the line. */
    private long heldForClosure(long ready, long[] stretchSeconds) {
        long departure = ready;
        long reached = 0;
        for (int point = 1; point < stretchSeconds.length; point++) {
            reached += stretchSeconds[point - 1];
            for (Incident closure : incidents.closuresUntil(departure)) {
                boolean known = closure.covers(departure);
                if (known && pointOf(closure) == point && closure.covers(departure + reached)) {
                    departure = closure.untilSecond();
                }
            }
        }
        return departure;
    }

    private long openFrom(int point, long second) {
        long open = second;
        for (Incident closure : incidents.closuresUntil(second)) {
            if (pointOf(closure) == point && closure.covers(open)) {
                open = closure.untilSecond();
            }
        }
        return open;
    }

    private int pointOf(Incident closure) {
        return mirrored(closure.at(), grid.stretches());
    }

    private int mirrored(int at, int last) {
        return forward ? at : last - at;
    }

    /** What held one train here: each cause once, from when it first did. */
    private final class Waits {
        private final Map<String, DelayCause> byCode = new LinkedHashMap<>();

        void add(String code, long from, long until) {
            if (until <= from) {
                return;
            }
            DelayCause more = DelayCause.of(code, linkId, from, until - from);
            byCode.merge(code, more, (before, now) -> before.and(now.minutes()));
        }

        List<DelayCause> causes() {
            return List.copyOf(byCode.values());
        }
    }
}
