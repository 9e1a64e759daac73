package io.railpulse.gtfs;

/** What the feed's {@code shape_dist_traveled} means, which GTFS leaves open. */
public enum DistanceUnit {
    /**
     * Unknown (feet, miles, metres, kilometres): a route's metres are geodesic metres along its points, and the feed's
     * distances only say where on the shape a stop lies.
     */
    UNKNOWN(Double.NaN),
    /** Metres: they are taken as the route's own metres. */
    METRES(1),
    /** Kilometres, for example those that a railway publishes: a thousand of the route's own metres each. */
    KILOMETRES(1_000);

    private final double metres;

    DistanceUnit(double metres) {
        this.metres = metres;
    }

    boolean isKnown() {
        return this != UNKNOWN;
    }

    /** Distances in metres, to the millimetre. */
    double[] toMetres(double[] distances) {
        double[] converted = new double[distances.length];
        for (int i = 0; i < distances.length; i++) {
            // Rounded, so that 12.345 km are 12,345 m and not a hair more.
            converted[i] = Math.rint(distances[i] * metres * 1_000) / 1_000;
        }
        return converted;
    }
}
