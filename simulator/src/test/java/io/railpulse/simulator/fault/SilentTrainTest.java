package io.railpulse.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.simulator.SimulatedTraffic;
import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.Telegram.PositionTelegram;
import io.railpulse.simulator.telemetry.Telegram.RawTelegram;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SilentTrainTest {
    private static final Set<String> SILENT = Set.of("silent-train");
    private static final Set<String> ALL_OTHERS = Faults.codesOfSources();

    @Test
    void silencesAllTrackersOfATrainAtOnce() {
        Map<String, Telegram> clean = SimulatedTraffic.cleanById();
        Map<String, Telegram> heard = SimulatedTraffic.telegrams(SILENT).stream()
                .filter(PositionTelegram.class::isInstance)
                .collect(Collectors.toMap(SilentTrainTest::idOf, Function.identity()));
        Map<String, Set<String>> silencedDevices = new HashMap<>();
        clean.forEach((id, telegram) -> {
            if (telegram instanceof PositionTelegram fix && !heard.containsKey(id)) {
                silencedDevices
                        .computeIfAbsent(fix.report().tripId() + fix.report().serviceDate(), run -> new HashSet<>())
                        .add(fix.report().deviceId());
            }
        });

        assertThat(silencedDevices.values()).isNotEmpty().anyMatch(devices -> devices.size() > 1);
    }

    /** A copy or an upload of what another fault keeps back is as silent as the rest. */
    @Test
    void letsNoOtherFaultSpeak() {
        List<Telegram> others = SimulatedTraffic.telegrams(ALL_OTHERS);
        List<Telegram> silent = SimulatedTraffic.telegrams(
                Stream.concat(ALL_OTHERS.stream(), SILENT.stream()).collect(Collectors.toSet()));

        assertThat(silent).hasSizeLessThan(others.size());
        assertThat(new HashSet<>(others))
                .matches(sent -> silent.stream()
                        .filter(telegram -> !(telegram instanceof RawTelegram))
                        .allMatch(sent::contains));
    }

    /** What was not received the first time is no copy, and would not be counted as one. */
    @Test
    void leavesNoCopyOfWhatIsMissing() {
        Set<String> heard = new HashSet<>();
        assertThat(SimulatedTraffic.telegrams(Set.of("silent-train", "duplicate")))
                .filteredOn(PositionTelegram.class::isInstance)
                .allMatch(fix -> heard.add(idOf(fix)) == (fix.fault() == null));
    }

    private static String idOf(Telegram telegram) {
        return ((PositionTelegram) telegram).report().reportId();
    }
}
