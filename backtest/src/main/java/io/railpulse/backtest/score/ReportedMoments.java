package io.railpulse.backtest.score;

import io.railpulse.backtest.score.PlannedRuns.PlannedRun;
import io.railpulse.domain.eta.CallEvent;
import io.railpulse.domain.telemetry.MessageStatus;
import io.railpulse.domain.telemetry.MovementKind;
import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.gtfs.csv.InputFileException;
import io.railpulse.recordings.Recording;
import io.railpulse.recordings.RecordingReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the movements of a recording report at planned stops. A pass is an arrival and a departure; what was withdrawn last
 * is not reported.
 *
 * @param moments each but once, in the order in which they were first reported
 */
record ReportedMoments(Set<Moment> moments) {

    /** That a run arrived at, or left, a stop. */
    record Moment(RunKey run, String stopId, CallEvent event) {}

    boolean has(RunKey run, String stopId, CallEvent event) {
        return moments.contains(new Moment(run, stopId, event));
    }

    static ReportedMoments read(Recording recording, PlannedRuns planned, ServiceDates dates) {
        Set<Moment> moments = new LinkedHashSet<>();
        try (RecordingReader<MovementReport> reader = recording.readMovements()) {
            while (reader.hasNext()) {
                MovementReport report = reader.next().report();
                if (isPlanned(report, planned, dates)) {
                    apply(report, moments);
                }
            }
        } catch (IOException e) {
            throw InputFileException.of(recording.name(), "cannot be closed", e);
        }
        return new ReportedMoments(moments);
    }

    private static boolean isPlanned(MovementReport report, PlannedRuns planned, ServiceDates dates) {
        if (report.tripId() == null || report.serviceDate() == null || report.stopId() == null) {
            return false;
        }
        RunKey run = runOf(report);
        return dates.contain(run.serviceDate())
                && planned.findRun(run)
                        .map(PlannedRun::stopIds)
                        .filter(stopIds -> stopIds.contains(report.stopId()))
                        .isPresent();
    }

    private static RunKey runOf(MovementReport report) {
        return new RunKey(report.tripId(), LocalDate.parse(report.serviceDate()));
    }

    private static void apply(MovementReport report, Set<Moment> moments) {
        for (CallEvent event : eventsOf(report.kind())) {
            Moment moment = new Moment(runOf(report), report.stopId(), event);
            if (report.status() == MessageStatus.DELETE) {
                moments.remove(moment);
            } else {
                moments.add(moment);
            }
        }
    }

    private static List<CallEvent> eventsOf(MovementKind kind) {
        return switch (kind) {
            case ARRIVAL -> List.of(CallEvent.ARRIVAL);
            case DEPARTURE -> List.of(CallEvent.DEPARTURE);
            case PASS -> List.of(CallEvent.ARRIVAL, CallEvent.DEPARTURE);
        };
    }
}
