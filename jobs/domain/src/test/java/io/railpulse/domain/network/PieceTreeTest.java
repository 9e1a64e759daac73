package io.railpulse.domain.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.geodesy.TangentPlane;
import io.railpulse.domain.geodesy.Wgs84;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PieceTreeTest {
    private static final double TOLERANCE_M = 300;
    private static final double LENGTH_M = 20_000;
    /** Boxes are as wide as the reach of their pieces, and hold four: one at each end may be handed out for nothing. */
    private static final int FOR_NOTHING = 8;

    @Test
    void handsOutAllPiecesInReachInTheirOrder() {
        Random random = new Random(3);
        for (RandomLine kind : RandomLine.values()) {
            LinePieces pieces = new LinePieces(kind.create(random));
            PieceTree tree = new PieceTree(pieces);
            for (int piece = 0; piece < pieces.count(); piece++) {
                double longitude = pieces.westernmost(piece);
                List<Integer> handedOut = new ArrayList<>();

                tree.visit(
                        pieces.southernmost(piece),
                        longitude,
                        Double.NEGATIVE_INFINITY,
                        Double.POSITIVE_INFINITY,
                        handedOut::add);

                assertThat(handedOut).isSorted().doesNotHaveDuplicates();
                assertThat(handedOut).containsAll(inReach(pieces, pieces.southernmost(piece), longitude));
            }
        }
    }

    @Test
    void handsOutHardlyMoreThanThemHoweverDenseThePointsAre() {
        for (int points : new int[] {5, 50, 500, 5_000, 50_000}) {
            LinePieces pieces = new LinePieces(straight(points));
            PieceTree tree = new PieceTree(pieces);
            for (double along = 500; along < LENGTH_M; along += 1_234) {
                List<Integer> handedOut = new ArrayList<>();

                tree.visit(0, degreesEast(along), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, handedOut::add);

                // The boxes reach a little further: by one part in a hundred, and ten metres.
                double inReach = 1 + 2 * (TOLERANCE_M * 1.01 + 10) * (points - 1) / LENGTH_M;
                assertThat((double) handedOut.size()).as("%s points", points).isBetween(1.0, inReach + FOR_NOTHING);
            }
        }
    }

    @Test
    void handsOutNothingOutsideTwoDistances() {
        PieceTree tree = new PieceTree(new LinePieces(straight(2_001)));
        List<Integer> handedOut = new ArrayList<>();

        tree.visit(0, degreesEast(5_000), 4_995, 5_025, handedOut::add);

        assertThat(handedOut).containsExactly(499, 500, 501, 502);
    }

    private static List<Integer> inReach(LinePieces pieces, double latitude, double longitude) {
        TangentPlane plane = TangentPlane.at(latitude, longitude);
        List<Integer> inReach = new ArrayList<>();
        for (int piece = 0; piece < pieces.count(); piece++) {
            PlanePiece seen = pieces.in(plane, piece);
            if (seen.offMetres(seen.nearestShare()) <= pieces.toleranceMetres(piece)) {
                inReach.add(piece);
            }
        }
        return inReach;
    }

    private static Route straight(int points) {
        double[] along = new double[points];
        Arrays.setAll(along, point -> LENGTH_M * point / (points - 1));
        double[] longitudes =
                Arrays.stream(along).map(PieceTreeTest::degreesEast).toArray();
        return new Route("straight", new double[points], longitudes, along, TOLERANCE_M);
    }

    private static double degreesEast(double metres) {
        return metres / Wgs84.metresPerDegreeEast(0);
    }
}
