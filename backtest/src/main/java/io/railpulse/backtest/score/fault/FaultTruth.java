package io.railpulse.backtest.score.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.railpulse.gtfs.csv.InputFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the faults that {@code truth.json} names. */
final class FaultTruth {

    private FaultTruth() {}

    /** @throws InputFileException if the file is not what its format says */
    static List<TrueFault> read(Path file) {
        JsonNode faults = readJson(file).path("faults");
        if (!faults.isObject()) {
            throw InputFileException.of(file.toString(), "has no object faults");
        }
        List<TrueFault> read = new ArrayList<>();
        faults.properties().forEach(fault -> read.add(toFault(fault.getKey(), fault.getValue(), file)));
        return read;
    }

    static JsonNode readJson(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw InputFileException.of(file.toString(), "cannot be read as JSON", e);
        }
    }

    private static TrueFault toFault(String code, JsonNode fault, Path file) {
        JsonNode byInput = fault.path("records_by_input");
        if (!byInput.isObject()) {
            throw InputFileException.of(file.toString(), "fault " + code + " has no object records_by_input");
        }
        SortedMap<String, Long> records = new TreeMap<>();
        byInput.properties()
                .forEach(input -> records.put(input.getKey(), input.getValue().longValue()));
        return new TrueFault(code, fault.path("accounted_as").textValue(), records);
    }
}
