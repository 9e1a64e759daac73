package io.railpulse.network.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.network.ReferenceNetwork;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the legs and dwells of a trip add up to against the days that are published of its line. */
class PlannedHoursTest {

    private static final double SLACK = 0.10;
    private static final double SECONDS_OF_A_DAY = 86_400;

    @TestFactory
    Stream<DynamicTest> takesTheDaysThatArePublishedOf() {
        return Timetable.compose(ReferenceNetwork.load()).listTrips().stream()
                .map(trip -> DynamicTest.dynamicTest(
                        trip.id(),
                        () -> assertThat(days(trip))
                                .isBetween(
                                        trip.line().daysFrom() * (1 - SLACK),
                                        trip.line().daysTo() * (1 + SLACK))));
    }

    private static double days(TimetabledTrip trip) {
        return (trip.destination().arrivalSeconds() - trip.origin().departureSeconds()) / SECONDS_OF_A_DAY;
    }
}
