package io.railpulse.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PathFinderTest {

    private static final PathFinder SQUARE = PathFinder.of(List.of(
            link("a", "b", 10), link("b", "c", 10), link("c", "d", 10), link("d", "a", 10), link("a", "c", 25)));

    @Test
    void takesTheFewestKilometresRatherThanTheFewestLinks() {
        assertThat(pathOf("a", "c")).containsExactly("a", "b", "c");
    }

    @Test
    void travelsLinksAgainstTheirWriting() {
        assertThat(pathOf("c", "b")).containsExactly("c", "b");
    }

    @Test
    void touchesWhatPinsItsWay() {
        assertThat(pathOf("a", "d", "c")).containsExactly("a", "d", "c");
    }

    @Test
    void choosesTheSameOfTwoEqualWaysEachTime() {
        assertThat(pathOf("b", "d")).isEqualTo(pathOf("b", "d")).containsExactly("b", "a", "d");
    }

    @Test
    void findsNoWayWhereNoLinksLead() {
        assertThat(SQUARE.findPath(List.of("a", "e"))).isEmpty();
        assertThat(SQUARE.findPath(List.of("e", "a"))).isEmpty();
    }

    private static List<String> pathOf(String... stations) {
        List<PathStep> path = SQUARE.findPath(List.of(stations)).orElseThrow();
        return Stream.concat(Stream.of(path.get(0).start()), path.stream().map(PathStep::end))
                .toList();
    }

    private static Link link(String from, String to, double km) {
        return new Link(from, to, LinkMode.RAIL, 1435, km, true, "book", LinkGeometry.STRAIGHT, 40, null, List.of());
    }
}
