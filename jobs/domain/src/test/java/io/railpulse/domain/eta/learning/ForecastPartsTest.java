package io.railpulse.domain.eta.learning;

import static io.railpulse.domain.eta.learning.LearningRailway.MINUTE;
import static io.railpulse.domain.eta.learning.LearningRailway.planned;
import static io.railpulse.domain.eta.learning.LearningRailway.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.railpulse.domain.timetable.TrainRun;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ForecastPartsTest {
    private static final int DEPARTED = 1;
    private static final int DESTINATION = 6;

    @Test
    void leaveWhatIsLearnedAsItIsWhereNothingIsLeftOut() {
        LearningRailway railway = new LearningRailway();

        assertThat(ForecastParts.ALL.of((Learned) railway)).isSameAs(railway);
        assertThat(ForecastParts.ALL.of((LearnedStore) railway)).isSameAs(railway);
        assertThat(ForecastParts.ALL.of(LearnedOfKinds.NOTHING)).isSameAs(LearnedOfKinds.NOTHING);
        assertThat(railway.parts()).isEqualTo(ForecastParts.ALL);
    }

    @Test
    void areReadAsTheyAreWritten() {
        ForecastParts parts = ForecastParts.parse("queue, live");

        assertThat(parts).isEqualTo(ForecastParts.allBut(ForecastPart.LIVE, ForecastPart.QUEUE));
        assertThat(parts.text()).isEqualTo("live,queue");
        assertThat(ForecastParts.parse(ForecastParts.ALL.text())).isEqualTo(ForecastParts.ALL);
    }

    @Test
    void nameThoseThatThereAreWhereOneIsUnknown() {
        assertThatThrownBy(() -> ForecastParts.parse("live,gremlins"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "'gremlins' is no part of forecasts; there are live, dwell, similar, queue, conformal, bias, learning");
        assertThatThrownBy(() -> ForecastParts.parse("live,")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withoutLiveTimesNothingIsKnownOfTheMoment() {
        LearningRailway railway = learnedWithout(ForecastPart.LIVE);

        assertThat(Arrays.stream(LearnedKind.values())
                        .filter(kind -> !railway.learned(kind).isEmpty()))
                .contains(LearnedKind.LINK, LearnedKind.TRIP, LearnedKind.WEIGHTS)
                .noneMatch(LearnedKind::isOfTheMoment);
        assertThat(spoken(railway))
                .contains(Feature.LINKS)
                .doesNotContain(Feature.LIVE, Feature.LIVE_NEXT, Feature.DISTURBANCE, Feature.TRAIN_AHEAD);
    }

    @Test
    void withoutSimilarRunsOnlyThoseOfTheSameTripAreKnown() {
        LearningRailway railway = learnedWithout(ForecastPart.SIMILAR);

        assertThat(railway.learned(LearnedKind.PATTERN)).isEmpty();
        assertThat(railway.learned(LearnedKind.HISTORY)).isNotEmpty();
        assertThat(spoken(railway))
                .contains(Feature.SAME_TRIP_CHANGE)
                .doesNotContain(
                        Feature.SIMILAR_LOW, Feature.SIMILAR_MEDIAN, Feature.SIMILAR_MIDDLE, Feature.SIMILAR_HIGH);
        assertThat(spoken(learnedWithout(ForecastPart.QUEUE))).contains(Feature.SIMILAR_MEDIAN);
    }

    @Test
    void withoutDwellsOnlyLinksAreKnown() {
        LearningRailway railway = learnedWithout(ForecastPart.DWELL);

        assertThat(railway.learned(LearnedKind.LINK))
                .containsOnlyKeys("alpha>bravo 10", "bravo>cedar 10", "cedar>delta 10");
        assertThat(railway.learned(LearnedKind.TRIP)).containsOnlyKeys("7/8 1", "7/8 3", "7/8 5");
        assertThat(spoken(railway))
                .contains(Feature.LINKS, Feature.ARRIVAL_AHEAD)
                .doesNotContain(Feature.DWELL, Feature.SLACK, Feature.DEPARTURE_AHEAD);
    }

    @Test
    void withoutConformalIntervalsTheFirstOnesStay() {
        LearningRailway railway = learnedWithout(ForecastPart.CONFORMAL);
        ForecastCase now = caseOfDestination(railway);
        DelayForecast forecast = DelayForecast.of(now, new PlannedMoments(run("7", 80)), railway.known());

        double[] band = Band.find("", Learned.NOTHING);
        assertThat(forecast.p10() - forecast.p50()).isEqualTo(band[Band.BELOW] * now.scale(), withinATrifle());
        assertThat(forecast.p90() - forecast.p50()).isEqualTo(band[Band.ABOVE] * now.scale(), withinATrifle());
        assertThat(railway.learned(LearnedKind.WEIGHTS)).isNotEmpty();
    }

    @Test
    void withoutBiasAllHorizonsShareTheirWeights() {
        PlannedMoments plan = new PlannedMoments(run("7", 0));
        ForecastParts parts = ForecastParts.allBut(ForecastPart.BIAS);
        ForecastCase near = ofHorizon(4);
        ForecastCase far = ofHorizon(100);

        assertThat(near.groups(plan, ForecastParts.ALL)).doesNotContain(far.groups(plan, ForecastParts.ALL));
        assertThat(near.groups(plan, parts)).containsExactly(far.groups(plan, parts));
        assertThat(near.band(plan)).isNotEqualTo(far.band(plan));
        assertThat(spoken(learnedWithout(ForecastPart.BIAS))).doesNotContain(Feature.CONSTANT);
    }

    @Test
    void withoutLearningNothingIsKnownOrForecast() {
        LearningRailway railway = learnedWithout(ForecastPart.LEARNING);

        assertThat(LearnedKind.values())
                .allSatisfy(kind -> assertThat(railway.learned(kind)).isEmpty());
        assertThat(railway.forecastOfDestination(run("7", 80), 1)).isNull();
    }

    @Test
    void everyFeatureThatALeftOutPartSpeaksByIsZero() {
        double[] features = new double[Feature.values().length];
        Arrays.fill(features, 1);
        double[] masked =
                ForecastParts.parse("live,dwell,similar,queue,conformal,bias").masked(features);

        Set<Feature> left = EnumSet.allOf(Feature.class);
        left.removeIf(feature -> masked[feature.ordinal()] == 0);
        assertThat(left)
                .contains(Feature.LINKS, Feature.TRIP, Feature.SURPRISES, Feature.ARRIVAL_OVERDUE)
                .doesNotContain(Feature.CONSTANT, Feature.HORIZON, Feature.QUEUE_WAIT, Feature.DWELL, Feature.LIVE);
    }

    private static Offset<Double> withinATrifle() {
        return Offset.offset(1e-9);
    }

    /** Eighty days on which trains lose four minutes at Bravo, one of them soon before. */
    private static LearningRailway learnedWithout(ForecastPart part) {
        LearningRailway railway = new LearningRailway(ForecastParts.allBut(part));
        for (int day = 0; day < 80; day++) {
            railway.goes(run("7", day), 1, 2, 5, 5 + day % 3, 6, 6);
        }
        return railway;
    }

    private static ForecastCase ofHorizon(double units) {
        ForecastCase one = new ForecastCase();
        one.moment = DESTINATION;
        one.horizon = units;
        return one;
    }

    /** What speaks for anything in the forecast of a destination. */
    private static Set<Feature> spoken(LearningRailway railway) {
        double[] features = caseOfDestination(railway).features;
        return Arrays.stream(Feature.values())
                .filter(feature -> feature.ordinal() < features.length && features[feature.ordinal()] != 0)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Feature.class)));
    }

    /** Of a run that leaves two minutes late, an hour after another one has arrived. */
    private static ForecastCase caseOfDestination(LearningRailway railway) {
        TrainRun run = run("7", 79);
        PlannedMoments plan = new PlannedMoments(run);
        RunDelays delays = RunDelays.of(plan);
        long departed = planned(run, DEPARTED) + 2 * MINUTE;
        delays.take(plan, DEPARTED, departed, departed, railway.known());
        Outlook outlook = new Outlook(plan, delays, departed / (double) MINUTE, railway.known());
        return ForecastCase.of(outlook, delays, DESTINATION, departed / (double) MINUTE);
    }
}
