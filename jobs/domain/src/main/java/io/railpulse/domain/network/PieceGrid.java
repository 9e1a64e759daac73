package io.railpulse.domain.network;

import io.railpulse.domain.geodesy.Wgs84;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Cells that know which pieces of a line are in reach of them. All pieces of a grid reach no further than a cell is wide,
 * so that each is in a few cells only.
 */
final class PieceGrid {
    private static final int[] NONE = {};
    /** Nearer to the poles a degree of longitude is taken for no shorter. */
    private static final double HIGHEST_LATITUDE = 85;

    private final double cellLatitudeDeg;
    private final double cellLongitudeDeg;
    private final int columns;
    private final Map<Long, int[]> piecesByCell = new HashMap<>();

    /**
     * @param cellMetres how wide a cell is at least, not less than the tolerance of any of the pieces
     * @param numbers the pieces, ascending
     */
    PieceGrid(LinePieces pieces, int[] numbers, double cellMetres) {
        double widestLatitude = Arrays.stream(numbers)
                .mapToDouble(piece -> widestLatitude(pieces, piece))
                .max()
                .orElse(0);
        this.cellLatitudeDeg = degreesNorth(cellMetres);
        // A whole number of columns goes around the globe.
        this.columns = (int) (360 / degreesEast(cellMetres, widestLatitude + cellLatitudeDeg));
        this.cellLongitudeDeg = 360.0 / columns;
        for (int piece : numbers) {
            enter(pieces, piece);
        }
    }

    /** The pieces that may be in reach of a point, ascending. The caller must not change them. */
    int[] listPieces(double latitude, double longitude) {
        int column = Math.floorMod(column(longitude), columns);
        return piecesByCell.getOrDefault(cellOf(row(latitude), column), NONE);
    }

    private void enter(LinePieces pieces, int piece) {
        double tolerance = pieces.toleranceMetres(piece);
        double reachNorth = Math.min(180, degreesNorth(tolerance));
        double reachEast = Math.min(180, degreesEast(tolerance, widestLatitude(pieces, piece) + reachNorth));
        int lastRow = row(pieces.northernmost(piece) + reachNorth);
        int firstColumn = column(pieces.westernmost(piece) - reachEast);
        int lastColumn = column(pieces.easternmost(piece) + reachEast);
        for (int row = row(pieces.southernmost(piece) - reachNorth); row <= lastRow; row++) {
            for (int column = firstColumn; column <= lastColumn; column++) {
                enter(cellOf(row, Math.floorMod(column, columns)), piece);
            }
        }
    }

    private void enter(long cell, int piece) {
        int[] before = piecesByCell.getOrDefault(cell, NONE);
        if (before.length > 0 && before[before.length - 1] == piece) {
            return;
        }
        int[] after = Arrays.copyOf(before, before.length + 1);
        after[before.length] = piece;
        piecesByCell.put(cell, after);
    }

    private static double widestLatitude(LinePieces pieces, int piece) {
        return Math.max(Math.abs(pieces.southernmost(piece)), Math.abs(pieces.northernmost(piece)));
    }

    private static double degreesNorth(double metres) {
        return metres / Wgs84.metresPerDegreeNorth(0);
    }

    private static double degreesEast(double metres, double latitude) {
        return Math.min(360, metres / Wgs84.metresPerDegreeEast(Math.min(latitude, HIGHEST_LATITUDE)));
    }

    private int row(double latitude) {
        return (int) Math.floor((latitude + 90) / cellLatitudeDeg);
    }

    private int column(double longitude) {
        return (int) Math.floor((longitude + 180) / cellLongitudeDeg);
    }

    private static long cellOf(int row, int column) {
        return ((long) row << 32) | (column & 0xffff_ffffL);
    }
}
