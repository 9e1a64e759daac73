package io.railpulse.backtest.score;

import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.gtfs.GtfsFeed;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What scoring needs of the timetable; each run is looked up once. */
final class PlannedRuns {

    /** Where a run begins and ends, and the stops it calls at. */
    record PlannedRun(int firstSequence, int lastSequence, Set<String> stopIds) {

        static PlannedRun of(TrainRun run) {
            Set<String> stopIds = run.calls().stream().map(PlannedCall::stopId).collect(Collectors.toSet());
            return new PlannedRun(run.origin().stopSequence(), run.destination().stopSequence(), stopIds);
        }
    }

    private final GtfsFeed feed;
    private final Map<RunKey, Optional<PlannedRun>> runs = new HashMap<>();

    PlannedRuns(GtfsFeed feed) {
        this.feed = feed;
    }

    Optional<PlannedRun> findRun(RunKey key) {
        return runs.computeIfAbsent(
                key, run -> feed.findTrainRun(run.tripId(), run.serviceDate()).map(PlannedRun::of));
    }
}
