package io.railpulse.domain.network;

import static io.railpulse.domain.network.LegKind.RAIL;
import static io.railpulse.domain.network.LegKind.SEA;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeaPassageTest {

    private static RouteLine line(LegKind... kinds) {
        int points = kinds.length + 1;
        double[] longitudes = new double[points];
        double[] along = new double[points];
        double[] tolerances = new double[kinds.length];
        for (int point = 0; point < points; point++) {
            longitudes[point] = point;
            along[point] = 111_000 * point;
        }
        for (int leg = 0; leg < kinds.length; leg++) {
            tolerances[leg] = 10_000 + leg;
        }
        return new RouteLine(new Route("line", new double[points], longitudes, along, 300, tolerances, kinds));
    }

    @Test
    void legsAtSeaThatFollowEachOtherAreOnePassage() {
        assertThat(line(RAIL, SEA, SEA, RAIL, SEA).listPassages())
                .containsExactly(new SeaPassage(111_000, 333_000, 10_002), new SeaPassage(444_000, 555_000, 10_004));
    }

    @Test
    void aRouteWithoutSeaHasNone() {
        assertThat(line(RAIL, RAIL).listPassages()).isEmpty();
        assertThat(new RouteLine(new Route("old", new double[2], new double[] {0, 1}, new double[] {0, 1}, 300))
                        .listPassages())
                .isEmpty();
    }

    @Test
    void aRouteThatWasKeptBeforeLegsHadAKindIsAllTrack() {
        double[] two = {0, 1};
        assertThat(new Route("old", new double[2], two, two, 300, new double[] {300}, null).legKinds())
                .containsExactly(RAIL);
    }
}
