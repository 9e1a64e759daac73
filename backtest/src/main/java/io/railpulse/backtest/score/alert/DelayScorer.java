package io.railpulse.backtest.score.alert;

import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.gtfs.GtfsFeed;
import io.railpulse.recordings.ActualCall;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Judges alerts of predicted delay by the true one: of trains with a booked arrival at their destination that has a truth. */
final class DelayScorer {
    private static final String KIND = "predicted-late";
    private static final double MILLIS_A_MINUTE = 60_000;

    /** When a train arrived, and how late. */
    private record Arrival(long millis, double lateMinutes) {}

    private final Map<String, Arrival> arrivals = new HashMap<>();
    private final Map<String, Long> alerted = new HashMap<>();

    DelayScorer(GtfsFeed feed, List<ActualCall> truth, List<RaisedAlert> raised) {
        for (ActualCall call : truth) {
            if (call.arrivalMillis() != null) {
                feed.findTrainRun(call.tripId(), LocalDate.parse(call.serviceDate()))
                        .ifPresent(run -> note(run, call));
            }
        }
        raised.stream()
                .filter(alert -> alert.kind().equals(KIND) && arrivals.containsKey(alert.subject()))
                .filter(alert ->
                        alert.detectedMillis() < arrivals.get(alert.subject()).millis())
                .forEach(alert -> alerted.merge(alert.subject(), alert.detectedMillis(), Math::min));
    }

    private void note(TrainRun run, ActualCall call) {
        Long booked = run.destination().arrivalMillis();
        if (booked != null && call.stopSequence() == run.destination().stopSequence()) {
            arrivals.put(
                    run.trainRunId(),
                    new Arrival(call.arrivalMillis(), (call.arrivalMillis() - booked) / MILLIS_A_MINUTE));
        }
    }

    DelayScore scoreFrom(int minutes) {
        List<Double> leads = new ArrayList<>();
        int late = 0;
        for (Map.Entry<String, Arrival> run : arrivals.entrySet()) {
            if (run.getValue().lateMinutes() >= minutes) {
                late++;
                Long told = alerted.get(run.getKey());
                if (told != null) {
                    leads.add((run.getValue().millis() - told) / MILLIS_A_MINUTE);
                }
            }
        }
        Collections.sort(leads);
        return new DelayScore(
                minutes, late, leads.size(), alerted.size(), leads.isEmpty() ? null : leads.get(leads.size() / 2));
    }
}
