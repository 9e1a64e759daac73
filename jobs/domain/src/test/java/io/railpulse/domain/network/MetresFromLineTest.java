package io.railpulse.domain.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How far a point out of reach of a line is from it, held against a search of the whole line. */
class MetresFromLineTest {
    private static final int LINES = 10;
    private static final int POINTS = 20;
    private static final double FAR_DEGREES = 2;

    @ParameterizedTest
    @EnumSource(RandomLine.class)
    void isThatOfTheNearestPlace(RandomLine kind) {
        Random random = new Random(7);
        for (int number = 0; number < LINES; number++) {
            Route route = kind.create(random);
            RouteLine line = new RouteLine(route);
            WholeLine whole = new WholeLine(route);
            for (int count = 0; count < POINTS; count++) {
                int at = random.nextInt(route.latitudes().length);
                double latitude = route.latitudes()[at] + FAR_DEGREES * (random.nextDouble() - 0.5);
                double longitude =
                        Math.IEEEremainder(route.longitudes()[at] + FAR_DEGREES * (random.nextDouble() - 0.5), 360);
                double nearest = whole.listLows(latitude, longitude).stream()
                        .mapToDouble(WholeLine.Low::offMetres)
                        .min()
                        .orElseThrow();
                assertThat(line.metresFrom(latitude, longitude))
                        .as("from %s %s", latitude, longitude)
                        .isCloseTo(nearest, withinPercentage(1));
            }
        }
    }
}
