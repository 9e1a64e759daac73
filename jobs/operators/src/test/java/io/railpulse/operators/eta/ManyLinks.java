package io.railpulse.operators.eta;

import io.railpulse.domain.eta.learning.LearnedKey;
import io.railpulse.domain.eta.learning.LearnedKind;
import io.railpulse.domain.eta.learning.LearnedUpdate;
import io.railpulse.domain.eta.learning.RunNews;
import io.railpulse.domain.eta.learning.TrainKind;
import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.operators.RecordTimeOptions;
import io.railpulse.operators.StateBytes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;

/**
 * What is learned of {@value #ROUTES} routes of {@value #LINKS} links each. That of one route is really learned: of {@value #TRIPS}
 * trips, each of which ran on {@value #DAYS} days; and copied to the others under names of their own.
 */
final class ManyLinks {
    static final int ROUTES = 500;
    private static final int LINKS = 40;
    private static final int TRIPS = 8;
    private static final int DAYS = 12;

    private static final long MINUTE = 60_000;
    private static final long DAY = 24 * 60 * MINUTE;
    private static final long BEGINNING = 1_740_787_200_000L;
    private static final String TAG = "CN-000-";

    private final Map<LearnedKey, LearnedUpdate> ofOneRoute;
    private final Map<String, Long> bytesOfOneRoute;

    private ManyLinks(Map<LearnedKey, LearnedUpdate> ofOneRoute, Map<String, Long> bytesOfOneRoute) {
        this.ofOneRoute = ofOneRoute;
        this.bytesOfOneRoute = bytesOfOneRoute;
    }

    static ManyLinks learn() throws Exception {
        try (LearningHarness learning = LearningHarness.open(RecordTimeOptions.replayUntil(Long.MAX_VALUE - 1))) {
            for (int day = 0; day < DAYS; day++) {
                for (int trip = 0; trip < TRIPS; trip++) {
                    learning.hears(newsOf(run(trip, day), (3 * day + 5 * trip) % 7));
                }
            }
            // In the middle of the last day half of the trips have ended.
            learning.watermark(BEGINNING + (DAYS - 1) * DAY + 14 * 60 * MINUTE);
            OperatorSubtaskState middle = learning.snapshot();
            learning.newsUntil(BEGINNING + DAYS * DAY);
            Map<LearnedKey, LearnedUpdate> newest = new LinkedHashMap<>();
            for (LearnedUpdate update : learning.updates()) {
                newest.put(new LearnedKey(update.trainKind(), update.kind(), update.key()), update);
            }
            return new ManyLinks(newest, StateBytes.of(middle));
        }
    }

    private static TrainRun run(int trip, int day) {
        long departure = BEGINNING + day * DAY + (6 + trip) * 60 * MINUTE;
        PlannedCall[] calls = new PlannedCall[LINKS + 1];
        for (int call = 0; call <= LINKS; call++) {
            String stop = TAG + String.format("%04d", call);
            Long arrives = call == 0 ? null : Long.valueOf(departure + (call * 6 - 1) * MINUTE);
            Long departs = call == LINKS ? null : Long.valueOf(departure + call * 6 * MINUTE);
            calls[call] = new PlannedCall(call + 1, stop, stop, 0, 0, call * 8_000, arrives, departs);
        }
        String name = TAG + "trip-" + trip;
        return new TrainRun(
                name + "@" + day, name, "2025-03-01", null, TAG + "route", null, null, null, null, List.of(calls));
    }

    /** Each moment is a little later than the one before, and known as it happens. */
    private static List<RunNews> newsOf(TrainRun run, int lateMinutes) {
        String kind = TrainKind.of(run).code();
        long origin = run.calls().get(0).departureMillis();
        List<RunNews> news = new ArrayList<>();
        news.add(new RunNews(kind, run.trainRunId(), origin - 60 * MINUTE, run, -1, 0, null, 0, false));
        int last = 2 * LINKS;
        for (int moment = 1; moment <= last; moment++) {
            PlannedCall call = run.calls().get(moment / 2);
            long planned = moment % 2 == 0 ? call.arrivalMillis() : call.departureMillis();
            long happened = planned + lateMinutes * MINUTE + moment * 3_000L;
            news.add(new RunNews(kind, run.trainRunId(), happened, null, moment, happened, null, 0, moment == last));
        }
        return news;
    }

    /** Whether something was learned of the one route alone, and not of all together. */
    private static boolean isOfTheRoute(LearnedUpdate update) {
        return update.key().contains(TAG);
    }

    /** What is learned of a kind, of all routes. */
    List<LearnedUpdate> all(LearnedKind kind) {
        List<LearnedUpdate> all = new ArrayList<>();
        for (LearnedUpdate update : ofOneRoute.values()) {
            if (update.kind() != kind) {
                continue;
            }
            for (int route = 0; route < (isOfTheRoute(update) ? ROUTES : 1); route++) {
                String key = update.key().replace(TAG, String.format("CN-%03d-", route));
                all.add(new LearnedUpdate(
                        update.trainKind(), kind, key, update.numbers().clone(), update.recordMillis()));
            }
        }
        return all;
    }

    /** How many of what was learned by the weights of one route, and of all together. */
    Map<Boolean, Long> weightsByWhetherOfTheRoute() {
        Map<Boolean, Long> counts = new HashMap<>();
        ofOneRoute.values().stream()
                .filter(update -> update.kind() == LearnedKind.WEIGHTS)
                .forEach(update -> counts.merge(isOfTheRoute(update), 1L, Long::sum));
        return counts;
    }

    /** The bytes that the operator keeps of one route, by the name of the state, while half of its trips are under way. */
    long bytesOfOneRoute(String state) {
        return bytesOfOneRoute.get(state);
    }
}
