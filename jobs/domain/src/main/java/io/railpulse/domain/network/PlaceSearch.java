package io.railpulse.domain.network;

import java.util.ArrayList;
import java.util.List;

/** Looks for the places of one point on pieces of a line, in their order, between two distances along it. */
final class PlaceSearch {
    /** What the noise of a fix may make of a train that stands at the edge of where it is looked for. */
    private static final double NOISE_M = 50;
    /** A line that goes away by no more than this, and then comes nearer still, did not go away: it is not quite straight. */
    private static final double AWAY_M = 5;

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
        boolean isNearerBefore = share == 0 && isNearerBefore(piece, off);
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
        } else if (!isNearerBefore && isNearest(piece, seen, share, off)) {
            add(piece, along, off);
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
        return !isToldByNext(piece, seen, share)
                && !comesNearer(piece, seen, -1, off, off)
                && !comesNearer(piece, seen, 1, off, off);
    }

    /** Whether a place is where the next piece begins, and is as well told of that. */
    private boolean isToldByNext(int piece, PlanePiece seen, double share) {
        return seen.isEnd(share)
                && piece + 1 < pieces.count()
                && pieces.toleranceMetres(piece + 1) == pieces.toleranceMetres(piece);
    }

    private void lookAtEdge(int piece, PlanePiece seen, double nearestShare, double edge, int outwards) {
        double off = seen.offMetres(pieces.shareAt(piece, edge));
        double nearest = seen.offMetres(nearestShare);
        if (off <= pieces.toleranceMetres(piece, nearestShare)
                && nearest >= off - NOISE_M
                && !comesNearer(piece, seen, outwards, nearest, off - NOISE_M)) {
            add(piece, edge, off);
        }
    }

    private void add(int piece, double along, double off) {
        found.add(new RoutePlace(along, off, bearingDeg(piece), pieces.toleranceMetres(piece)));
    }

    /** The way of a piece; of one without length, that of the piece before, or of the next. */
    private double bearingDeg(int piece) {
        int at = piece;
        while (at > 0 && pieces.in(plane, at).hasNoLength()) {
            at--;
        }
        while (at < pieces.count() - 1 && pieces.in(plane, at).hasNoLength()) {
            at++;
        }
        return pieces.in(plane, at).bearingDeg();
    }

    /**
     * Whether the line, followed on from the nearest place of a piece, comes nearer than so many metres before it goes away.
     *
     * @param step 1 to follow it on, -1 to follow it back
     * @param nearest how near it is at that place
     */
    private boolean comesNearer(int piece, PlanePiece seen, int step, double nearest, double metres) {
        double lowest = nearest;
        double end = seen.offMetres(step < 0 ? 0 : 1);
        for (int at = piece + step; at >= 0 && at < pieces.count() && end <= lowest + AWAY_M; at += step) {
            PlanePiece next = pieces.in(plane, at);
            double share = next.nearestShare();
            double off = next.offMetres(share);
            // The end of a wide leg reaches to where a surveyed one, though nearer, does not.
            boolean counts = pieces.toleranceMetres(at) >= pieces.toleranceMetres(piece)
                    || off <= pieces.toleranceMetres(at, share);
            if (counts && off < metres) {
                return true;
            }
            lowest = Math.min(lowest, off);
            end = next.offMetres(step < 0 ? 0 : 1);
        }
        return false;
    }
}
