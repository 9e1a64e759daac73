package io.railpulse.backtest.score.alert;

import io.railpulse.gtfs.csv.CsvReader;
import io.railpulse.gtfs.csv.InputFileException;
import io.railpulse.recordings.RecordedFields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An alert, as it was raised.
 *
 * @param subject whose it is: a train run, an asset or a consignment
 * @param kind the code of its kind
 * @param occurredMillis as of when its cause was known, occurrence time
 * @param detectedMillis when it was told, record time
 */
record RaisedAlert(String subject, String kind, long occurredMillis, long detectedMillis) {
    static final String FILE = "alert_event.csv";

    /**
     * All that a replay raised, in the order of the file.
     *
     * @param out the folder that the replay wrote to
     * @throws InputFileException if the file cannot be read
     */
    static List<RaisedAlert> readAll(Path out) {
        List<RaisedAlert> raised = new ArrayList<>();
        try (CsvReader csv = CsvReader.of(FILE, Files.newInputStream(out.resolve(FILE)))) {
            int subject = csv.getColumn("subject");
            int kind = csv.getColumn("kind");
            int change = csv.getColumn("change");
            int occurred = csv.getColumn("occurred_at");
            int detected = csv.getColumn("detected_at");
            while (csv.next()) {
                if (csv.getText(change).equals("raised")) {
                    raised.add(new RaisedAlert(
                            csv.getText(subject),
                            csv.getText(kind),
                            RecordedFields.getMillis(csv, occurred),
                            RecordedFields.getMillis(csv, detected)));
                }
            }
        } catch (IOException e) {
            throw InputFileException.of(FILE, "cannot be read", e);
        }
        return raised;
    }
}
