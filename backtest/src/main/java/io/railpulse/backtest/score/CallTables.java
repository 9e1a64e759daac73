package io.railpulse.backtest.score;

import io.railpulse.gtfs.csv.CsvReader;
import io.railpulse.gtfs.csv.InputFileException;
import io.railpulse.recordings.RecordedFields;
import io.railpulse.recordings.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the two tables that are compared: the truth and what the replay found. */
final class CallTables {

    static final String TRUTH = "actuals.csv.gz";
    static final String REPLAYED = "observed_call.csv";

    private CallTables() {}

    /** The truth of a recording, within the dates. */
    static Map<CallKey, TrueCall> readTruth(Path recording, ServiceDates dates) {
        Path path = recording.resolve(TRUTH);
        if (!Files.isRegularFile(path)) {
            throw InputFileException.of(path.toString(), "is missing; without the truth nothing can be scored");
        }
        Map<CallKey, TrueCall> calls = new LinkedHashMap<>();
        try (CsvReader csv = Recording.openTable(path)) {
            int tripId = csv.getColumn("trip_id");
            int serviceDate = csv.getColumn("service_date");
            int stopSequence = csv.getColumn("stop_sequence");
            int stopId = csv.getColumn("stop_id");
            int arrival = csv.getColumn("arrival_at");
            int departure = csv.getColumn("departure_at");
            while (csv.next()) {
                RunKey run = new RunKey(csv.getText(tripId), RecordedFields.getDate(csv, serviceDate));
                CallKey key = new CallKey(run, csv.getInt(stopSequence));
                TrueCall call = new TrueCall(
                        key,
                        csv.getText(stopId),
                        RecordedFields.findMillis(csv, arrival),
                        RecordedFields.findMillis(csv, departure));
                if (dates.contain(run.serviceDate()) && calls.put(key, call) != null) {
                    throw csv.problem(stopSequence, "stands twice for run " + run);
                }
            }
        } catch (IOException e) {
            throw InputFileException.of(path.toString(), "cannot be closed", e);
        }
        return calls;
    }

    /** What a replay found, within the dates, in the order of the file. */
    static List<ReplayedCall> readReplayed(Path out, ServiceDates dates) {
        Path path = out.resolve(REPLAYED);
        List<ReplayedCall> calls = new ArrayList<>();
        Set<CallKey> seen = new HashSet<>();
        try (CsvReader csv = CsvReader.of(REPLAYED, Files.newInputStream(path))) {
            int tripId = csv.getColumn("trip_id");
            int serviceDate = csv.getColumn("service_date");
            int stopSequence = csv.getColumn("stop_sequence");
            int stopId = csv.getColumn("stop_id");
            int arrival = csv.getColumn("arrival_at");
            int departure = csv.getColumn("departure_at");
            int method = csv.getColumn("method");
            while (csv.next()) {
                RunKey run = new RunKey(csv.getText(tripId), RecordedFields.getDate(csv, serviceDate));
                Integer sequence = csv.findText(stopSequence) == null ? null : csv.getInt(stopSequence);
                if (sequence != null && !seen.add(new CallKey(run, sequence))) {
                    throw csv.problem(stopSequence, "stands twice for run " + run);
                }
                if (dates.contain(run.serviceDate())) {
                    calls.add(new ReplayedCall(
                            run,
                            sequence,
                            csv.getText(stopId),
                            RecordedFields.findMillis(csv, arrival),
                            RecordedFields.findMillis(csv, departure),
                            csv.findText(method)));
                }
            }
        } catch (IOException e) {
            throw InputFileException.of(path.toString(), "cannot be opened", e);
        }
        return calls;
    }
}
