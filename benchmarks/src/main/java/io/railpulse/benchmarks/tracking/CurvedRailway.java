package io.railpulse.benchmarks.tracking;

import io.railpulse.domain.geodesy.Wgs84;
import io.railpulse.domain.network.Route;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A line that winds its way east at 50 degrees north, its points equally far apart. Immutable. */
public final class CurvedRailway {
    /** When its runs leave their origin. */
    public static final long DEPARTURE_MILLIS =
            Instant.parse("2026-03-02T06:00:00Z").toEpochMilli();

    private static final double METRES_PER_SECOND = 12.5;
    private static final long DWELL_MILLIS = 600_000;
    private static final double TOLERANCE_M = 250;
    private static final double WIDEST_TURN = Math.toRadians(40);
    private static final int POINTS_PER_BEND = 40;

    private final double[] latitudes;
    private final double[] longitudes;
    private final double[] alongMetres;

    /**
     * @param metres about how long it is
     * @param points how many points draw it, at least two
     */
    public CurvedRailway(double metres, int points) {
        latitudes = new double[points];
        longitudes = new double[points];
        alongMetres = new double[points];
        latitudes[0] = 50;
        longitudes[0] = 10;
        double step = metres / (points - 1);
        for (int point = 1; point < points; point++) {
            double turn = WIDEST_TURN * StrictMath.sin(2 * Math.PI * point / POINTS_PER_BEND);
            double latitude = latitudes[point - 1];
            double longitude = longitudes[point - 1];
            latitudes[point] = latitude + step * StrictMath.sin(turn) / Wgs84.metresPerDegreeNorth(latitude);
            longitudes[point] = longitude + step * StrictMath.cos(turn) / Wgs84.metresPerDegreeEast(latitude);
            alongMetres[point] = alongMetres[point - 1]
                    + Wgs84.metresBetween(latitude, longitude, latitudes[point], longitudes[point]);
        }
    }

    public Route route() {
        return new Route("curved-railway", latitudes.clone(), longitudes.clone(), alongMetres.clone(), TOLERANCE_M);
    }

    public double lengthMetres() {
        return alongMetres[alongMetres.length - 1];
    }

    /** A freight train from end to end, with calls equally far apart, each of ten minutes. */
    public TrainRun runWith(int calls) {
        List<PlannedCall> planned = new ArrayList<>();
        long former = DEPARTURE_MILLIS - DWELL_MILLIS;
        for (int call = 0; call < calls; call++) {
            double along = lengthMetres() * call / (calls - 1);
            long running = Math.round(lengthMetres() / (calls - 1) / METRES_PER_SECOND * 1000);
            long arrival = call == 0 ? former : former + running;
            former = arrival + DWELL_MILLIS;
            planned.add(new PlannedCall(
                    call + 1,
                    "stop-" + call,
                    "Stop " + call,
                    latitudeAt(along),
                    longitudeAt(along),
                    along,
                    arrival,
                    former));
        }
        return new TrainRun(
                "curved@2026-03-02",
                "curved",
                "2026-03-02",
                "80001",
                "curved-railway",
                "west",
                "freight",
                null,
                null,
                List.copyOf(planned));
    }

    /**
     * A fix of a train that is somewhere on the line.
     *
     * @param device its device
     * @param along metres along the line
     * @param offNorthMetres how far north of it the device thinks it is
     */
    public PositionReport fixAt(String device, double along, double offNorthMetres, long measuredAtMillis) {
        double latitude = latitudeAt(along);
        return new PositionReport(
                null,
                device,
                "curved",
                "2026-03-02",
                measuredAtMillis,
                latitude + offNorthMetres / Wgs84.metresPerDegreeNorth(latitude),
                longitudeAt(along),
                METRES_PER_SECOND,
                90.0,
                5.0);
    }

    private double latitudeAt(double along) {
        return between(latitudes, along);
    }

    private double longitudeAt(double along) {
        return between(longitudes, along);
    }

    private double between(double[] degrees, double along) {
        int found = Arrays.binarySearch(alongMetres, along);
        int after = Math.min(Math.max(1, found < 0 ? -found - 1 : found), alongMetres.length - 1);
        double share = (along - alongMetres[after - 1]) / (alongMetres[after] - alongMetres[after - 1]);
        return degrees[after - 1] + share * (degrees[after] - degrees[after - 1]);
    }
}
