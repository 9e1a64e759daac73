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
    static final double STOP_EVERY_M = 30_000;
    private static final long DWELL_MILLIS = 120_000;
    private static final double USUAL_NOISE_M = 8;
    private static final double RARE_NOISE_M = 60;

    private final Route route;
    private final double lengthMetres;
    private final RouteLine known;
    private final TrainRun plan;
    private final Random random;

    /**
     * @param route the track that it runs over
     * @param known what is known of it: the same, or straight legs between the places where it stops
     * @param seed of the noise
     */
    TrainOnTrack(Route route, Route known, long seed) {
        this.route = route;
        this.known = new RouteLine(known);
        this.lengthMetres = route.alongMetres()[route.alongMetres().length - 1];
        this.plan = plan(known);
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
        long end = timeAt(lengthMetres);
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
            Judgement judgement = tracker.takePosition(fix, millis, Optional.of(known), train, memory);
            Double told = tracker.progressOf(train, millis, false, false).alongMetres();
            followed.add(onKnown(along), judgement.isAccepted(), told);
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
        return Math.min(stops * STOP_EVERY_M + running, lengthMetres);
    }

    private static long timeAt(double along) {
        return DEPARTURE_MILLIS
                + (long) (along / METRES_PER_SECOND * 1_000)
                + (long) (along / STOP_EVERY_M) * DWELL_MILLIS;
    }

    /** How many stops it makes, ends included; the last leg is the longer one. */
    private int stops() {
        return (int) Math.round(lengthMetres / STOP_EVERY_M) + 1;
    }

    /** Where it stops, metres along the track. */
    private double stopMetres(int stop) {
        return stop == stops() - 1 ? lengthMetres : stop * STOP_EVERY_M;
    }

    /** A distance along the track as one along what is known of it. */
    private double onKnown(double along) {
        if (known.route().latitudes().length != stops()) {
            return along;
        }
        int stop = 0;
        while (stop < stops() - 2 && stopMetres(stop + 1) <= along) {
            stop++;
        }
        double[] knownMetres = known.route().alongMetres();
        double share = (along - stopMetres(stop)) / (stopMetres(stop + 1) - stopMetres(stop));
        return knownMetres[stop] + share * (knownMetres[stop + 1] - knownMetres[stop]);
    }

    private TrainRun plan(Route known) {
        List<PlannedCall> calls = new ArrayList<>();
        Track.Walk walk = new Track.Walk(route);
        for (int stop = 0; stop < stops(); stop++) {
            double along = stopMetres(stop);
            Track.Spot spot = walk.at(along);
            long departure = timeAt(along);
            calls.add(new PlannedCall(
                    stop + 1,
                    "stop-" + stop,
                    "Stop " + stop,
                    spot.latitude(),
                    spot.longitude(),
                    onKnown(along),
                    departure - (stop == 0 ? 0 : DWELL_MILLIS),
                    departure));
        }
        return new TrainRun(
                "1@2026-03-02", "1", "2026-03-02", "1", known.routeId(), null, null, null, null, List.copyOf(calls));
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
