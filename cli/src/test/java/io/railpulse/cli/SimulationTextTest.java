package io.railpulse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.telemetry.Input;
import io.railpulse.simulator.fault.FaultCount;
import io.railpulse.simulator.output.SimulationSummary;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SimulationTextTest {

    @Test
    void tellsRecordsAndSizesOfARecordingAndTheFaults() {
        SimulationSummary summary = new SimulationSummary(
                300,
                new TreeMap<>(Map.of("positions.csv.gz", 3_604_082L, "movements.csv.gz", 12_696L)),
                new TreeMap<>(
                        Map.of("positions.csv.gz", 90_406_329L, "movements.csv.gz", 257_974L, "gtfs.zip", 184_787L)),
                List.of(
                        new FaultCount("noise", Input.POSITIONS, null, 5_135),
                        new FaultCount("duplicate", Input.MOVEMENTS, "duplicate", 87)));

        assertThat(SimulationText.of(summary, 23.72)).isEqualTo("""
                        300 train runs, 3,616,778 records, 90.8 MB in 23.7 s
                          movements.csv.gz              12,696 records   258.0 kB
                          positions.csv.gz           3,604,082 records    90.4 MB
                        faults
                          noise              positions        5,135 records
                          duplicate          movements           87 records  accounted as duplicate
                        """);
    }

    @Test
    void tellsOnlyRecordsOfWhatWentToKafka() {
        SimulationSummary summary = new SimulationSummary(
                1, new TreeMap<>(Map.of("rail.position.v1", 14_400L)), new TreeMap<>(), List.of());

        assertThat(SimulationText.of(summary, 1)).isEqualTo("""
                        1 train runs, 14,400 records in 1.0 s
                          rail.position.v1              14,400 records
                        """);
    }
}
