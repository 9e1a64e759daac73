package io.railpulse.domain.geofence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The form of a fence, in metres to the east and to the north of its middle. */
interface FenceShape {

    /** How far a point is outside, metres; negative inside, zero on the edge. */
    double metresOutside(double x, double y);

    /** How far its edge is from the middle at most, metres. */
    double reachMetres();

    /** Where a straight way crosses the edge: shares of the way between 0 and 1, in any order. */
    double[] listEdgeShares(double fromX, double fromY, double toX, double toY);

    /** The parts of a straight way that lie inside, in their order. */
    default List<Passage> listPassages(double fromX, double fromY, double toX, double toY) {
        double[] edges = listEdgeShares(fromX, fromY, toX, toY);
        double[] cuts = Arrays.copyOf(edges, edges.length + 2);
        cuts[edges.length] = 0;
        cuts[edges.length + 1] = 1;
        Arrays.sort(cuts);
        List<Passage> passages = new ArrayList<>();
        for (int cut = 1; cut < cuts.length; cut++) {
            double middle = (cuts[cut - 1] + cuts[cut]) / 2;
            double outside = metresOutside(fromX + middle * (toX - fromX), fromY + middle * (toY - fromY));
            if (outside <= 0 && cuts[cut] > cuts[cut - 1]) {
                passages.add(new Passage(cuts[cut - 1], cuts[cut], -outside));
            }
        }
        return passages;
    }
}
