package io.railpulse.domain.tracking;

import io.railpulse.domain.network.Route;
import io.railpulse.domain.network.RouteLine;
import io.railpulse.domain.network.Track;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.RecordMemory;
import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A train that runs from end to end of a route at 100 km/h, stops for two minutes every 30 km, and tells by satellite
 * where it is: mostly to some metres, now and then to a hundred. All is received at once.
 */
final class TrainOnTrack {
    private static final long DEPARTURE_MILLIS =
            Instant.parse("2026-03-02T06:00:00Z").toEpochMilli();
    private static final double METRES_PER_SECOND = 27.8;
    private static final double STOP_EVERY_M = 30_000;
    private static final long DWELL_MILLIS = 120_000;
    private static final double USUAL_NOISE_M = 8;
    private static final double RARE_NOISE_M = 60;

    private final Route route;
    private final RouteLine line;
    private final TrainRun plan;
    private final Random random;

    TrainOnTrack(Route route, long seed) {
        this.route = route;
        this.line = new RouteLine(route);
        this.plan = plan(route, line.lengthMetres());
        this.random = new Random(seed);
    }

    /**
     * Runs it.
     *
     * @param everyMillis how often it tells where it is
     * @param rightMetres how far to the right of the route's own track it runs
     */
    Followed run(long everyMillis, double rightMetres) {
        Track.Walk walk = new Track.Walk(route);
        Followed followed = new Followed();
        TrainTracker tracker = new TrainTracker(TrackingOptions.defaults());
        TrackedTrain train = new TrackedTrain();
        TrainMemory memory = new TrainMemory(new KnownRecords(), new FixesInMemory());
        tracker.takePlan(plan, train, memory);
        long end = timeAt(line.lengthMetres());
        for (long millis = DEPARTURE_MILLIS; millis <= end; millis += everyMillis) {
            double along = alongAt(millis);
            Track.Spot seen = walk.at(along).beside(rightMetres + noise(), noise());
            PositionReport fix = new PositionReport(
                    null,
                    "gps",
                    null,
                    null,
                    millis,
                    seen.latitude(),
                    seen.longitude(),
                    null,
                    (seen.bearingDeg() + 360) % 360,
                    null);
            Judgement judgement = tracker.takePosition(fix, millis, Optional.of(line), train, memory);
            Double told = tracker.progressOf(train, millis, false, false).alongMetres();
            followed.add(along, judgement.isAccepted(), told);
        }
        return followed;
    }

    private double noise() {
        return random.nextGaussian() * (random.nextInt(50) == 0 ? RARE_NOISE_M : USUAL_NOISE_M);
    }

    /** Where it is, metres along the route. */
    private double alongAt(long millis) {
        double cycle = STOP_EVERY_M / METRES_PER_SECOND * 1_000 + DWELL_MILLIS;
        double stops = Math.floor((millis - DEPARTURE_MILLIS) / cycle);
        double running =
                Math.min(STOP_EVERY_M, (millis - DEPARTURE_MILLIS - stops * cycle) / 1_000 * METRES_PER_SECOND);
        return Math.min(stops * STOP_EVERY_M + running, line.lengthMetres());
    }

    private static long timeAt(double along) {
        return DEPARTURE_MILLIS
                + (long) (along / METRES_PER_SECOND * 1_000)
                + (long) (along / STOP_EVERY_M) * DWELL_MILLIS;
    }

    private static TrainRun plan(Route route, double length) {
        List<PlannedCall> calls = new ArrayList<>();
        Track.Walk walk = new Track.Walk(route);
        for (double along = 0; along <= length; along += STOP_EVERY_M) {
            double place = length - along < STOP_EVERY_M ? length : along;
            Track.Spot spot = walk.at(place);
            long arrival = timeAt(place) - (place == along ? DWELL_MILLIS : 0);
            calls.add(new PlannedCall(
                    calls.size() + 1,
                    "stop-" + calls.size(),
                    "Stop " + calls.size(),
                    spot.latitude(),
                    spot.longitude(),
                    place,
                    calls.isEmpty() ? DEPARTURE_MILLIS : arrival,
                    calls.isEmpty() ? DEPARTURE_MILLIS : timeAt(place)));
        }
        return new TrainRun(
                "1@2026-03-02", "1", "2026-03-02", "1", route.routeId(), null, null, null, null, List.copyOf(calls));
    }

    private static final class KnownRecords implements RecordMemory {
        private final Set<Long> taken = new HashSet<>();

        @Override
        public boolean holds(long fingerprint) {
            return taken.contains(fingerprint);
        }

        @Override
        public void note(long fingerprint, long recordMillis) {
            taken.add(fingerprint);
        }
    }
}
