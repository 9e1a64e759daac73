package io.railpulse.proof.oracle;

import io.railpulse.simulator.world.Past;
import io.railpulse.simulator.world.SimulatedRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** The forecasts as a CSV file, a row each. */
final class ForecastFile implements AutoCloseable {
    private static final String HEADER =
            "trip_id,service_date,stop_sequence,kind,lead,made_at,actual_at,oracle_p50_at,linear_at,oracle_p10_at,oracle_p90_at";

    private final PrintWriter writer;
    private final List<SimulatedRun> runs;

    private ForecastFile(PrintWriter writer, List<SimulatedRun> runs) {
        this.writer = writer;
        this.runs = runs;
    }

    /** @throws IOException if it cannot be made */
    static ForecastFile create(Path file, Past past) throws IOException {
        PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
        writer.println(HEADER);
        return new ForecastFile(writer, past.listRuns());
    }

    void write(Forecast forecast) {
        Case one = forecast.of();
        SimulatedRun run = runs.get(one.run());
        writer.println(String.join(
                ",",
                run.trip().id(),
                run.serviceDate().toString(),
                String.valueOf(run.trip().calls().get(one.call()).sequence()),
                "arrival",
                String.valueOf(one.leadMinutes()),
                at(one.madeAtMillis()),
                at(one.actualMillis()),
                at(forecast.oracleMillis()),
                at(forecast.linearMillis()),
                at(forecast.oracleP10Millis()),
                at(forecast.oracleP90Millis())));
    }

    private static String at(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }

    /** @throws IOException if not everything could be written */
    @Override
    public void close() throws IOException {
        boolean failed = writer.checkError();
        writer.close();
        if (failed) {
            throw new IOException("The forecasts could not be written");
        }
    }
}
