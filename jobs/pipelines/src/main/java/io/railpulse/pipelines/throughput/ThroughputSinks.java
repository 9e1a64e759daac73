package io.railpulse.pipelines.throughput;

import io.railpulse.connectors.avro.SchemaResolver;
import io.railpulse.connectors.kafka.KafkaOutputs;
import io.railpulse.connectors.postgres.DatabaseConnection;
import io.railpulse.connectors.postgres.PostgresOptions;
import io.railpulse.connectors.postgres.PostgresSink;
import io.railpulse.connectors.postgres.Table;
import io.railpulse.connectors.telemetry.RejectedPayloadFunction;
import io.railpulse.connectors.telemetry.RejectedTable;
import io.railpulse.connectors.throughput.BorderQueueTable;
import io.railpulse.connectors.throughput.ThroughputTables;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.domain.throughput.PlaceKind;
import io.railpulse.domain.throughput.WindowRow;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Attaches the outputs to their topics and tables. */
final class ThroughputSinks {
    private final KafkaOutputs kafka;
    private final SchemaResolver schemas;
    private final DatabaseConnection database;
    private final PostgresOptions writing;

    ThroughputSinks(KafkaOutputs kafka, SchemaResolver schemas, DatabaseConnection database, PostgresOptions writing) {
        this.kafka = kafka;
        this.schemas = schemas;
        this.database = database;
        this.writing = writing;
    }

    void attach(ThroughputPipeline.Outputs outputs) {
        DataStream<WindowRow> stations = only(PlaceKind.STATION, outputs.places(), "list-stations");
        DataStream<RejectedInput> rejected = outputs.rejected()
                .map(new RejectedPayloadFunction(schemas))
                .returns(TypeInformation.of(RejectedInput.class))
                .name("keep-rejected-bytes")
                .uid("keep-rejected-bytes");

        write(outputs.corridors(), kafka.createCorridorThroughputSink(), "write-corridor-throughput-topic");
        write(outputs.queues(), kafka.createBorderQueueSink(), "write-border-queue-topic");
        write(outputs.late(), kafka.createLateChangeSink(), "write-late-change-topic");
        write(rejected, kafka.createRejectedSink(), "write-rejected-topic");

        write(outputs.corridors(), into(ThroughputTables.ofCorridors()), "write-corridor-throughput");
        write(
                only(PlaceKind.LINK, outputs.places(), "list-links"),
                into(ThroughputTables.ofLinks()),
                "write-link-throughput");
        write(stations, into(ThroughputTables.ofStations()), "write-station-throughput");
        write(
                only(PlaceKind.BORDER, outputs.places(), "list-borders"),
                into(ThroughputTables.ofBorders()),
                "write-border-dwell");
        write(stations, into(ThroughputTables.ofPunctuality()), "write-punctuality-of-stations");
        write(outputs.corridors(), into(ThroughputTables.ofPunctuality()), "write-punctuality-of-corridors");
        write(outputs.queues(), into(BorderQueueTable.table()), "write-border-queue");
        write(rejected, into(RejectedTable.table()), "write-rejected");
    }

    private static DataStream<WindowRow> only(PlaceKind kind, DataStream<WindowRow> places, String name) {
        return places.filter(row -> row.place().kind() == kind).name(name).uid(name);
    }

    private <T> PostgresSink<T> into(Table<T> table) {
        return PostgresSink.of(table, database, writing);
    }

    private static <T> void write(DataStream<T> rows, Sink<T> sink, String name) {
        rows.sinkTo(sink).name(name).uid(name);
    }
}
