package io.railpulse.gtfs;

import io.railpulse.domain.geodesy.Wgs84;
import io.railpulse.domain.network.LegKind;
import io.railpulse.domain.network.Route;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;

/** Makes routes from points: measures them on the ellipsoid and names them by their content. */
final class RouteGeometry {

    private static final int HASH_BYTES = 6;

    private RouteGeometry() {}

    /**
     * A route whose id ends in a hash of all that it consists of, so that another geometry is another route.
     *
     * @param idPrefix what stands before the hash
     * @param geometries of the legs that begin at each point; that of the last point is of no meaning
     */
    static Route createRoute(
            String idPrefix,
            double[] latitudes,
            double[] longitudes,
            double[] alongMetres,
            double toleranceMetres,
            double[] legToleranceMetres,
            LegGeometry[] geometries) {
        LegKind[] kinds = new LegKind[legToleranceMetres.length];
        Arrays.setAll(kinds, leg -> geometries[leg].kind());
        MessageDigest digest = createDigest();
        update(digest, latitudes);
        update(digest, longitudes);
        update(digest, alongMetres);
        update(digest, toleranceMetres);
        update(digest, legToleranceMetres);
        // Routes without sea keep the id that they had before legs had a kind.
        update(digest, seaLegs(kinds));
        String hash = HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
        return new Route(
                idPrefix + hash, latitudes, longitudes, alongMetres, toleranceMetres, legToleranceMetres, kinds);
    }

    private static double[] seaLegs(LegKind[] kinds) {
        return IntStream.range(0, kinds.length)
                .filter(leg -> kinds[leg] == LegKind.SEA)
                .asDoubleStream()
                .toArray();
    }

    /** Geodesic metres from the first point to each, to the millimetre. */
    static double[] measure(double[] latitudes, double[] longitudes) {
        double[] along = new double[latitudes.length];
        double metres = 0;
        for (int point = 1; point < along.length; point++) {
            metres += Wgs84.metresBetween(
                    latitudes[point - 1], longitudes[point - 1], latitudes[point], longitudes[point]);
            // Rounded, so that the content, and with it the id, is the same on every machine.
            along[point] = Math.rint(metres * 1000) / 1000;
        }
        return along;
    }

    /**
     * The metres at a place on the line.
     *
     * @param alongMetres of the line's points
     * @param fraction from 0 at the segment's start to 1 at its end; never beyond, however the sum is rounded
     */
    static double alongAt(double[] alongMetres, int segment, double fraction) {
        double start = alongMetres[segment];
        double end = alongMetres[segment + 1];
        return fraction == 1 ? end : Math.min(end, start + fraction * (end - start));
    }

    private static MessageDigest createDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void update(MessageDigest digest, double... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES);
        bytes.asDoubleBuffer().put(values);
        digest.update(bytes);
    }
}
