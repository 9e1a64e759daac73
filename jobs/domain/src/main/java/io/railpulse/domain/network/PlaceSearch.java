package io.railpulse.domain.network;

import io.railpulse.domain.geodesy.TangentPlane;
import java.util.ArrayList;
import java.util.List;

/** Looks for the places of one point on pieces of a line, in their order, between two distances along it. */
final class PlaceSearch {
    /** What the noise of a fix may make of a train that stands at the edge of where it is looked for. */
    private static final double NOISE_M = 50;
    /** A line that goes away by no more than this, and then comes nearer still, did not go away: it is not quite straight. */
    private static final double AWAY_M = 5;

    private static final int NONE = -2;

    private final LinePieces pieces;
    private final TangentPlane plane;
    private final double fromMetres;
    private final double toMetres;
    private final List<RoutePlace> found = new ArrayList<>();
    /** The piece last looked at, if the point is nearer to it than to its end. */
    private int leaving = NONE;

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

    /**
     * Looks at a piece that has something between the two distances. Most are told from the nearest place alone, and it is
     * cheapest if what is seen of them is handed to nobody.
     */
    void lookAt(int piece) {
        PlanePiece seen = pieces.in(plane, piece);
        double share = seen.nearestShare();
        boolean isEnd = seen.isEnd(share);
        boolean isLeft = share == 0 && leaving == piece - 1 && pieces.isAsWide(piece - 1, piece);
        leaving = isEnd ? NONE : piece;
        double along = pieces.alongMetres(piece, share);
        if (along < fromMetres) {
            lookAtEdge(piece, fromMetres, -1);
        } else if (along > toMetres) {
            lookAtEdge(piece, toMetres, 1);
        } else if (!isLeft && !(isEnd && isToldByNext(piece))) {
            lookWithin(piece);
        }
    }

    /** Whether the next piece tells of where it begins. */
    private boolean isToldByNext(int piece) {
        return piece + 1 < pieces.count() && pieces.isAsWide(piece, piece + 1);
    }

    private void lookWithin(int piece) {
        PlanePiece seen = pieces.in(plane, piece);
        double share = seen.nearestShare();
        double off = seen.offMetres(share);
        if (off <= pieces.toleranceMetres(piece, share)
                && !comesNearer(piece, -1, off)
                && !comesNearer(piece, 1, off)) {
            add(piece, pieces.alongMetres(piece, share), off);
        }
    }

    private void lookAtEdge(int piece, double edge, int outwards) {
        PlanePiece seen = pieces.in(plane, piece);
        double share = seen.nearestShare();
        double off = seen.offMetres(pieces.shareAt(piece, edge));
        if (off <= pieces.toleranceMetres(piece, share)
                && seen.offMetres(share) >= off - NOISE_M
                && !comesNearer(piece, outwards, off - NOISE_M)) {
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
     */
    private boolean comesNearer(int piece, int step, double metres) {
        PlanePiece there = pieces.in(plane, piece);
        double lowest = there.offMetres(there.nearestShare());
        int at = piece + step;
        while (at >= 0 && at < pieces.count() && there.offMetres(step < 0 ? 0 : 1) <= lowest + AWAY_M) {
            there = pieces.in(plane, at);
            double share = there.nearestShare();
            double off = there.offMetres(share);
            // The end of a wide leg reaches to where a surveyed one, though nearer, does not.
            boolean counts = pieces.toleranceMetres(at) >= pieces.toleranceMetres(piece)
                    || off <= pieces.toleranceMetres(at, share);
            if (counts && off < metres) {
                return true;
            }
            lowest = Math.min(lowest, off);
            at += step;
        }
        return false;
    }
}
