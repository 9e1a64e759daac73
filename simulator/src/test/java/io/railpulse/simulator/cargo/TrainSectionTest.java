package io.railpulse.simulator.cargo;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.network.timetable.TimetabledTrip;
import io.railpulse.simulator.SimulatedTraffic;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainSectionTest {

    private static List<String> describe(List<TrainSection> sections, TimetabledTrip trip) {
        return sections.stream()
                .map(section -> trip.calls().get(section.fromCall()).station().id() + " - "
                        + trip.calls().get(section.toCall()).station().id())
                .toList();
    }

    @Test
    void changesWagonsAtBothBreaksOfGaugeOnTheWayToLodz() {
        TimetabledTrip trip = SimulatedTraffic.TIMETABLE.getTrip("chengdu-lodz-out");
        assertThat(describe(TrainSection.listWagons(trip), trip))
                .containsExactly("chengdu - dostyk", "dostyk - malaszewicze", "malaszewicze - lodz");
    }

    @Test
    void changesLocomotivesAtEachBorder() {
        TimetabledTrip trip = SimulatedTraffic.TIMETABLE.getTrip("chengdu-lodz-out");
        List<String> hauled = describe(TrainSection.listHauled(trip), trip);
        assertThat(hauled).hasSizeGreaterThan(3).first().asString().startsWith("chengdu - ");
        assertThat(hauled).last().asString().endsWith(" - lodz");
    }

    @Test
    void leavesOutTheSea() {
        TimetabledTrip trip = SimulatedTraffic.TIMETABLE.getTrip("chengdu-baku-out");
        List<TrainSection> sections = TrainSection.listWagons(trip);
        assertThat(sections.get(sections.size() - 1).fromCall())
                .isGreaterThan(sections.get(sections.size() - 2).toCall());
    }
}
