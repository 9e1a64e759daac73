package io.railpulse.domain.geofence;

import io.railpulse.domain.geodesy.TangentPlane;
import io.railpulse.domain.geodesy.Wgs84;
import java.util.List;

/**
 * Where a fence is: what is asked in degrees is answered in the plane that touches the earth at its middle. Longitudes are taken the
 * short way round, so that a fence may lie across the date line.
 */
final class FenceArea {
    private static final double FULL_TURN = 360;

    private final Geofence fence;
    private final TangentPlane plane;
    private final FenceShape shape;

    private FenceArea(Geofence fence, TangentPlane plane, FenceShape shape) {
        this.fence = fence;
        this.plane = plane;
        this.shape = shape;
    }

    static FenceArea of(Geofence fence) {
        FenceCircle circle = fence.circle();
        if (circle != null) {
            return new FenceArea(
                    fence,
                    TangentPlane.at(circle.latitude(), circle.longitude()),
                    new CircleShape(circle.radiusMetres()));
        }
        TangentPlane plane = planeOf(fence.ring());
        return new FenceArea(fence, plane, ringIn(plane, fence.ring()));
    }

    /** What a ring encloses, in the plane at its middle. */
    static RingShape ringOf(List<FencePoint> corners) {
        return ringIn(planeOf(corners), corners);
    }

    private static TangentPlane planeOf(List<FencePoint> corners) {
        double first = corners.get(0).longitude();
        double south = Double.POSITIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        double west = 0;
        double east = 0;
        for (FencePoint corner : corners) {
            south = Math.min(south, corner.latitude());
            north = Math.max(north, corner.latitude());
            west = Math.min(west, shortest(corner.longitude() - first));
            east = Math.max(east, shortest(corner.longitude() - first));
        }
        return TangentPlane.at((south + north) / 2, first + (west + east) / 2);
    }

    private static RingShape ringIn(TangentPlane plane, List<FencePoint> corners) {
        double[] xs = new double[corners.size()];
        double[] ys = new double[corners.size()];
        for (int corner = 0; corner < xs.length; corner++) {
            FencePoint point = corners.get(corner);
            double longitude = plane.longitude() + shortest(point.longitude() - plane.longitude());
            xs[corner] = plane.x(point.latitude(), longitude);
            ys[corner] = plane.y(point.latitude(), longitude);
        }
        return new RingShape(xs, ys);
    }

    /** A turn to the east, the short way round: degrees, negative to the west. */
    static double shortest(double degrees) {
        return Math.IEEEremainder(degrees, FULL_TURN);
    }

    Geofence fence() {
        return fence;
    }

    /** How far outside a train is; negative inside. */
    double metresOutside(SeenAt seen) {
        double longitude = near(seen);
        return shape.metresOutside(plane.x(seen.latitude(), longitude), plane.y(seen.latitude(), longitude));
    }

    /** The parts of a way that lie inside, in their order; none where nobody knows the way. */
    List<Passage> listPassages(Way way) {
        if (!way.isKnown()) {
            return List.of();
        }
        double from = near(way.from());
        double to = near(way.to());
        return shape.listPassages(
                plane.x(way.from().latitude(), from),
                plane.y(way.from().latitude(), from),
                plane.x(way.to().latitude(), to),
                plane.y(way.to().latitude(), to));
    }

    private double near(SeenAt seen) {
        return plane.longitude() + shortest(seen.longitude() - plane.longitude());
    }

    /**
     * The degrees that it may reach over.
     *
     * @param beyondMetres how far beyond its edge that is
     */
    DegreeBox box(double beyondMetres) {
        double reach = shape.reachMetres() + beyondMetres;
        double north = reach / Wgs84.metresPerDegreeNorth(0);
        double east = reach / Wgs84.metresPerDegreeEast(Math.abs(plane.latitude()) + north);
        return new DegreeBox(
                plane.latitude() - north, plane.latitude() + north, plane.longitude() - east, plane.longitude() + east);
    }
}
