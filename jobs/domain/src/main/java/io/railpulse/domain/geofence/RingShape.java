package io.railpulse.domain.geofence;

import java.util.Arrays;

/** What a ring of corners encloses; its edges do not cross. */
final class RingShape implements FenceShape {
    private final double[] xs;
    private final double[] ys;

    /**
     * @param xs of the corners in order, metres to the east of the middle
     * @param ys of the same, metres to the north
     */
    RingShape(double[] xs, double[] ys) {
        this.xs = xs;
        this.ys = ys;
    }

    @Override
    public double metresOutside(double x, double y) {
        double nearest = Double.POSITIVE_INFINITY;
        boolean inside = false;
        for (int corner = 0; corner < xs.length; corner++) {
            int next = (corner + 1) % xs.length;
            nearest = Math.min(nearest, metresToEdge(x, y, corner, next));
            boolean spans = ys[corner] > y != ys[next] > y;
            if (spans && x < xs[corner] + (y - ys[corner]) / (ys[next] - ys[corner]) * (xs[next] - xs[corner])) {
                inside = !inside;
            }
        }
        return inside ? -nearest : nearest;
    }

    private double metresToEdge(double x, double y, int corner, int next) {
        double alongX = xs[next] - xs[corner];
        double alongY = ys[next] - ys[corner];
        double share = ((x - xs[corner]) * alongX + (y - ys[corner]) * alongY) / (alongX * alongX + alongY * alongY);
        double within = Math.max(0, Math.min(1, share));
        return Math.hypot(x - xs[corner] - within * alongX, y - ys[corner] - within * alongY);
    }

    @Override
    public double reachMetres() {
        double reach = 0;
        for (int corner = 0; corner < xs.length; corner++) {
            reach = Math.max(reach, Math.hypot(xs[corner], ys[corner]));
        }
        return reach;
    }

    @Override
    public double[] listEdgeShares(double fromX, double fromY, double toX, double toY) {
        double[] shares = new double[xs.length];
        int count = 0;
        for (int corner = 0; corner < xs.length; corner++) {
            double share = shareAtEdge(fromX, fromY, toX - fromX, toY - fromY, corner, (corner + 1) % xs.length);
            if (share > 0 && share < 1) {
                shares[count++] = share;
            }
        }
        return Arrays.copyOf(shares, count);
    }

    /** Where a way crosses an edge; NaN where it does not. */
    private double shareAtEdge(double fromX, double fromY, double alongX, double alongY, int corner, int next) {
        double edgeX = xs[next] - xs[corner];
        double edgeY = ys[next] - ys[corner];
        double turn = alongX * edgeY - alongY * edgeX;
        if (turn == 0) {
            return Double.NaN;
        }
        double awayX = xs[corner] - fromX;
        double awayY = ys[corner] - fromY;
        double onEdge = (awayX * alongY - awayY * alongX) / turn;
        return onEdge >= 0 && onEdge <= 1 ? (awayX * edgeY - awayY * edgeX) / turn : Double.NaN;
    }

    /** Whether two of its edges meet elsewhere than at the corner between neighbours. */
    boolean crossesItself() {
        for (int edge = 0; edge < xs.length; edge++) {
            for (int other = edge + 1; other < xs.length; other++) {
                if (!areNeighbours(edge, other) && meet(edge, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean areNeighbours(int edge, int other) {
        return other == edge + 1 || edge == 0 && other == xs.length - 1;
    }

    private boolean meet(int edge, int other) {
        int end = (edge + 1) % xs.length;
        int otherEnd = (other + 1) % xs.length;
        double first = side(edge, end, other);
        double second = side(edge, end, otherEnd);
        double third = side(other, otherEnd, edge);
        double fourth = side(other, otherEnd, end);
        if (first == 0 && second == 0) {
            return overlap(xs[edge], xs[end], xs[other], xs[otherEnd])
                    && overlap(ys[edge], ys[end], ys[other], ys[otherEnd]);
        }
        return first * second <= 0 && third * fourth <= 0;
    }

    /** On which side of an edge a corner is; 0 if in its line. */
    private double side(int from, int to, int corner) {
        return (xs[to] - xs[from]) * (ys[corner] - ys[from]) - (ys[to] - ys[from]) * (xs[corner] - xs[from]);
    }

    private static boolean overlap(double from, double to, double otherFrom, double otherTo) {
        return Math.max(from, to) >= Math.min(otherFrom, otherTo) && Math.max(otherFrom, otherTo) >= Math.min(from, to);
    }

    /** What it encloses, square metres. */
    double area() {
        double doubled = 0;
        for (int corner = 0; corner < xs.length; corner++) {
            int next = (corner + 1) % xs.length;
            doubled += xs[corner] * ys[next] - xs[next] * ys[corner];
        }
        return Math.abs(doubled) / 2;
    }
}
