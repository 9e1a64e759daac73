package io.railpulse.backtest.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.railpulse.backtest.demo.SyntheticTrain.Telemetry;
import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.gtfs.GtfsFeed;
import io.railpulse.recordings.Received;
import io.railpulse.recordings.Recording;
import io.railpulse.recordings.RecordingReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticLineTest {

    @TempDir
    Path folder;

    private Recording recording;

    @BeforeEach
    void record() throws IOException {
        recording = SyntheticLine.record(folder.resolve("one"));
    }

    @Test
    void isTheSameEveryTime() throws IOException {
        SyntheticLine.record(folder.resolve("other"));

        for (String file : List.of("positions.csv.gz", "movements.csv.gz")) {
            assertThat(folder.resolve("other").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("one").resolve(file));
        }
        assertThat(Files.size(folder.resolve("other/gtfs.zip"))).isEqualTo(Files.size(folder.resolve("one/gtfs.zip")));
    }

    @Test
    void hasATimetableOfTwelveTrainsOnSomeSixHundredKilometres() {
        GtfsFeed timetable = GtfsFeed.read(recording.timetable());

        List<TrainRun> runs = timetable
                .listTrainRuns(SyntheticLine.serviceDate(), SyntheticLine.serviceDate())
                .toList();

        assertThat(timetable.listWarnings()).isEmpty();
        assertThat(timetable.listRoutes()).hasSize(2);
        assertThat(runs).hasSize(12);
        assertThat(runs)
                .allSatisfy(run -> assertThat(run.destination().alongMetres()).isCloseTo(620_000, within(30_000.0)));
    }

    @Test
    void hearsOfEveryTrain() {
        Set<String> heardOf =
                listFixes().stream().map(fix -> fix.report().tripId()).collect(Collectors.toSet());
        listMovements().forEach(report -> heardOf.add(report.report().tripId()));

        assertThat(heardOf).hasSize(12);
    }

    @Test
    void uploadsWhatWasStoredAtOnceAndTheNewestFirst() {
        String train = numberOf(Telemetry.BURST);
        List<Received<PositionReport>> stored = listFixes().stream()
                .filter(fix -> fix.report().tripId().equals(train))
                .filter(fix -> fix.receivedAtMillis() - fix.report().measuredAtMillis() > 10_000)
                .toList();

        assertThat(stored).hasSizeGreaterThan(50);
        assertThat(stored.get(stored.size() - 1).receivedAtMillis()
                        - stored.get(0).receivedAtMillis())
                .isLessThan(10_000);
        assertThat(stored.get(0).report().measuredAtMillis())
                .isGreaterThan(stored.get(stored.size() - 1).report().measuredAtMillis());
    }

    @Test
    void hearsNoMoreOfATrainThatFellSilent() {
        Journey journey = journeyOf(Telemetry.SILENT);
        long fixes = listFixes().stream()
                .filter(fix -> fix.report().tripId().equals(journey.train().number()))
                .count();

        assertThat(fixes * 20.0).isLessThan(0.5 * (journey.end() - journey.departure(0)));
    }

    @Test
    void hasLateTrainsThatNeverLeaveBeforeTheirTime() {
        assertThat(SyntheticLine.listJourneys()).allSatisfy(journey -> {
            for (int call = 0; call < journey.calls() - 1; call++) {
                assertThat(journey.departure(call)).isGreaterThanOrEqualTo(journey.bookedDeparture(call));
            }
        });
        assertThat(SyntheticLine.listJourneys())
                .filteredOn(journey -> journey.end() > journey.bookedArrival(journey.calls() - 1) + 900)
                .hasSizeGreaterThan(3);
    }

    private static Journey journeyOf(Telemetry telemetry) {
        return SyntheticLine.listJourneys().stream()
                .filter(journey -> journey.train().telemetry() == telemetry)
                .findFirst()
                .orElseThrow();
    }

    private static String numberOf(Telemetry telemetry) {
        return journeyOf(telemetry).train().number();
    }

    private List<Received<PositionReport>> listFixes() {
        return listAll(recording.readPositions());
    }

    private List<Received<MovementReport>> listMovements() {
        return listAll(recording.readMovements());
    }

    private static <T> List<Received<T>> listAll(RecordingReader<T> reader) {
        List<Received<T>> all = new ArrayList<>();
        reader.forEachRemaining(all::add);
        return all;
    }
}
