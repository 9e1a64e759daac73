package io.railpulse.domain.geofence;

import static io.railpulse.domain.geofence.FenceVisit.NEVER;

import io.railpulse.domain.tracking.RunState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Follows one train past all fences. It goes in where a fix is inside or the way between two fixes passes through, and has left when a
 * fix is further outside than the fence's margin, so that fixes that waver at the edge tell nothing twice. Silence tells nothing, nor
 * does a fix that is no newer than the newest.
 */
public final class FenceWatcher {
    private static final long SECOND = 1_000;
    /** By so much of its length a railway is beside the straight way, and a fix beside the train. */
    private static final double BESIDE_SHARE = 0.1;

    private static final double BESIDE_METRES = 30;

    private final FenceIndex fences;
    private final WatchedTrain train;
    private final List<FenceNews> news = new ArrayList<>();

    /**
     * @param fences in force
     * @param train is changed by what is taken
     */
    public FenceWatcher(FenceIndex fences, WatchedTrain train) {
        this.fences = fences;
        this.train = train;
    }

    /** What comes of a sighting, fence by fence in the order of their ids. */
    public List<FenceNews> take(TrainSighting sighting) {
        if (!train.hear(sighting)) {
            return List.of();
        }
        if (sighting.state() == RunState.CANCELLED || sighting.state() == RunState.LOST) {
            return end(sighting.recordMillis(), "its run was cancelled or given up");
        }
        Way way = train.come(sighting.seen());
        Map<String, FenceArea> near = way == null ? Map.of() : fences.findNear(way);
        TreeSet<String> asked = new TreeSet<>(near.keySet());
        asked.addAll(train.visits.keySet());
        for (String fenceId : asked) {
            look(fences.find(fenceId), fenceId, way, sighting);
        }
        return news;
    }

    /** Ends all visits, since nothing more will be heard of the train. */
    public List<FenceNews> end(long nowMillis, String reason) {
        new TreeMap<>(train.visits).forEach((fenceId, visit) -> endVisit(fenceId, visit, nowMillis, reason));
        return news;
    }

    private void look(FenceArea area, String fenceId, Way way, TrainSighting sighting) {
        FenceVisit visit = train.visits.get(fenceId);
        boolean isAsked = area != null && area.fence().isAbout(sighting);
        if (!isAsked) {
            if (visit != null) {
                endVisit(fenceId, visit, sighting.recordMillis(), "the fence is not about it any more");
            }
            return;
        }
        if (way != null) {
            go(area, visit, way, sighting.recordMillis());
        }
        FenceVisit going = train.visits.get(fenceId);
        if (going != null && going.seenInside) {
            stay(area.fence(), going, sighting);
        }
    }

    private void go(FenceArea area, FenceVisit former, Way way, long nowMillis) {
        double outside = area.metresOutside(way.to());
        List<Passage> passages = area.listPassages(way);
        FenceVisit visit = former == null ? findEntry(area.fence(), passages, outside <= 0, way) : former;
        if (visit == null) {
            return;
        }
        train.visits.put(area.fence().fenceId(), visit);
        if (outside <= 0) {
            visit.seenInside = true;
            visit.outsideSinceMillis = NEVER;
            return;
        }
        if (!passages.isEmpty()) {
            visit.outsideSinceMillis =
                    way.millisAt(passages.get(passages.size() - 1).toShare());
        } else if (visit.outsideSinceMillis == NEVER) {
            visit.outsideSinceMillis = way.to().atMillis();
        }
        if (outside > area.fence().marginMetres()) {
            leave(area.fence(), visit, way, nowMillis);
        }
    }

    /** The visit that a way begins; null where it begins none, or is over already since the fence is younger than it. */
    private static FenceVisit findEntry(Geofence fence, List<Passage> passages, boolean isInside, Way way) {
        boolean began = !passages.isEmpty() && (isInside || passages.get(0).fromShare() > 0);
        if (!began && !isInside) {
            return null;
        }
        FenceVisit visit = new FenceVisit();
        visit.fenceName = fence.name();
        visit.enteredMillis =
                began ? way.millisAt(passages.get(0).fromShare()) : way.to().atMillis();
        visit.enteredWithinMillis = began ? way.tookMillis() : 0;
        visit.confidence = confidenceOf(passages, way);
        return visit;
    }

    /** Near one where the way goes deep into the fence, near zero where it is so long that the railway may go round it. */
    private static double confidenceOf(List<Passage> passages, Way way) {
        double depth = passages.stream().mapToDouble(Passage::depthMetres).max().orElse(0);
        return depth / (depth + BESIDE_METRES + BESIDE_SHARE * way.metres());
    }

    private void leave(Geofence fence, FenceVisit visit, Way way, long nowMillis) {
        train.visits.remove(fence.fenceId());
        if (visit.seenInside) {
            tell(fence.fenceId(), fence, visit, Whereabouts.OUTSIDE, FenceReasons.left(visit, way), nowMillis);
            return;
        }
        tell(fence.fenceId(), fence, visit, Whereabouts.CROSSED, FenceReasons.crossed(visit), nowMillis);
        tell(fence.fenceId(), fence, visit, Whereabouts.OUTSIDE, FenceReasons.left(visit, way), nowMillis);
    }

    /** It is a visit once the train was seen inside for long enough, or stands: then it will be when it has stood for long enough. */
    private void stay(Geofence fence, FenceVisit visit, TrainSighting sighting) {
        if (sighting.state() != RunState.DARK) {
            long dueMillis = visit.enteredMillis + fence.dwellSeconds() * SECOND;
            long insideUntil = visit.outsideSinceMillis == NEVER ? train.seenMillis : visit.outsideSinceMillis;
            visit.visitFromMillis = insideUntil >= dueMillis || sighting.stands() ? dueMillis : NEVER;
        }
        boolean isTold = visit.toldVersion == fence.version() && visit.toldVisitFromMillis == visit.visitFromMillis;
        if (isTold) {
            return;
        }
        visit.toldVersion = fence.version();
        visit.toldVisitFromMillis = visit.visitFromMillis;
        tell(fence.fenceId(), fence, visit, Whereabouts.INSIDE, FenceReasons.inside(visit), sighting.recordMillis());
    }

    /** Of a way through that was not told yet there is nothing to end. */
    private void endVisit(String fenceId, FenceVisit visit, long nowMillis, String reason) {
        train.visits.remove(fenceId);
        if (visit.seenInside) {
            tell(fenceId, null, visit, Whereabouts.ENDED, reason, nowMillis);
        }
    }

    /** @param fence null where it may be in force no longer */
    private void tell(
            String fenceId, Geofence fence, FenceVisit visit, Whereabouts whereabouts, String reason, long nowMillis) {
        boolean isOutside = whereabouts != Whereabouts.INSIDE && visit.outsideSinceMillis != NEVER;
        news.add(new FenceNews(
                train.trainRunId,
                fenceId,
                visit.fenceName,
                train.corridor,
                whereabouts,
                fence == null ? List.of() : fence.events(),
                visit.enteredMillis,
                isOutside ? Long.valueOf(visit.outsideSinceMillis) : null,
                visit.visitFromMillis == NEVER ? null : Long.valueOf(visit.visitFromMillis),
                train.seenMillis,
                visit.seenInside ? null : Double.valueOf(visit.confidence),
                reason,
                nowMillis,
                train.numberNext(nowMillis)));
    }
}
