package io.railpulse.domain.eta.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LearnedVersionsTest {
    private final LearnedVersions versions = new LearnedVersions();

    @Test
    void tellsWhatWasKnownBeforeATimeAndNotWhatIsKnownSince() {
        versions.add(10, new double[] {1}, 0);
        versions.add(20, new double[] {2}, 0);

        assertThat(versions.before(10)).isNull();
        assertThat(versions.before(11)).containsExactly(1);
        assertThat(versions.before(20)).containsExactly(1);
        assertThat(versions.before(21)).containsExactly(2);
    }

    @Test
    void whatIsToldTwiceAtOneTimeIsReplaced() {
        versions.add(10, new double[] {1}, 0);
        versions.add(10, new double[] {2}, 0);

        assertThat(versions.count).isEqualTo(1);
        assertThat(versions.before(11)).containsExactly(2);
    }

    @Test
    void keepsOnlyWhatSomebodyMayAskFor() {
        versions.add(10, new double[] {1}, 0);
        versions.add(20, new double[] {2}, 10);
        versions.add(30, new double[] {3}, 25);

        assertThat(versions.count).isEqualTo(2);
        assertThat(versions.before(20)).isNull();
        assertThat(versions.before(26)).containsExactly(2);
    }

    @Test
    void isGoneOnceItWasForgottenAndNobodyAsksForWhatWasBefore() {
        versions.add(10, new double[] {1}, 0);
        versions.add(20, null, 15);
        assertThat(versions.isForgotten()).isFalse();

        versions.add(40, null, 30);
        versions.add(50, null, 45);
        assertThat(versions.before(60)).isNull();
    }
}
