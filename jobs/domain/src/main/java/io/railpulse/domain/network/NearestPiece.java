package io.railpulse.domain.network;

import io.railpulse.domain.geodesy.TangentPlane;
import io.railpulse.domain.geodesy.Wgs84;

/**
 * How far a point is from a line that it is out of reach of: goes down the boxes of a {@link PieceTree}, the nearest first,
 * and looks into none that is further away than what was found.
 */
final class NearestPiece {
    /** A box may be nearer than its sides tell by so much: degrees grow shorter towards the poles. */
    private static final double AT_LEAST = 0.9;

    private final LinePieces pieces;
    private final PieceTree tree;
    private final TangentPlane plane;
    private double least = Double.POSITIVE_INFINITY;

    /** @param longitude as the line tells its own */
    NearestPiece(LinePieces pieces, PieceTree tree, double latitude, double longitude) {
        this.pieces = pieces;
        this.tree = tree;
        this.plane = TangentPlane.at(latitude, longitude);
    }

    /** Metres: exact near by, to a part in a hundred some hundred kilometres away. */
    double metres() {
        lookInto(tree.levels() - 1, 0);
        return least;
    }

    private void lookInto(int level, int box) {
        int nearest = level == 0 ? -1 : nearestOf(level - 1, box);
        if (nearest >= 0) {
            lookInto(level - 1, nearest);
        }
        int first = box * PieceTree.IN_A_BOX;
        int last = Math.min(first + PieceTree.IN_A_BOX, level == 0 ? pieces.count() : tree.boxes(level - 1));
        for (int child = first; child < last; child++) {
            if (level == 0) {
                PlanePiece piece = pieces.in(plane, child);
                least = Math.min(least, piece.offMetres(piece.nearestShare()));
            } else if (child != nearest && metresToBox(level - 1, child) < least) {
                lookInto(level - 1, child);
            }
        }
    }

    private int nearestOf(int level, int parent) {
        int first = parent * PieceTree.IN_A_BOX;
        int last = Math.min(first + PieceTree.IN_A_BOX, tree.boxes(level));
        int nearest = first;
        for (int box = first + 1; box < last; box++) {
            nearest = metresToBox(level, box) < metresToBox(level, nearest) ? box : nearest;
        }
        return nearest;
    }

    private double metresToBox(int level, int box) {
        double south = tree.side(level, box, PieceTree.SOUTH);
        double north = tree.side(level, box, PieceTree.NORTH);
        double degreesNorth = Math.max(0, Math.max(south - plane.latitude(), plane.latitude() - north));
        double degreesEast = Math.max(
                0,
                Math.max(
                        tree.side(level, box, PieceTree.WEST) - plane.longitude(),
                        plane.longitude() - tree.side(level, box, PieceTree.EAST)));
        double widest = Math.max(Math.abs(plane.latitude()), Math.max(Math.abs(south), Math.abs(north)));
        return AT_LEAST
                * Math.max(
                        degreesNorth * plane.metresPerDegreeNorth(),
                        degreesEast * Wgs84.metresPerDegreeEast(Math.min(90, widest)));
    }
}
