package io.railpulse.domain.network;

import io.railpulse.domain.geodesy.Wgs84;
import java.util.function.IntConsumer;

/**
 * Knows which pieces of a line may be in reach of a point. Pieces that follow each other share a box around all from where
 * one of them can be reached, boxes that follow each other share a larger one, and so on up: what is far away costs one
 * look, however many points the line has or however close together they are.
 */
final class PieceTree {
    /** Measured: with more in a box a place is dearer to find. */
    private static final int BITS = 2;

    static final int IN_A_BOX = 1 << BITS;
    /** Nearer to the poles a degree of longitude is taken for no shorter. */
    private static final double HIGHEST_LATITUDE = 85;
    /** Boxes are wider than they need be by so much: the earth is round between the points of a line. */
    private static final double ROUND_M = 10;

    private static final double ROUND_SHARE = 0.01;

    static final int SOUTH = 0;
    static final int NORTH = 1;
    static final int WEST = 2;
    static final int EAST = 3;
    private static final int SIDES = 4;

    private final LinePieces pieces;
    /** The boxes of each level, from the pieces up, four sides each. */
    private final double[][] levels;

    PieceTree(LinePieces pieces) {
        this.pieces = pieces;
        int count = 0;
        for (int boxes = pieces.count(); count == 0 || boxes > 1; count++) {
            boxes = boxesFor(boxes);
        }
        levels = new double[count][];
        levels[0] = boxPieces(pieces);
        for (int level = 1; level < count; level++) {
            levels[level] = boxBoxes(levels[level - 1]);
        }
    }

    /**
     * Hands out the pieces that may be in reach of a point and between two distances along the line, in their order.
     *
     * @param longitude as the line tells its own, see {@link LinePieces}
     */
    void visit(double latitude, double longitude, double fromMetres, double toMetres, IntConsumer visitor) {
        int boxes = boxesFor(pieces.count());
        int box = 0;
        while (box < boxes) {
            int level = largestBeside(latitude, longitude, box);
            if (level >= 0) {
                box += 1 << level * BITS;
                continue;
            }
            int first = box << BITS;
            int last = Math.min(first + IN_A_BOX, pieces.count());
            for (int piece = first; piece < last; piece++) {
                if (pieces.endMetres(piece) >= fromMetres && pieces.startMetres(piece) <= toMetres) {
                    visitor.accept(piece);
                }
            }
            box++;
        }
    }

    /**
     * The level of the largest box that begins with a box of pieces and does not hold a point; -1 if all hold it. Larger
     * ones that begin before were asked before.
     */
    private int largestBeside(double latitude, double longitude, int box) {
        int aligned =
                box == 0 ? levels.length - 1 : Math.min(levels.length - 1, Integer.numberOfTrailingZeros(box) / BITS);
        for (int level = aligned; level >= 0; level--) {
            if (!holds(levels[level], (box >> level * BITS) * SIDES, latitude, longitude)) {
                return level;
            }
        }
        return -1;
    }

    private static boolean holds(double[] boxes, int at, double latitude, double longitude) {
        return latitude >= boxes[at + SOUTH]
                && latitude <= boxes[at + NORTH]
                && longitude >= boxes[at + WEST]
                && longitude <= boxes[at + EAST];
    }

    /** How many levels of boxes there are; the last is one box. */
    int levels() {
        return levels.length;
    }

    int boxes(int level) {
        return levels[level].length / SIDES;
    }

    /** A side of a box: degrees. */
    double side(int level, int box, int side) {
        return levels[level][box * SIDES + side];
    }

    /** The easternmost longitude from where the line can be reached, as the line tells its own. */
    double easternmost() {
        return levels[levels.length - 1][EAST];
    }

    /** The westernmost one. */
    double westernmost() {
        return levels[levels.length - 1][WEST];
    }

    private static int boxesFor(int things) {
        return (things + IN_A_BOX - 1) / IN_A_BOX;
    }

    private static double[] boxPieces(LinePieces pieces) {
        double[] boxes = emptyBoxes(boxesFor(pieces.count()));
        for (int piece = 0; piece < pieces.count(); piece++) {
            double reach = pieces.toleranceMetres(piece) * (1 + ROUND_SHARE) + ROUND_M;
            double reachNorth = reach / Wgs84.metresPerDegreeNorth(0);
            double widest = Math.max(Math.abs(pieces.southernmost(piece)), Math.abs(pieces.northernmost(piece)));
            double reachEast = reach / Wgs84.metresPerDegreeEast(Math.min(widest + reachNorth, HIGHEST_LATITUDE));
            enlarge(
                    boxes,
                    piece / IN_A_BOX * SIDES,
                    pieces.southernmost(piece) - reachNorth,
                    pieces.northernmost(piece) + reachNorth,
                    pieces.westernmost(piece) - reachEast,
                    pieces.easternmost(piece) + reachEast);
        }
        return boxes;
    }

    private static double[] boxBoxes(double[] below) {
        int count = below.length / SIDES;
        double[] boxes = emptyBoxes(boxesFor(count));
        for (int box = 0; box < count; box++) {
            int at = box * SIDES;
            enlarge(
                    boxes,
                    box / IN_A_BOX * SIDES,
                    below[at + SOUTH],
                    below[at + NORTH],
                    below[at + WEST],
                    below[at + EAST]);
        }
        return boxes;
    }

    private static double[] emptyBoxes(int count) {
        double[] boxes = new double[count * SIDES];
        for (int at = 0; at < boxes.length; at += SIDES) {
            boxes[at + SOUTH] = Double.POSITIVE_INFINITY;
            boxes[at + NORTH] = Double.NEGATIVE_INFINITY;
            boxes[at + WEST] = Double.POSITIVE_INFINITY;
            boxes[at + EAST] = Double.NEGATIVE_INFINITY;
        }
        return boxes;
    }

    private static void enlarge(double[] boxes, int at, double south, double north, double west, double east) {
        boxes[at + SOUTH] = Math.min(boxes[at + SOUTH], south);
        boxes[at + NORTH] = Math.max(boxes[at + NORTH], north);
        boxes[at + WEST] = Math.min(boxes[at + WEST], west);
        boxes[at + EAST] = Math.max(boxes[at + EAST], east);
    }
}
