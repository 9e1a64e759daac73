package io.railpulse.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.simulator.SimulatedTraffic;
import io.railpulse.simulator.TelegramStream;
import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.Telegram.PositionTelegram;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SilentFeedTest {

    @Test
    void silencesTheTrainsOfACorridorAtTheSameTimes() {
        Map<String, String> corridors = SimulatedTraffic.journeys().stream()
                .collect(Collectors.toMap(
                        journey -> journey.run().id(),
                        journey -> journey.run().trip().line().corridorId()));
        Set<Telegram> heard = new HashSet<>(SimulatedTraffic.telegrams(Set.of("silent-feed")));
        Map<String, TreeSet<Long>> heardAt = new HashMap<>();
        Map<String, TreeSet<Long>> missingAt = new HashMap<>();
        for (Telegram telegram : SimulatedTraffic.telegrams(Set.of())) {
            if (telegram instanceof PositionTelegram fix) {
                String run = TrainRun.idOf(fix.report().tripId(), fix.report().serviceDate());
                (heard.contains(telegram) ? heardAt : missingAt)
                        .computeIfAbsent(corridors.get(run), corridor -> new TreeSet<>())
                        .add(telegram.receivedAtMillis());
            }
        }

        assertThat(missingAt).isNotEmpty();
        missingAt.forEach((corridor, millis) -> assertThat(millis.stream().anyMatch(heardAt.get(corridor)::contains))
                .as(corridor)
                .isFalse());
    }

    @Test
    void countsWhatIsMissingOfTrackersAndRailways() {
        TelegramStream telegrams =
                SimulatedTraffic.transmission(Set.of("silent-feed")).open();
        telegrams.forEachRemaining(telegram -> {});

        assertThat(telegrams.faultCounts())
                .extracting(FaultCount::input)
                .containsExactly(Input.POSITIONS, Input.MOVEMENTS);
    }
}
