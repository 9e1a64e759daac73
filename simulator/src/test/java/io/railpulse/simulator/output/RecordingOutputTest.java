package io.railpulse.simulator.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.gtfs.GtfsFeed;
import io.railpulse.gtfs.csv.CsvReader;
import io.railpulse.network.ReferenceNetwork;
import io.railpulse.network.timetable.Timetable;
import io.railpulse.recordings.Recording;
import io.railpulse.recordings.RecordingSummary;
import io.railpulse.simulator.Simulation;
import io.railpulse.simulator.SimulationOptions;
import io.railpulse.simulator.fault.Faults;
import io.railpulse.simulator.world.SimulatedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingOutputTest {
    private static final int TRAINS = 10;

    @TempDir
    private static Path folder;

    private static Timetable timetable;
    private static SimulationSummary summary;

    @BeforeAll
    static void writeOne() throws IOException {
        timetable = Timetable.compose(ReferenceNetwork.load());
        summary = write(1, "one");
    }

    private static Simulation simulate(long seed) {
        return Simulation.of(
                timetable,
                new SimulationOptions(
                        TRAINS, 3, seed, LocalDate.of(2026, 3, 2), Faults.codes(), Duration.ofMinutes(5)));
    }

    private static SimulationSummary write(long seed, String name) throws IOException {
        return RecordingOutput.write(simulate(seed), timetable, folder.resolve(name), OutputProgress.NONE);
    }

    @Test
    void isTheSameBytesForTheSameSeedAndOthersForAnother() throws IOException {
        write(1, "same");
        write(2, "other");

        for (String file : summary.bytes().keySet()) {
            assertThat(folder.resolve("same").resolve(file))
                    .as(file)
                    .hasSameBinaryContentAs(folder.resolve("one").resolve(file));
        }
        for (String file : List.of("positions.csv.gz", "actuals.csv.gz", "truth.json")) {
            assertThat(Files.mismatch(
                            folder.resolve("other").resolve(file),
                            folder.resolve("one").resolve(file)))
                    .as(file)
                    .isNotEqualTo(-1);
        }
    }

    @Test
    void isARecordingWithTheRowsThatItsSummaryTells() {
        RecordingSummary read = Recording.open(folder.resolve("one")).createSummary();

        assertThat(summary.runs()).isEqualTo(TRAINS);
        assertThat(summary.records())
                .containsEntry("positions.csv.gz", read.positions())
                .containsEntry("movements.csv.gz", read.movements())
                .containsEntry("sensors.csv.gz", read.sensors())
                .containsEntry("raw.csv.gz", read.raw())
                .containsKeys("assignments.csv.gz", "consignments.csv.gz", "actuals.csv.gz");
        assertThat(summary.bytes())
                .containsKeys("gtfs.zip", "truth.json")
                .containsKeys(summary.records().keySet().toArray(String[]::new));
    }

    @Test
    void hasAPlanOfEachRunAndATruthOfEachPlannedCall() throws IOException {
        GtfsFeed feed = GtfsFeed.read(folder.resolve("one/gtfs.zip"));
        List<TrainRun> runs = feed.listTrainRuns(feed.firstServiceDate(), feed.lastServiceDate())
                .toList();
        List<String> planned = new ArrayList<>();
        runs.forEach(run -> run.calls()
                .forEach(call -> planned.add(run.trainRunId() + " " + call.stopSequence() + " " + call.stopId())));
        List<String> truth = new ArrayList<>();
        try (CsvReader csv = Recording.openTable(folder.resolve("one/actuals.csv.gz"))) {
            while (csv.next()) {
                truth.add(csv.getText(0) + "@" + csv.getText(1) + " " + csv.getText(2) + " " + csv.getText(3));
            }
        }

        assertThat(runs)
                .extracting(TrainRun::trainRunId)
                .containsExactlyInAnyOrderElementsOf(
                        simulate(1).listRuns().stream().map(SimulatedRun::id).toList());
        assertThat(truth).containsExactlyInAnyOrderElementsOf(planned);
    }

    @Test
    void tellsTheTruthOfItsFaults() throws IOException {
        JsonNode truth =
                new ObjectMapper().readTree(folder.resolve("one/truth.json").toFile());

        assertThat(truth.path("seed").longValue()).isEqualTo(1);
        assertThat(truth.path("records").path("positions").longValue())
                .isEqualTo(summary.records().get("positions.csv.gz"));
        assertThat(truth.path("faults")).hasSameSizeAs(summary.faults());
        long malformed = 0;
        for (JsonNode fault : truth.path("faults")) {
            malformed += fault.path("fault").textValue().equals("malformed")
                    ? fault.path("records").longValue()
                    : 0;
        }
        assertThat(malformed).isEqualTo(summary.records().get("raw.csv.gz"));
        assertThat(truth.path("railway_incidents")).isNotEmpty();
        assertThat(truth.path("cargo_incidents")).isNotEmpty();
    }

    @Test
    void refusesAFolderThatHoldsSomethingAndAFile() throws IOException {
        Path letter =
                Files.writeString(Files.createDirectory(folder.resolve("full")).resolve("letter"), "dear");

        assertThatThrownBy(() -> write(1, "full"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("full is not empty: name a folder that is, or a new one");
        assertThatThrownBy(() -> RecordingOutput.write(simulate(1), timetable, letter, OutputProgress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("letter is a file: name a folder that is empty or new");
    }

    @Test
    void tellsHowItGetsOn() throws IOException {
        List<Instant> told = new ArrayList<>();
        RecordingOutput.write(
                simulate(1), timetable, folder.resolve("told"), (telegrams, simulated) -> told.add(simulated));

        assertThat(told).isNotEmpty().isSorted();
    }
}
