package io.railpulse.simulator.output;

import io.railpulse.connectors.kafka.InputRecords;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.gtfs.GtfsFeed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The records of a timetable's routes and train runs. */
public final class PlanRecords {

    private PlanRecords() {}

    /**
     * All of them, routes first.
     *
     * @param knownFromMillis since when a run's plan is known: its record time; routes are known since the first of them
     */
    public static List<ProducerRecord<byte[], byte[]>> list(
            GtfsFeed timetable, InputRecords records, ToLongFunction<TrainRun> knownFromMillis) {
        List<TrainRun> runs = timetable
                .listTrainRuns(timetable.firstServiceDate(), timetable.lastServiceDate())
                .toList();
        long first = runs.stream().mapToLong(knownFromMillis).min().orElse(0);
        List<ProducerRecord<byte[], byte[]>> plans = new ArrayList<>();
        timetable.listRoutes().forEach(route -> plans.add(records.of(route, first)));
        runs.forEach(run -> plans.add(records.of(run, knownFromMillis.applyAsLong(run))));
        return plans;
    }
}
