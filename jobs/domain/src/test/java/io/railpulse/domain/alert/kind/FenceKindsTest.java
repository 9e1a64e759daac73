package io.railpulse.domain.alert.kind;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.alert.Condition;
import io.railpulse.domain.alert.OfFence;
import io.railpulse.domain.geofence.FenceEvent;
import io.railpulse.domain.geofence.FenceNews;
import io.railpulse.domain.geofence.Whereabouts;
import java.util.List;
import org.junit.jupiter.api.Test;

class FenceKindsTest {
    private static final GeofenceInside INSIDE = new GeofenceInside();
    private static final GeofenceVisit VISIT = new GeofenceVisit();
    private static final GeofenceCrossed CROSSED = new GeofenceCrossed();

    @Test
    void isInsideFromWhenItWentInUntilItWentOut() {
        Condition in = judge(INSIDE, news(Whereabouts.INSIDE, null, null));
        Condition out = judge(INSIDE, news(Whereabouts.OUTSIDE, 7L, null));

        assertThat(in.value()).isEqualTo(1);
        assertThat(in.sinceMillis()).isEqualTo(3);
        assertThat(in.occurredMillis()).isEqualTo(5);
        assertThat(in.place()).isEqualTo("the yard");
        assertThat(out.value()).isZero();
        assertThat(out.occurredMillis()).isEqualTo(7);
        assertThat(judge(INSIDE, news(Whereabouts.CROSSED, 7L, 0.9))).isNull();
    }

    @Test
    void isAVisitFromWhenItCounts() {
        FenceNews news = new FenceNews(
                "run", "yard", "the yard", "west", Whereabouts.INSIDE, List.of(), 3, null, 20L, 5, null, "so", 6, 0);

        assertThat(judge(VISIT, news).sinceMillis()).isEqualTo(20);
        assertThat(judge(VISIT, news(Whereabouts.INSIDE, null, null)).value()).isZero();
        assertThat(judge(VISIT, news(Whereabouts.OUTSIDE, 7L, null)).value()).isZero();
        assertThat(judge(VISIT, news(Whereabouts.CROSSED, 7L, 0.9))).isNull();
    }

    @Test
    void tellsACrossingThatIsSureEnough() {
        Condition through = judge(CROSSED, news(Whereabouts.CROSSED, 7L, 0.3));

        assertThat(through.value()).isEqualTo(1);
        assertThat(through.sinceMillis()).isEqualTo(3);
        assertThat(through.confidence()).isEqualTo(0.3);
        assertThat(judge(CROSSED, news(Whereabouts.CROSSED, 7L, 0.09))).isNull();
        FenceNews doubtful = news(Whereabouts.CROSSED, 7L, 0.3);
        assertThat(CROSSED.judge(doubtful, CROSSED.defaultRule().withProbability(0.5)))
                .isNull();
        assertThat(judge(CROSSED, news(Whereabouts.OUTSIDE, 7L, null)).over()).isTrue();
        assertThat(judge(CROSSED, news(Whereabouts.INSIDE, null, null))).isNull();
    }

    @Test
    void endsWithTheRunAndWhereNobodyWantsIt() {
        FenceNews unwanted = new FenceNews(
                "run",
                "yard",
                "the yard",
                "west",
                Whereabouts.INSIDE,
                List.of(FenceEvent.CROSSED),
                3,
                null,
                4L,
                5,
                null,
                "so",
                6,
                0);
        for (OfFence kind : AlertKinds.listOfFences()) {
            assertThat(judge(kind, news(Whereabouts.ENDED, null, null)).over()).isTrue();
        }
        assertThat(judge(INSIDE, unwanted).over()).isTrue();
        assertThat(judge(VISIT, unwanted).over()).isTrue();
        assertThat(judge(CROSSED, unwanted)).isNull();
    }

    private static Condition judge(OfFence kind, FenceNews news) {
        return kind.judge(news, kind.defaultRule());
    }

    private static FenceNews news(Whereabouts whereabouts, Long left, Double confidence) {
        return new FenceNews(
                "run", "yard", "the yard", "west", whereabouts, List.of(), 3, left, null, 5, confidence, "so", 6, 0);
    }
}
