package io.railpulse.simulator.output;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.railpulse.simulator.BorderSlowdown;
import io.railpulse.simulator.Simulation;
import io.railpulse.simulator.SimulationOptions;
import io.railpulse.simulator.Transmission;
import io.railpulse.simulator.fault.FaultCount;
import io.railpulse.simulator.incident.TrainIncident;
import io.railpulse.simulator.incident.TrainTruth;
import io.railpulse.simulator.telemetry.Incident;
import io.railpulse.simulator.world.WorldIncident;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/** Writes {@code truth.json}: what was asked for, what the faults did, and what truly went wrong with railway and cargo. */
final class TruthFile {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private TruthFile() {}

    static void write(
            Path file,
            Simulation simulation,
            Transmission transmission,
            TrainTruth trains,
            SortedMap<String, Long> rows,
            List<FaultCount> faults)
            throws IOException {
        SimulationOptions options = simulation.options();
        ObjectNode root = MAPPER.createObjectNode();
        root.put("seed", options.seed());
        root.put("trains", options.trains());
        root.put("days", options.days());
        root.put("first_day", options.firstDay().toString());
        root.put("fix_every_s", options.fixEvery().toSeconds());
        options.slowdowns().forEach(slowdown -> add(slowdown, root.withArray("/scenario")));
        ObjectNode records = root.putObject("records");
        rows.forEach((table, count) -> records.put(table.replace(".csv.gz", ""), count));
        faults.forEach(fault -> add(fault, root.withArray("/faults")));
        simulation.listIncidents().forEach(incident -> add(incident, root.withArray("/railway_incidents")));
        transmission.incidents().forEach(incident -> add(incident, root.withArray("/cargo_incidents")));
        trains.listIncidents().forEach(incident -> add(incident, root.withArray("/train_incidents")));
        Files.writeString(file, MAPPER.writeValueAsString(root) + "\n");
    }

    private static void add(FaultCount fault, ArrayNode faults) {
        faults.addObject()
                .put("fault", fault.fault())
                .put("input", fault.input().code())
                .put("accounted_as", fault.accountedAs())
                .put("records", fault.records());
    }

    private static void add(BorderSlowdown slowdown, ArrayNode scenario) {
        scenario.addObject()
                .put("kind", "border-slow")
                .put("place", slowdown.place())
                .put("from_at", Instant.ofEpochMilli(slowdown.fromMillis()).toString())
                .put("share", slowdown.share());
    }

    private static void add(WorldIncident incident, ArrayNode incidents) {
        incidents
                .addObject()
                .put("kind", incident.code())
                .put("place", incident.place())
                .put("from_at", Instant.ofEpochMilli(incident.fromMillis()).toString())
                .put("until_at", Instant.ofEpochMilli(incident.untilMillis()).toString());
    }

    private static void add(TrainIncident incident, ArrayNode incidents) {
        incidents
                .addObject()
                .put("kind", incident.kind().code())
                .put("subject", incident.subject())
                .put("place", incident.place())
                .put("from_at", Instant.ofEpochMilli(incident.fromMillis()).toString())
                .put("until_at", Instant.ofEpochMilli(incident.untilMillis()).toString())
                .put("shown_from_at", textOf(incident.shownFromMillis()))
                .put("shown_until_at", textOf(incident.shownUntilMillis()));
    }

    private static String textOf(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis).toString();
    }

    private static void add(Incident incident, ArrayNode incidents) {
        incidents
                .addObject()
                .put("kind", incident.kind().code())
                .put("asset_id", incident.assetId())
                .put("asset_kind", incident.assetKind().code())
                .put("train_run_id", incident.runId())
                .put("from_at", Instant.ofEpochMilli(incident.startMillis()).toString())
                .put("until_at", Instant.ofEpochMilli(incident.endMillis()).toString())
                .put("peak", incident.peak());
    }
}
