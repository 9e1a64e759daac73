package io.railpulse.proof;

import io.railpulse.domain.geodesy.Wgs84;
import io.railpulse.domain.tracking.CallSheet;
import io.railpulse.network.Point;
import io.railpulse.network.timetable.TripGeometry;
import io.railpulse.simulator.world.CallTruth;
import io.railpulse.simulator.world.Journey;
import java.util.List;

/** What truly happened to a run, in the tracker's units: moments as {@link CallSheet} numbers them, metres along the route. */
public final class Truth {
    /** Stands for a moment that there is not: nobody arrives at the origin, or leaves the destination. */
    public static final long NONE = Long.MIN_VALUE;

    private final Journey journey;
    private final TripGeometry geometry;

    Truth(Journey journey, TripGeometry geometry) {
        this.journey = journey;
        this.geometry = geometry;
    }

    public int calls() {
        return journey.calls().size();
    }

    /** When a moment happened, milliseconds since the epoch; or {@link #NONE}. */
    public long millisOf(int moment) {
        if (moment == CallSheet.arrivalOf(0) || moment == CallSheet.departureOf(calls() - 1)) {
            return NONE;
        }
        CallTruth call = journey.calls().get(CallSheet.callOf(moment));
        return moment % 2 == 0 ? call.arrivalMillis() : call.departureMillis();
    }

    /** Where a call is, metres along the route. */
    double alongOf(int call) {
        return journey.calls().get(call).call().km() * 1_000;
    }

    /** Metres along the route. */
    public double alongAt(long millis) {
        return journey.kmAt(millis) * 1_000;
    }

    public double speedKmhAt(long millis) {
        return journey.speedKmhAt(millis);
    }

    /** Where it stood, in the order of time; in railway kilometres. */
    public List<Journey.Stand> listStands() {
        return journey.listStands();
    }

    /** Whether it went through at a call. */
    public boolean isPass(int call) {
        return call > 0 && call < calls() - 1 && journey.calls().get(call).isPass();
    }

    /** How far a point is from where the train was at a time, metres. */
    public double metresFrom(double latitude, double longitude, long millis) {
        Point place = geometry.pointAt(journey.kmAt(millis));
        return Wgs84.metresBetween(latitude, longitude, place.latitude(), place.longitude());
    }

    public long arrivalMillis() {
        return journey.arrivalMillis();
    }
}
