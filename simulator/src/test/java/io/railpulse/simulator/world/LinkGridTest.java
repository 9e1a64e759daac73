package io.railpulse.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.railpulse.network.Link;
import org.junit.jupiter.api.Test;

class LinkGridTest {
    private final Link link = WorldFixture.bookedWest().legs().get(0).link();

    @Test
    void coversTheLinkInEitherDirection() {
        LinkGrid grid = LinkGrid.of(link, 1);
        int last = grid.stretches();

        assertThat(grid.shareAt(0, true)).isZero();
        assertThat(grid.shareAt(last, true)).isEqualTo(1);
        for (int point = 0; point < last; point++) {
            assertThat(grid.shareAt(point + 1, true)).isGreaterThan(grid.shareAt(point, true));
            assertThat(grid.shareAt(point, false)).isEqualTo(1 - grid.shareAt(last - point, true));
            assertThat(grid.timeShareOf(point, false)).isEqualTo(grid.timeShareOf(last - 1 - point, true));
        }
    }

    @Test
    void takesTheWholeRunningTimeOfTheLink() {
        LinkGrid grid = LinkGrid.of(link, 1);

        double sum = 0;
        for (int stretch = 0; stretch < grid.stretches(); stretch++) {
            sum += grid.timeShareOf(stretch, true);
        }
        assertThat(sum).isEqualTo(1, within(1e-9));
    }

    @Test
    void hasAShortStretchAtEitherEndAndFewBetween() {
        LinkGrid grid = LinkGrid.of(link, 1);

        assertThat(grid.stretches()).isEqualTo(8);
        assertThat(grid.shareAt(1, true) * link.railKm()).isEqualTo(2, within(1e-9));
    }

    @Test
    void isSlowElsewhereInAnotherWorld() {
        assertThat(LinkGrid.of(link, 1).timeShareOf(3, true))
                .isEqualTo(LinkGrid.of(link, 1).timeShareOf(3, true))
                .isNotEqualTo(LinkGrid.of(link, 2).timeShareOf(3, true));
    }
}
