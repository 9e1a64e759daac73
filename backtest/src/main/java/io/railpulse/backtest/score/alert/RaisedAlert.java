package io.railpulse.backtest.score.alert;

import io.railpulse.gtfs.csv.CsvReader;
import io.railpulse.gtfs.csv.InputFileException;
import io.railpulse.recordings.RecordedFields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An alert, as it was raised.
 *
 * @param subject whose it is: a train run, an asset or a consignment
 * @param kind the code of its kind
 * @param occurredMillis as of when its cause was known, occurrence time
 * @param detectedMillis when it was told, record time
 * @param clearedMillis when it was told to be over, record time; {@link Long#MAX_VALUE} if it never was
 */
record RaisedAlert(String subject, String kind, long occurredMillis, long detectedMillis, long clearedMillis) {
    static final String FILE = "alert_event.csv";

    private RaisedAlert clearedAt(long millis) {
        return new RaisedAlert(subject, kind, occurredMillis, detectedMillis, millis);
    }

    /**
     * All that a replay raised, in the order of the file.
     *
     * @param out the folder that the replay wrote to
     * @throws InputFileException if the file cannot be read
     */
    static List<RaisedAlert> readAll(Path out) {
        Map<String, RaisedAlert> raised = new LinkedHashMap<>();
        try (CsvReader csv = CsvReader.of(FILE, Files.newInputStream(out.resolve(FILE)))) {
            int alertId = csv.getColumn("alert_id");
            int subject = csv.getColumn("subject");
            int kind = csv.getColumn("kind");
            int change = csv.getColumn("change");
            int occurred = csv.getColumn("occurred_at");
            int detected = csv.getColumn("detected_at");
            while (csv.next()) {
                long detectedMillis = RecordedFields.getMillis(csv, detected);
                if (csv.getText(change).equals("raised")) {
                    RaisedAlert alert = new RaisedAlert(
                            csv.getText(subject),
                            csv.getText(kind),
                            RecordedFields.getMillis(csv, occurred),
                            detectedMillis,
                            Long.MAX_VALUE);
                    raised.put(csv.getText(alertId), alert);
                } else if (csv.getText(change).equals("cleared")) {
                    raised.computeIfPresent(csv.getText(alertId), (id, alert) -> alert.clearedAt(detectedMillis));
                }
            }
        } catch (IOException e) {
            throw InputFileException.of(FILE, "cannot be read", e);
        }
        return List.copyOf(raised.values());
    }
}
