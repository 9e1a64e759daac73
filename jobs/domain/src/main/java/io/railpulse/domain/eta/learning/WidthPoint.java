package io.railpulse.domain.eta.learning;

import java.util.List;

/**
 * A horizon at which the width of intervals is learned, and how much it counts for a forecast. The widths of long runs are used
 * by how far ahead a moment seems, and learned by how far ahead it was, which differ: so a forecast lies between two points,
 * and not in a class with edges.
 *
 * @param key of {@link LearnedKind#WIDTH}
 * @param share how much it counts, over 0; the shares of a forecast add up to 1
 * @param isFar whether whole regimes come and go before
 */
record WidthPoint(String key, double share, boolean isFar) {
    /** Of long runs: from five minutes to sixteen days, units. */
    private static final double[] LONG = {1 / 6.0, 1 / 3.0, 2 / 3.0, 1, 2, 4, 8, 16, 48, 96, 192, 384, 768};
    /** More than a week, units. */
    private static final double FAR = 336;

    /** The one point of a class of horizons. */
    static List<WidthPoint> ofClass(int event, int horizonClass) {
        return List.of(new WidthPoint(ForecastGroup.width(event, horizonClass), 1, false));
    }

    /** The points of a long run, for a moment so many units ahead. */
    static List<WidthPoint> around(int event, double units) {
        int far = 0;
        while (far < LONG.length - 1 && units > LONG[far]) {
            far++;
        }
        double way = far == 0 ? 1 : Math.min(1, (units - LONG[far - 1]) / (LONG[far] - LONG[far - 1]));
        return way == 1
                ? List.of(point(event, far, 1))
                : List.of(point(event, far - 1, 1 - way), point(event, far, way));
    }

    private static WidthPoint point(int event, int number, double share) {
        return new WidthPoint(ForecastGroup.width(event, number), share, LONG[number] > FAR);
    }
}
