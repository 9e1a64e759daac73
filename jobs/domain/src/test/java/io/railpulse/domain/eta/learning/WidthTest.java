package io.railpulse.domain.eta.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Forecasts of when trains will be in West, made days before; in units of half an hour. */
class WidthTest {
    private static final double A_MOMENT = 0.1;
    private static final double AN_HOUR = 2;
    private static final double A_DAY = 48;
    private static final double FOUR_DAYS = 192;
    private static final double EIGHT_DAYS = 384;

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
        return Width.find(seen(after), plan, learned)[Band.ABOVE];
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
        double seemedFar = Width.find(seen(FOUR_DAYS), plan, others)[Band.ABOVE] - 1;

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

    @Test
    void liesBetweenWhatIsLearnedOfTheNextHorizons() {
        Band.learn(seen(A_DAY), plan, 10 * A_DAY, A_DAY, learned);
        double atADay = above(A_DAY);

        assertThat(above(1.001 * A_DAY)).isBetween(0.999 * atADay, atADay);
        assertThat(above(1.5 * A_DAY)).isEqualTo((atADay + 1) / 2, within(1e-9));
        assertThat(above(2 * A_DAY)).isEqualTo(1);
    }

    @Test
    void whatCameBetweenTwoHorizonsTeachesBoth() {
        Band.learn(seen(A_DAY), plan, 10 * A_DAY, 1.25 * A_DAY, learned);

        assertThat(above(A_DAY) - 1).isEqualTo(3 * (above(2 * A_DAY) - 1), within(1e-4));
    }

    @Test
    void isWiderOverMoreThanAWeekBeforeAnythingIsLearned() {
        assertThat(above(FOUR_DAYS)).isEqualTo(1);
        assertThat(above(EIGHT_DAYS)).isGreaterThan(1).isEqualTo(above(10 * EIGHT_DAYS));
    }
}
