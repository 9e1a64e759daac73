package io.railpulse.simulator.telemetry;

import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.network.Point;
import io.railpulse.network.timetable.TripGeometry;
import io.railpulse.simulator.Chance;
import io.railpulse.simulator.telemetry.Telegram.PositionTelegram;
import io.railpulse.simulator.world.Journey;
import java.time.Duration;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * A tracker on a locomotive or a container. It takes a fix of the train's place at even intervals; fixes are received one
 * after the other. A train is one point here: its length does not show.
 */
public final class Tracker implements TelegramSource {
    private static final double AHEAD_KM = 0.5;

    private final Assignment assignment;
    private final TripGeometry geometry;
    private final TrackerProfile profile;
    private final long seed;

    private Tracker(Assignment assignment, TripGeometry geometry, TrackerProfile profile, long seed) {
        this.assignment = assignment;
        this.geometry = geometry;
        this.profile = profile;
        this.seed = seed;
    }

    static Tracker onLocomotive(Assignment assignment, TripGeometry geometry, Duration every, long seed) {
        return new Tracker(assignment, geometry, TrackerProfile.locomotive(every), seed);
    }

    static Tracker onContainer(Assignment assignment, TripGeometry geometry, long seed) {
        TrackerProfile profile = TrackerProfile.container(Chance.of(seed, "tracker-interval", assignment.deviceId()));
        return new Tracker(assignment, geometry, profile, seed);
    }

    /** What carries it. */
    public Assignment assignment() {
        return assignment;
    }

    @Override
    public Journey journey() {
        return assignment.journey();
    }

    @Override
    public String name() {
        return assignment.deviceId();
    }

    @Override
    public Input input() {
        return Input.POSITIONS;
    }

    @Override
    public long opensAtMillis() {
        return assignment.validFromMillis();
    }

    @Override
    public Iterator<Telegram> open() {
        return new Fixes();
    }

    private final class Fixes implements Iterator<Telegram> {
        private final Chance chance =
                Chance.of(seed, "fixes", name(), journey().run().id());
        private final String idPrefix = name() + "-";
        private final String tripId = assignment.tripId();
        private final String serviceDate = assignment.serviceDate();
        private long measuredMillis;
        private long receivedMillis = Long.MIN_VALUE;

        Fixes() {
            // Devices wake at a second of their own, not all at the full minute.
            long phase = (long) chance.uniform(0, Math.min(profile.everyMillis(), 600_000));
            measuredMillis = (assignment.validFromMillis() + phase) / 1000 * 1000 + 1000;
        }

        @Override
        public boolean hasNext() {
            return measuredMillis <= assignment.validToMillis();
        }

        @Override
        public Telegram next() {
            if (!hasNext()) {
                throw new NoSuchElementException("The tracker " + name() + " has left the train");
            }
            receivedMillis = Math.max(receivedMillis, measuredMillis + profile.delayMillis(chance));
            Telegram telegram = new PositionTelegram(receivedMillis, fix(), null);
            measuredMillis += profile.everyMillis();
            return telegram;
        }

        private PositionReport fix() {
            double km = journey().kmAt(measuredMillis);
            double speed = journey().speedKmhAt(measuredMillis) / 3.6;
            Point place = geometry.pointAt(km);
            double north = Ground.degreesNorth(chance.gaussian() * profile.noiseMetres());
            double east = Ground.degreesEast(chance.gaussian() * profile.noiseMetres(), place.latitude());
            return new PositionReport(
                    idPrefix + measuredMillis / 1000,
                    name(),
                    tripId,
                    serviceDate,
                    measuredMillis,
                    Ground.rounded(place.latitude() + north),
                    Ground.rounded(place.longitude() + east),
                    Math.round(speed * 10) / 10.0,
                    speed == 0 ? null : bearingAt(place),
                    Math.floor(profile.noiseMetres() * chance.uniform(0.8, 1.6)));
        }

        private Double bearingAt(Point place) {
            Point ahead = geometry.pointAt(place.km() + AHEAD_KM);
            return Ground.bearing(place.latitude(), place.longitude(), ahead.latitude(), ahead.longitude());
        }
    }
}
