package io.railpulse.proof;

import io.railpulse.domain.network.RouteLine;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.gtfs.GtfsFeed;
import io.railpulse.network.timetable.Timetable;
import io.railpulse.simulator.Simulation;
import io.railpulse.simulator.output.SimulatedTimetable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The plans and routes of a simulation: read back from the GTFS feed that is written of it, as a recording or the demo has
 * them.
 *
 * @param runs by train run id
 * @param lines by route id
 */
record Plans(Map<String, TrainRun> runs, Map<String, RouteLine> lines) {

    /** @throws IOException if there is no room for the feed */
    static Plans of(Timetable timetable, Simulation simulation) throws IOException {
        Path zip = Files.createTempFile("railpulse-timetable", ".zip");
        try {
            SimulatedTimetable.write(timetable, simulation.listRuns(), zip);
            return read(GtfsFeed.read(zip));
        } finally {
            Files.delete(zip);
        }
    }

    private static Plans read(GtfsFeed feed) {
        Map<String, RouteLine> lines = new HashMap<>();
        feed.listRoutes().forEach(route -> lines.put(route.routeId(), new RouteLine(route)));
        Map<String, TrainRun> runs = new HashMap<>();
        feed.listTrainRuns(feed.firstServiceDate(), feed.lastServiceDate())
                .forEach(run -> runs.put(run.trainRunId(), run));
        return new Plans(runs, lines);
    }
}
