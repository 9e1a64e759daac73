package io.railpulse.simulator.world;

import io.railpulse.network.Link;
import io.railpulse.network.LinkMode;
import io.railpulse.simulator.Chance;

/**
 * How a link is divided: into a short stretch at either end, where trains start and stop, and some long ones between. Trains
 * keep a constant speed on a stretch and stand at its ends only, so two trains that are in order at every point of the grid
 * are in order everywhere. The same whichever way a train goes, but counted in its direction.
 */
final class LinkGrid {
    private final double[] points;
    private final double[] weights;

    private LinkGrid(double[] points, double[] weights) {
        this.points = points;
        this.weights = weights;
    }

    /** The grid of a link, and how slow its stretches are in this world. */
    static LinkGrid of(Link link, long seed) {
        double km = link.railKm();
        double approach = Math.min(WorldParameter.APPROACH_KM.value(), km / 5) / km;
        int inner = (int) Math.max(1, Math.min(WorldParameter.MOST_STRETCHES.value(), Math.round(km / stretchKm())));
        double[] points = new double[inner + 3];
        for (int at = 0; at <= inner; at++) {
            points[at + 1] = approach + (1 - 2 * approach) * at / inner;
        }
        points[inner + 2] = 1;
        return new LinkGrid(points, weightsOf(link, points, Chance.of(seed, "stretches", link.id())));
    }

    private static double[] weightsOf(Link link, double[] points, Chance chance) {
        double[] weights = new double[points.length - 1];
        double sum = 0;
        for (int at = 0; at < weights.length; at++) {
            weights[at] = link.mode() == LinkMode.SEA ? 1 : chance.lognormal(1, WorldParameter.STRETCH_SPREAD.value());
            sum += weights[at] * (points[at + 1] - points[at]);
        }
        for (int at = 0; at < weights.length; at++) {
            weights[at] /= sum;
        }
        return weights;
    }

    private static double stretchKm() {
        return WorldParameter.STRETCH_KM.value();
    }

    /** How many stretches there are; one fewer than points. */
    int stretches() {
        return weights.length;
    }

    /** Where a point is, as a share of the link in the direction of travel: 0 is where the train enters. */
    double shareAt(int point, boolean forward) {
        return forward ? points[point] : 1 - points[points.length - 1 - point];
    }

    /** The share of the link's length that a stretch has. */
    double lengthShareOf(int stretch, boolean forward) {
        return shareAt(stretch + 1, forward) - shareAt(stretch, forward);
    }

    /** The share of the link's running time that a stretch takes; all of them together take 1. */
    double timeShareOf(int stretch, boolean forward) {
        int at = forward ? stretch : weights.length - 1 - stretch;
        return weights[at] * (points[at + 1] - points[at]);
    }
}
