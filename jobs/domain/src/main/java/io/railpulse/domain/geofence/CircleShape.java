package io.railpulse.domain.geofence;

import java.util.Arrays;

/** A circle around the middle. */
record CircleShape(double reachMetres) implements FenceShape {

    @Override
    public double metresOutside(double x, double y) {
        return Math.hypot(x, y) - reachMetres;
    }

    @Override
    public double[] listEdgeShares(double fromX, double fromY, double toX, double toY) {
        double alongX = toX - fromX;
        double alongY = toY - fromY;
        double square = alongX * alongX + alongY * alongY;
        if (square == 0) {
            return new double[0];
        }
        double nearest = -(fromX * alongX + fromY * alongY) / square;
        double beside = Math.hypot(fromX + nearest * alongX, fromY + nearest * alongY);
        if (beside >= reachMetres) {
            return new double[0];
        }
        double half = Math.sqrt((reachMetres * reachMetres - beside * beside) / square);
        return Arrays.stream(new double[] {nearest - half, nearest + half})
                .filter(share -> share > 0 && share < 1)
                .toArray();
    }
}
