package io.railpulse.domain.eta.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Forecasts of when trains will be in West, made days before; in units of half an hour. */
class BandTest {
    private static final double A_MOMENT = 0.1;
    private static final double AN_HOUR = 2;
    private static final double A_DAY = 48;
    private static final double FOUR_DAYS = 192;

    private final LearningRailway learned = new LearningRailway();
    private final PlannedMoments plan = new PlannedMoments(LongRunsTest.train("t", 0, false));

    private ForecastCase seen(double horizon) {
        ForecastCase seen = new ForecastCase();
        seen.moment = plan.lastMoment();
        seen.horizon = horizon;
        seen.underWay = true;
        seen.spread = 2;
        seen.features = new double[Feature.count(plan.kind())];
        return seen;
    }

    private double above(double after) {
        return Band.findWidth(seen(after), plan, learned)[Band.ABOVE];
    }

    @Test
    void whatComesLaterThanForecastWidensIntervalsOfTheTimeThatItTook() {
        Band.learn(seen(A_DAY), plan, FOUR_DAYS - A_DAY, FOUR_DAYS, learned);

        assertThat(above(FOUR_DAYS)).isGreaterThan(1);
        assertThat(above(A_DAY)).isEqualTo(1);
    }

    @Test
    void whatComesAsForecastNarrowsThem() {
        Band.learn(seen(A_DAY), plan, 0, A_DAY, learned);

        assertThat(above(A_DAY)).isLessThan(1);
    }

    @Test
    void whatSeemedNearAndWasChosenOftenCountsLess() {
        Band.learn(seen(A_DAY), plan, 10 * A_DAY, FOUR_DAYS, learned);
        double seemedNear = above(FOUR_DAYS) - 1;
        LearningRailway others = new LearningRailway();
        Band.learn(seen(FOUR_DAYS), plan, 10 * A_DAY, FOUR_DAYS, others);
        double seemedFar = Band.findWidth(seen(FOUR_DAYS), plan, others)[Band.ABOVE] - 1;

        assertThat(seemedNear).isBetween(0.2 * seemedFar, 0.3 * seemedFar);
    }

    @Test
    void whatWasImminentSaysNothing() {
        Band.learn(seen(1), plan, 20, A_MOMENT, learned);

        assertThat(above(A_MOMENT)).isEqualTo(1);
    }

    @Test
    void whatIsHoursAwayTeachesSoonerThanWhatIsDaysAway() {
        Band.learn(seen(AN_HOUR), plan, 20, AN_HOUR, learned);
        Band.learn(seen(A_DAY), plan, 10 * A_DAY, A_DAY, learned);

        assertThat(above(AN_HOUR)).isGreaterThan(above(A_DAY));
        assertThat(above(A_DAY)).isGreaterThan(1);
    }
}
