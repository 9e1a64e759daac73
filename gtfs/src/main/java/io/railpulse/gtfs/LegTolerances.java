package io.railpulse.gtfs;

import io.railpulse.domain.geodesy.Wgs84;

/** How far beside each leg of a line a train may be seen: more beside the straight ones, the longer they are. */
final class LegTolerances {

    private final GtfsOptions options;

    LegTolerances(GtfsOptions options) {
        this.options = options;
    }

    /**
     * Metres, one per leg.
     *
     * @param geometries of the legs that begin at each point, one per point
     */
    double[] ofLegs(double[] latitudes, double[] longitudes, LegGeometry[] geometries) {
        double[] tolerances = new double[latitudes.length - 1];
        for (int leg = 0; leg < tolerances.length; leg++) {
            tolerances[leg] = geometries[leg].isWide()
                    ? ofStraightLeg(Wgs84.metresBetween(
                            latitudes[leg], longitudes[leg], latitudes[leg + 1], longitudes[leg + 1]))
                    : options.shapeToleranceMetres();
        }
        return tolerances;
    }

    private double ofStraightLeg(double metres) {
        // Rounded, so that the content of a route, and with it the id, is the same on every machine.
        return Math.max(options.straightToleranceMetres(), Math.ceil(options.straightToleranceShare() * metres));
    }
}
