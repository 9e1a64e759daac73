package io.railpulse.domain.eta.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkKeyTest {

    @Test
    void namesALinkAndADwell() {
        assertThat(new LinkKey("alpha", "bravo", 12).text()).isEqualTo("alpha>bravo 12");
        assertThat(new LinkKey("bravo", null, 2).text()).isEqualTo("bravo> 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alpha", "a>b", "50%", "%3E", "Bad Oldesloe", ">", "8000 > 1"})
    void comesBackWhateverTheStopsAreCalled(String stop) {
        LinkKey link = new LinkKey(stop, "x " + stop, 62);
        LinkKey dwell = new LinkKey(stop, null, 0);

        assertThat(LinkKey.parse(link.text())).contains(link);
        assertThat(LinkKey.parse(dwell.text())).contains(dwell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "alpha", "alpha 12", ">bravo 12", "alpha>bravo", "alpha>bravo x"})
    void knowsWhatNamesNone(String text) {
        assertThat(LinkKey.parse(text)).isEmpty();
    }

    @Test
    void isWhatTheSegmentsOfAPlanAreLearnedUnder() {
        PlannedMoments plan = new PlannedMoments(LearningRailway.run("7", 0));

        assertThat(LinkKey.parse(plan.link(1))).contains(new LinkKey("alpha", "bravo", 10));
        assertThat(LinkKey.parse(plan.link(2))).contains(new LinkKey("bravo", null, 2));
    }
}
