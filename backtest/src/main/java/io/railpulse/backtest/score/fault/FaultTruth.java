package io.railpulse.backtest.score.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.railpulse.gtfs.csv.InputFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the faults that {@code truth.json} names. */
final class FaultTruth {

    private FaultTruth() {}

    /** @throws InputFileException if the file is not what its format says */
    static List<TrueFault> read(Path file) {
        List<TrueFault> faults = new ArrayList<>();
        for (JsonNode fault : readJson(file).path("faults")) {
            if (!fault.path("fault").isTextual() || !fault.path("input").isTextual()) {
                throw InputFileException.of(file.toString(), "has a fault without its name or input: " + fault);
            }
            faults.add(new TrueFault(
                    fault.path("fault").textValue(),
                    fault.path("input").textValue(),
                    fault.path("accounted_as").textValue(),
                    fault.path("records").longValue()));
        }
        return faults;
    }

    static JsonNode readJson(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw InputFileException.of(file.toString(), "cannot be read as JSON", e);
        }
    }
}
