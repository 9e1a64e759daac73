package io.railpulse.domain.network;

import io.railpulse.domain.geodesy.Wgs84;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;

/** Lines as railways have them, and worse, anywhere but at the poles; the same for the same numbers. */
enum RandomLine {
    /** Surveyed track that winds its way, crosses itself and comes close to itself. */
    WINDING(300) {
        @Override
        void draw(Pen pen) {
            double step = 10 + 300 * pen.random.nextDouble();
            double turn = 0;
            for (int point = 0; point < 150; point++) {
                turn = 0.9 * turn + 12 * pen.random.nextGaussian();
                pen.draw(step, turn);
            }
        }
    },
    /** Round and round, each time a little further out: many stretches side by side. */
    SPIRAL(250) {
        @Override
        void draw(Pen pen) {
            for (int point = 0; point < 120; point++) {
                pen.draw(100 + point, 20);
            }
        }
    },
    /** To a terminal and back, in sidings of some hundred metres too; on the same track or on the one beside it. */
    OUT_AND_BACK(300) {
        @Override
        void draw(Pen pen) {
            for (int way = 0; way < 4; way++) {
                double leg = 60 + 2_000 * pen.random.nextDouble();
                for (int point = 0; point < 4; point++) {
                    pen.draw(leg, 3 * pen.random.nextGaussian());
                }
                pen.draw(pen.random.nextInt(5), 90);
                pen.draw(0, 90);
            }
        }
    },
    /** A line of which only the stops are known. */
    STOPS_ONLY(4_000) {
        @Override
        void draw(Pen pen) {
            for (int stop = 0; stop < 12; stop++) {
                pen.draw(3_000 + 40_000 * pen.random.nextDouble(), 50 * pen.random.nextGaussian());
            }
        }
    },
    /** Legs from one end of a country to the other, along which the track is anywhere. */
    STRAIGHT_LEGS(60_000) {
        @Override
        void draw(Pen pen) {
            for (int leg = 0; leg < 3; leg++) {
                pen.draw(200_000 + 900_000 * pen.random.nextDouble(), 60 * pen.random.nextGaussian());
            }
        }
    };

    private static final double HIGHEST_LATITUDE = 72;

    private final double toleranceMetres;

    RandomLine(double toleranceMetres) {
        this.toleranceMetres = toleranceMetres;
    }

    abstract void draw(Pen pen);

    Route create(Random random) {
        double latitude = HIGHEST_LATITUDE * (2 * random.nextDouble() - 1);
        double longitude = random.nextInt(3) == 0 ? 179.99 : 360 * random.nextDouble() - 180;
        Pen pen = new Pen(latitude, longitude, 360 * random.nextDouble(), random);
        draw(pen);
        return pen.route(toleranceMetres);
    }

    /** Draws a line leg by leg, and now and then puts a point twice. */
    static final class Pen {
        final Random random;
        private final List<double[]> points = new ArrayList<>();
        private double towards;

        private Pen(double latitude, double longitude, double towards, Random random) {
            this.random = random;
            this.towards = towards;
            points.add(new double[] {latitude, longitude});
        }

        /** Goes on so many metres, then turns by so many degrees. */
        void draw(double metres, double turn) {
            double[] last = points.get(points.size() - 1);
            GeodesicData next = Geodesic.WGS84.Direct(last[0], last[1], towards, metres);
            double[] point = {next.lat2, Math.IEEEremainder(next.lon2, 360)};
            points.add(point);
            while (random.nextInt(10) == 0) {
                points.add(point);
            }
            towards = next.azi2 + turn;
        }

        private Route route(double toleranceMetres) {
            double[] latitudes = points.stream().mapToDouble(point -> point[0]).toArray();
            double[] longitudes = points.stream().mapToDouble(point -> point[1]).toArray();
            double[] along = new double[latitudes.length];
            for (int point = 1; point < along.length; point++) {
                along[point] = along[point - 1]
                        + Wgs84.metresBetween(
                                latitudes[point - 1], longitudes[point - 1], latitudes[point], longitudes[point]);
            }
            return new Route("random", latitudes, longitudes, along, toleranceMetres);
        }
    }
}
