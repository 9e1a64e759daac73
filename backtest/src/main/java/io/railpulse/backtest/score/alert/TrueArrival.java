package io.railpulse.backtest.score.alert;

import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.gtfs.GtfsFeed;
import io.railpulse.recordings.ActualCall;
import io.railpulse.recordings.ConsignmentRow;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * When something truly came to its destination, and how late that was.
 *
 * @param millis milliseconds since the epoch
 * @param lateMinutes after it was booked or promised; negative if it came sooner
 */
record TrueArrival(long millis, double lateMinutes) {
    private static final double MILLIS_A_MINUTE = 60_000;

    private static TrueArrival of(long millis, long dueMillis) {
        return new TrueArrival(millis, (millis - dueMillis) / MILLIS_A_MINUTE);
    }

    /** By train run, of those that are booked at their destination. */
    static Map<String, TrueArrival> ofTrains(GtfsFeed feed, List<ActualCall> truth) {
        Map<String, TrueArrival> arrivals = new HashMap<>();
        for (ActualCall call : truth) {
            if (call.arrivalMillis() != null) {
                feed.findTrainRun(call.tripId(), LocalDate.parse(call.serviceDate()))
                        .filter(run -> isBookedEnd(run, call))
                        .ifPresent(run -> arrivals.put(
                                run.trainRunId(),
                                of(call.arrivalMillis(), run.destination().arrivalMillis())));
            }
        }
        return arrivals;
    }

    private static boolean isBookedEnd(TrainRun run, ActualCall call) {
        return run.destination().arrivalMillis() != null
                && call.stopSequence() == run.destination().stopSequence();
    }

    /** By consignment, of those that were promised for a time. */
    static Map<String, TrueArrival> ofConsignments(List<ConsignmentRow> consignments, List<ActualCall> truth) {
        Map<String, Long> atCalls = truth.stream()
                .filter(call -> call.arrivalMillis() != null)
                .collect(Collectors.toMap(
                        call -> nameOf(call.tripId(), call.serviceDate(), call.stopSequence()),
                        ActualCall::arrivalMillis,
                        Math::max));
        Map<String, TrueArrival> arrivals = new HashMap<>();
        for (ConsignmentRow row : consignments) {
            ConsignmentRow.Leg last = row.legs().get(row.legs().size() - 1);
            Long arrived = atCalls.get(nameOf(last.tripId(), last.serviceDate(), last.toStopSequence()));
            if (arrived != null && row.promisedAtMillis() != null) {
                arrivals.put(row.consignmentId(), of(arrived, row.promisedAtMillis()));
            }
        }
        return arrivals;
    }

    private static String nameOf(String tripId, String serviceDate, int stopSequence) {
        return TrainRun.idOf(tripId, serviceDate) + " " + stopSequence;
    }
}
