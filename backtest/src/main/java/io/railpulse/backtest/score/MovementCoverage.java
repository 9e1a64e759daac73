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
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which of the movements reported at planned stops have a time in the replay. */
final class MovementCoverage {

    private static final int MAX_EXAMPLES = 10;

    private record Moment(RunKey run, String stopId, CallEvent event) {}

    private MovementCoverage() {}

    static MovementScore check(
            Recording recording, PlannedRuns planned, List<ReplayedCall> replayed, ServiceDates dates) {
        Set<Moment> reported = listReported(recording, planned, dates);
        Set<Moment> timed = listTimed(replayed);
        List<Moment> untimed =
                reported.stream().filter(moment -> !timed.contains(moment)).toList();
        int found = reported.size() - untimed.size();
        Double share = reported.isEmpty() ? null : Double.valueOf((double) found / reported.size());
        List<String> examples = untimed.stream()
                .limit(MAX_EXAMPLES)
                .map(moment -> moment.run + " at " + moment.stopId + ", " + moment.event)
                .toList();
        return new MovementScore(reported.size(), found, share, examples);
    }

    private static Set<Moment> listReported(Recording recording, PlannedRuns planned, ServiceDates dates) {
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
        return moments;
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

    private static Set<Moment> listTimed(List<ReplayedCall> replayed) {
        Set<Moment> moments = new HashSet<>();
        for (ReplayedCall call : replayed) {
            if (call.arrivalMillis() != null) {
                moments.add(new Moment(call.run(), call.stopId(), CallEvent.ARRIVAL));
            }
            if (call.departureMillis() != null) {
                moments.add(new Moment(call.run(), call.stopId(), CallEvent.DEPARTURE));
            }
        }
        return moments;
    }
}
