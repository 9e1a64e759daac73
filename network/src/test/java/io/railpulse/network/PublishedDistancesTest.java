package io.railpulse.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the links add up to against what is published of longer sections. */
class PublishedDistancesTest {

    private static final ReferenceNetwork NETWORK = ReferenceNetwork.load();
    private static final PathFinder PATHS = PathFinder.of(NETWORK.listLinks());

    @TestFactory
    Stream<DynamicTest> linksAddUpToThePublishedDistanceOf() {
        return NETWORK.listSections().stream()
                .map(section -> DynamicTest.dynamicTest(
                        section.id(),
                        () -> assertThat(lengthOf(section)).isCloseTo(section.publishedKm(), withinPercentage(5))));
    }

    @Test
    void sectionsOfAllPartsAreChecked() {
        assertThat(NETWORK.listSections()).hasSizeGreaterThan(10);
    }

    private static double lengthOf(Section section) {
        List<String> stations = new ArrayList<>();
        stations.add(section.from());
        stations.addAll(section.via());
        stations.add(section.to());
        return PATHS.findPath(stations).orElseThrow().stream()
                .mapToDouble(step -> step.link().railKm())
                .sum();
    }
}
