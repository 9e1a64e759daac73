package io.railpulse.domain.geofence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FenceIndexTest {
    private static final int FENCES = 1_000;

    private final Random random = new Random(20260320);
    private final List<Geofence> fences = new ArrayList<>();

    @Test
    void findsAllThatAWayTouches() {
        spread(60, 50_000);
        FenceIndex index = FenceIndex.of(fences);
        List<FenceArea> areas = fences.stream().map(FenceArea::of).toList();
        int touched = 0;
        for (int turn = 0; turn < 1_000; turn++) {
            Way way = someWay(2.5);
            var near = index.findNear(way);
            for (FenceArea area : areas) {
                boolean touches = area.metresOutside(way.to()) <= 0
                        || !area.listPassages(way).isEmpty();
                touched += touches ? 1 : 0;
                assertThat(near.containsKey(area.fence().fenceId()) || !touches)
                        .as("%s at %s", area.fence(), way)
                        .isTrue();
            }
        }
        assertThat(touched).isGreaterThan(200);
    }

    @Test
    void asksFewOfAThousandForAWayOfAFewKilometres() {
        spread(60, 3_000);
        FenceIndex index = FenceIndex.of(fences);
        long asked = 0;
        for (int turn = 0; turn < 1_000; turn++) {
            asked += index.findNear(someWay(0.02)).size();
        }
        assertThat(asked / 1_000.0).isLessThan(2);
    }

    /** Between the Rhine and the Yangtze. */
    private void spread(double northernmost, double largestMetres) {
        for (int number = 0; number < FENCES; number++) {
            FenceCircle circle = new FenceCircle(
                    30 + (northernmost - 30) * random.nextDouble(),
                    5 + 100 * random.nextDouble(),
                    50 + largestMetres * random.nextDouble());
            fences.add(Geofence.ofCircle("fence-" + number, "a fence", circle));
        }
    }

    private Way someWay(double degrees) {
        SeenAt from = new SeenAt(30 + 30 * random.nextDouble(), 5 + 100 * random.nextDouble(), 0);
        return Way.between(
                from,
                new SeenAt(
                        from.latitude() + degrees * (random.nextDouble() - 0.5),
                        from.longitude() + degrees * (random.nextDouble() - 0.5),
                        60_000));
    }
}
