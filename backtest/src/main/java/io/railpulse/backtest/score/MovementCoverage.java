package io.railpulse.backtest.score;

import io.railpulse.backtest.score.ReportedMoments.Moment;
import io.railpulse.domain.eta.CallEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which of the movements reported at planned stops have a time in the replay. */
final class MovementCoverage {

    private static final int MAX_EXAMPLES = 10;

    private MovementCoverage() {}

    static MovementScore check(ReportedMoments movements, List<ReplayedCall> replayed) {
        Set<Moment> reported = movements.moments();
        Set<Moment> timed = listTimed(replayed);
        List<Moment> untimed =
                reported.stream().filter(moment -> !timed.contains(moment)).toList();
        int found = reported.size() - untimed.size();
        Double share = reported.isEmpty() ? null : Double.valueOf((double) found / reported.size());
        List<String> examples = untimed.stream()
                .limit(MAX_EXAMPLES)
                .map(moment -> moment.run() + " at " + moment.stopId() + ", " + moment.event())
                .toList();
        return new MovementScore(reported.size(), found, share, examples);
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
