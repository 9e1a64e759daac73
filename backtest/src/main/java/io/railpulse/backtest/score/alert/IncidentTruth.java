package io.railpulse.backtest.score.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.railpulse.gtfs.csv.InputFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** Reads the incidents that {@code truth.json} names. */
final class IncidentTruth {

    private IncidentTruth() {}

    /** @throws InputFileException if the file is not what its format says */
    static List<CargoIncident> read(Path file) {
        List<CargoIncident> incidents = new ArrayList<>();
        for (JsonNode incident : readJson(file).path("cargo_incidents")) {
            try {
                incidents.add(new CargoIncident(
                        incident.path("kind").asText(),
                        incident.path("asset_id").asText(),
                        incident.path("train_run_id").asText(),
                        Instant.parse(incident.path("from_at").asText()).toEpochMilli(),
                        Instant.parse(incident.path("until_at").asText()).toEpochMilli()));
            } catch (DateTimeParseException e) {
                throw InputFileException.of(file.toString(), "has an incident without its times: " + incident, e);
            }
        }
        return incidents;
    }

    /** What happened to trains, borders, corridors and at fences; empty where the file does not say. */
    static List<TrueIncident> readOfTrains(Path file) {
        List<TrueIncident> incidents = new ArrayList<>();
        for (JsonNode incident : readJson(file).path("train_incidents")) {
            try {
                incidents.add(new TrueIncident(
                        incident.path("kind").asText(),
                        incident.path("subject").asText(),
                        Instant.parse(incident.path("from_at").asText()).toEpochMilli(),
                        Instant.parse(incident.path("until_at").asText()).toEpochMilli(),
                        findMillis(incident.path("shown_from_at")),
                        findMillis(incident.path("shown_until_at"))));
            } catch (DateTimeParseException e) {
                throw InputFileException.of(file.toString(), "has an incident without its times: " + incident, e);
            }
        }
        return incidents;
    }

    private static Long findMillis(JsonNode time) {
        return time.isTextual() ? Long.valueOf(Instant.parse(time.textValue()).toEpochMilli()) : null;
    }

    private static JsonNode readJson(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw InputFileException.of(file.toString(), "cannot be read as JSON", e);
        }
    }
}
