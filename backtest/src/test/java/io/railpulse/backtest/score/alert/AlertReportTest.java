package io.railpulse.backtest.score.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.backtest.job.SmallRailway;
import io.railpulse.domain.telemetry.SensorReport;
import io.railpulse.recordings.ActualCall;
import io.railpulse.recordings.ConsignmentRow;
import io.railpulse.recordings.RecordingWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Train {@code morning} runs A - B - C - D and is booked to arrive at half past eight; see {@link SmallRailway}. */
class AlertReportTest {
    private static final String DAY = "2025-09-18";
    private static final String RUN = "morning@" + DAY;
    private static final String BOX = "MSKU1234565";
    private static final ActualCall ORIGIN = call(1, "A", null, "08:00");

    @TempDir
    private Path folder;

    private final List<String> incidents = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private final List<SensorReport> readings = new ArrayList<>();

    @BeforeEach
    void writeATimetable() throws IOException {
        SmallRailway.in(folder);
    }

    private static long millis(String time) {
        return Instant.parse(DAY + "T" + time + ":00Z").toEpochMilli();
    }

    private static ActualCall call(int sequence, String stopId, String arrival, String departure) {
        return new ActualCall(
                "morning",
                DAY,
                sequence,
                stopId,
                arrival == null ? null : Long.valueOf(millis(arrival)),
                departure == null ? null : Long.valueOf(millis(departure)));
    }

    private void incident(String kind, String from, String until) {
        incidents.add(String.format(
                "{\"kind\": \"%s\", \"asset_id\": \"%s\", \"train_run_id\": \"%s\", \"from_at\": \"%sT%s:00Z\", \"until_at\":"
                        + " \"%sT%s:00Z\"}",
                kind, BOX, RUN, DAY, from, DAY, until));
    }

    private void reads(String quantity, double value, String... times) {
        for (String time : times) {
            readings.add(new SensorReport(null, BOX, "morning", DAY, millis(time), quantity, value));
        }
    }

    private void raised(String subject, String kind, String time) {
        events.add(String.format(
                "id%d,1,%s,%s,raised,warning,%sT%s:00Z,%sT%s:00Z", events.size(), subject, kind, DAY, time, DAY, time));
    }

    private AlertReport report(ActualCall... calls) throws IOException {
        try (RecordingWriter writer = RecordingWriter.in(folder)) {
            for (SensorReport reading : readings) {
                writer.write(reading.measuredAtMillis() + 60_000, reading);
            }
            writer.write(new ConsignmentRow(
                    "order-1",
                    "Anybody",
                    BOX,
                    "45R1",
                    2,
                    20,
                    true,
                    2.0,
                    8.0,
                    List.of(new ConsignmentRow.Leg("morning", DAY, 1, 4)),
                    "A",
                    "D",
                    millis("10:00")));
        }
        Files.writeString(folder.resolve("truth.json"), "{\"cargo_incidents\": [" + String.join(",", incidents) + "]}");
        List<String> lines =
                new ArrayList<>(List.of("alert_id,sequence,subject,kind,change,severity,occurred_at,detected_at"));
        lines.addAll(events);
        Files.write(folder.resolve("alert_event.csv"), lines);
        return AlertReport.of(folder, folder, List.of(calls));
    }

    private static IncidentScore of(String kind, AlertReport report) {
        return report.incidents().stream()
                .filter(score -> score.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void findsWhatWasAlertedWhileItLasted() throws IOException {
        incident("temperature-excursion", "08:00", "09:00");
        reads("temperature_c", 12, "08:05", "08:20", "08:35", "08:50");
        raised(BOX, "temperature-out-of-range", "08:35");
        raised(BOX, "temperature-out-of-range", "10:35");

        assertThat(of("temperature-out-of-range", report(ORIGIN)))
                .isEqualTo(new IncidentScore("temperature-out-of-range", 1, 1, 1, 2, 1));
    }

    @Test
    void asksForNoAlertWhereReadingsDoNotShowItForAsLongAsTheRuleAsks() throws IOException {
        incident("temperature-excursion", "08:00", "09:00");
        reads("temperature_c", 12, "08:05", "08:20");
        reads("temperature_c", 7, "08:35");
        reads("temperature_c", 12, "08:50");

        assertThat(of("temperature-out-of-range", report(ORIGIN)))
                .isEqualTo(new IncidentScore("temperature-out-of-range", 1, 0, 0, 0, 0));
    }

    @Test
    void comparesATemperatureWithTheHoursBefore() throws IOException {
        incident("temperature-excursion", "08:00", "09:00");
        reads("temperature_c", 5, "07:30", "07:50");
        reads("temperature_c", 8, "08:10", "08:30");
        raised(BOX, "temperature-changing", "08:10");

        assertThat(of("temperature-changing", report(ORIGIN)))
                .isEqualTo(new IncidentScore("temperature-changing", 1, 1, 1, 1, 1));
    }

    @Test
    void comparesABearingWithTheOthersOfItsTrain() throws IOException {
        incident("hot-bearing", "08:05", "09:00");
        for (String wagon : List.of("W1", "W2", "W3")) {
            readings.add(new SensorReport(null, wagon, "morning", DAY, millis("08:06"), "axle_bearing_c", 40));
        }
        reads("axle_bearing_c", 75, "08:07");

        assertThat(of("bearing-hotter-than-others", report(ORIGIN)))
                .isEqualTo(new IncidentScore("bearing-hotter-than-others", 1, 1, 0, 0, 0));
    }

    @Test
    void judgesForeseenDelaysByTheTrueArrival() throws IOException {
        raised(RUN, "predicted-late", "08:40");
        raised(RUN, "predicted-late", "09:10");

        AlertReport report = report(ORIGIN, call(4, "D", "10:40", null));

        assertThat(report.delays())
                .contains(
                        new DelayScore("predicted-late", 60, 1, 1, 1, 120.0),
                        new DelayScore("predicted-late", 720, 0, 0, 1, null));
        assertThat(report.toText())
                .contains(
                        "predicted-late: 1 came 60 min late or more, 1 of them alerted until then (median lead 2.0 h)");
    }

    @Test
    void judgesForeseenBreachesOfPromisesByTheTrueArrival() throws IOException {
        raised("order-1", "promise-at-risk", "08:40");

        AlertReport report = report(ORIGIN, call(4, "D", "10:40", null));

        assertThat(report.delays())
                .contains(
                        new DelayScore("promise-at-risk", 0, 1, 1, 1, 120.0),
                        new DelayScore("promise-at-risk", 720, 0, 0, 1, null));
    }

    @Test
    void isNothingWhereTheRecordingTellsNoTruth() throws IOException {
        assertThat(AlertReport.of(folder, folder, List.of())).isNull();
    }
}
