package io.railpulse.backtest.evaluate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Writes every case as a row of gzipped CSV, so that anybody can score again. Times are ISO-8601 in UTC. */
final class PredictionFile {
    private static final String HEADER = "trip_id,service_date,stop_sequence,stop_id,kind,lead_minutes,made_at,p10_at,"
            + "p50_at,p90_at,linear_at,timetable_at,historical_at,actual_at,method,final\n";

    private PredictionFile() {}

    static void write(List<EvaluatedCase> cases, Path file) throws IOException {
        try (Writer writer = new BufferedWriter(new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file), 1 << 16), StandardCharsets.UTF_8))) {
            writer.write(HEADER);
            for (EvaluatedCase one : cases) {
                writer.write(row(one));
            }
        }
    }

    private static String row(EvaluatedCase one) {
        ToldForecast ours = one.ours();
        return String.join(
                        ",",
                        quoted(one.tripId()),
                        one.serviceDate(),
                        String.valueOf(one.stopSequence()),
                        quoted(one.stopId()),
                        one.event().name().toLowerCase(Locale.ROOT),
                        String.valueOf(one.leadMinutes()),
                        time(ours == null ? null : ours.madeAtMillis()),
                        time(ours == null ? null : ours.p10Millis()),
                        time(ours == null ? null : ours.p50Millis()),
                        time(ours == null ? null : ours.p90Millis()),
                        time(one.linearMillis()),
                        time(one.timetableMillis()),
                        time(one.historicalMillis()),
                        time(one.actualMillis()),
                        ours == null ? "" : ours.method(),
                        String.valueOf(one.destination()))
                + "\n";
    }

    private static String time(Long millis) {
        return millis == null ? "" : Instant.ofEpochMilli(millis).toString();
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(letter -> letter == ',' || letter == '"' || letter == '\n');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
