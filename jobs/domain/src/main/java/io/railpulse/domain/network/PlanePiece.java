package io.railpulse.domain.network;

/**
 * A straight piece of line in a plane, with the point that the plane touches in the middle. A place on it is told as a
 * share, from 0 at its start to 1 at its end.
 */
record PlanePiece(double startX, double startY, double endX, double endY) {

    /** The place that is nearest to the point in the middle. */
    double nearestShare() {
        double stepX = endX - startX;
        double stepY = endY - startY;
        double ahead = -(startX * stepX + startY * stepY);
        if (ahead <= 0) {
            return 0;
        }
        double square = stepX * stepX + stepY * stepY;
        return ahead >= square ? 1 : ahead / square;
    }

    /** Metres between a place and the point in the middle; where two pieces meet, exactly the same of both. */
    double offMetres(double share) {
        double x = share == 1 ? endX : startX + share * (endX - startX);
        double y = share == 1 ? endY : startY + share * (endY - startY);
        return Math.sqrt(x * x + y * y);
    }

    /** Whether a place is where the piece ends; of one without length all of it is, though also where it starts. */
    boolean isEnd(double share) {
        return share == 1 || hasNoLength();
    }

    boolean hasNoLength() {
        return startX == endX && startY == endY;
    }

    /** Which way the piece goes, degrees clockwise from north, 0 up to 360; NaN if it has no length. */
    double bearingDeg() {
        if (hasNoLength()) {
            return Double.NaN;
        }
        double degrees = Math.toDegrees(Math.atan2(endX - startX, endY - startY));
        return degrees < 0 ? degrees + 360 : degrees;
    }
}
