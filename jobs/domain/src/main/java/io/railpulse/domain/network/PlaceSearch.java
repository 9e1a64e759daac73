package io.railpulse.domain.network;

import java.util.ArrayList;
import java.util.List;

/** Looks for the places of one point on pieces of a line, in their order, between two distances along it. */
final class PlaceSearch {
    /** What the noise of a fix may make of a train that stands at the edge of where it is looked for. */
    private static final double NOISE_M = 50;

    private final LinePieces pieces;
    private final TangentPlane plane;
    private final double fromMetres;
    private final double toMetres;
    private final List<RoutePlace> found = new ArrayList<>();

    private int formerPiece = -2;
    private double formerOff;

    PlaceSearch(LinePieces pieces, TangentPlane plane, double fromMetres, double toMetres) {
        this.pieces = pieces;
        this.plane = plane;
        this.fromMetres = fromMetres;
        this.toMetres = toMetres;
    }

    /** What was found. */
    List<RoutePlace> found() {
        return found;
    }

    /** Looks at a piece that has something between the two distances. */
    void lookAt(int piece) {
        PlanePiece seen = pieces.in(plane, piece);
        double share = seen.nearestShare();
        double off = seen.offMetres(share);
        boolean goesAway = share == 0 && isNearerBefore(piece, off);
        formerPiece = piece;
        formerOff = off;
        if (off > pieces.toleranceMetres(piece, share)) {
            return;
        }
        double along = pieces.alongMetres(piece, share);
        if (along < fromMetres) {
            lookAtEdge(piece, seen, share, fromMetres, -1);
        } else if (along > toMetres) {
            lookAtEdge(piece, seen, share, toMetres, 1);
        } else if (!goesAway && isNearest(piece, seen, share, off)) {
            add(piece, seen, along, off);
        }
    }

    /** Whether the piece before, if it was looked at and is as wide, comes nearer: most pieces are told so at once. */
    private boolean isNearerBefore(int piece, double off) {
        return formerPiece == piece - 1
                && formerOff < off
                && pieces.toleranceMetres(formerPiece) == pieces.toleranceMetres(piece);
    }

    /** Whether the line goes away in both directions from the nearest place of a piece. */
    private boolean isNearest(int piece, PlanePiece seen, double share, double off) {
        if (seen.isEnd(share)) {
            // The next piece begins here, and if it is as wide the place is its to tell.
            boolean isToldByNext =
                    piece + 1 < pieces.count() && pieces.toleranceMetres(piece + 1) == pieces.toleranceMetres(piece);
            if (isToldByNext || comesNearer(piece, 1, off, off)) {
                return false;
            }
        }
        return share != 0 || !comesNearer(piece, -1, off, off);
    }

    private void lookAtEdge(int piece, PlanePiece seen, double nearestShare, double edge, int outwards) {
        double off = seen.offMetres(pieces.shareAt(piece, edge));
        double nearest = seen.offMetres(nearestShare);
        boolean atEnd = outwards < 0 ? nearestShare == 0 : seen.isEnd(nearestShare);
        if (off <= pieces.toleranceMetres(piece, nearestShare)
                && nearest >= off - NOISE_M
                && !(atEnd && comesNearer(piece, outwards, nearest, off - NOISE_M))) {
            add(piece, seen, edge, off);
        }
    }

    private void add(int piece, PlanePiece seen, double along, double off) {
        found.add(new RoutePlace(along, off, seen.bearingDeg(), pieces.toleranceMetres(piece)));
    }

    /**
     * Whether the line, followed on beyond a piece, comes nearer than so many metres before it goes away.
     *
     * @param nearest how near it is at the end of the piece
     */
    private boolean comesNearer(int piece, int step, double nearest, double metres) {
        double former = nearest;
        for (int at = piece + step; at >= 0 && at < pieces.count(); at += step) {
            PlanePiece seen = pieces.in(plane, at);
            double share = seen.nearestShare();
            double off = seen.offMetres(share);
            // The end of a wide leg reaches to where a surveyed one, though nearer, does not.
            boolean counts = pieces.toleranceMetres(at) >= pieces.toleranceMetres(piece)
                    || off <= pieces.toleranceMetres(at, share);
            if (counts && off < metres) {
                return true;
            }
            if (off > former) {
                return false;
            }
            former = off;
        }
        return false;
    }
}
