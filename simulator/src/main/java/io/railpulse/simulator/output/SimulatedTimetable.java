package io.railpulse.simulator.output;

import io.railpulse.network.timetable.Timetable;
import io.railpulse.network.timetable.TimetableFeed;
import io.railpulse.network.timetable.TimetabledTrip;
import io.railpulse.simulator.world.SimulatedRun;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The timetable of the runs that are simulated, as GTFS: so whoever follows them plans by the same file. */
public final class SimulatedTimetable {

    private SimulatedTimetable() {}

    /** @param zip is replaced if it exists */
    public static void write(Timetable timetable, List<SimulatedRun> runs, Path zip) {
        Map<String, SortedSet<LocalDate>> days = new TreeMap<>();
        for (SimulatedRun run : runs) {
            days.computeIfAbsent(run.trip().id(), trip -> new TreeSet<>()).add(run.serviceDate());
        }
        Map<TimetabledTrip, SortedSet<LocalDate>> running = new LinkedHashMap<>();
        days.forEach((trip, dates) -> running.put(timetable.getTrip(trip), dates));
        TimetableFeed.write(timetable.network(), running, zip);
    }
}
