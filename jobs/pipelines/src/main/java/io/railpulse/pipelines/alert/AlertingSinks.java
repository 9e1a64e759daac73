package io.railpulse.pipelines.alert;

import io.railpulse.connectors.alert.AlertTables;
import io.railpulse.connectors.avro.SchemaResolver;
import io.railpulse.connectors.consignment.ConsignmentStatusTable;
import io.railpulse.connectors.kafka.KafkaOutputs;
import io.railpulse.connectors.postgres.DatabaseConnection;
import io.railpulse.connectors.postgres.PostgresOptions;
import io.railpulse.connectors.postgres.PostgresSink;
import io.railpulse.connectors.postgres.Table;
import io.railpulse.connectors.sensor.SensorWindowTable;
import io.railpulse.connectors.telemetry.InputAccountTable;
import io.railpulse.connectors.telemetry.RejectedPayloadFunction;
import io.railpulse.connectors.telemetry.RejectedTable;
import io.railpulse.domain.telemetry.RejectedInput;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Attaches the outputs to their topics and tables. */
final class AlertingSinks {
    private final KafkaOutputs kafka;
    private final SchemaResolver schemas;
    private final DatabaseConnection database;
    private final PostgresOptions writing;

    AlertingSinks(KafkaOutputs kafka, SchemaResolver schemas, DatabaseConnection database, PostgresOptions writing) {
        this.kafka = kafka;
        this.schemas = schemas;
        this.database = database;
        this.writing = writing;
    }

    void attach(AlertingPipeline.Outputs outputs) {
        DataStream<RejectedInput> rejected = outputs.rejected()
                .map(new RejectedPayloadFunction(schemas))
                .returns(TypeInformation.of(RejectedInput.class))
                .name("keep-rejected-bytes")
                .uid("keep-rejected-bytes");

        write(outputs.alerts(), kafka.createAlertSink(), "write-alert-topic");
        write(outputs.consignments(), kafka.createConsignmentStatusSink(), "write-consignment-status-topic");
        write(outputs.notices(), kafka.createNotificationSink(), "write-notification-topic");
        write(rejected, kafka.createRejectedSink(), "write-rejected-topic");

        write(outputs.alerts(), into(AlertTables.ofAlerts()), "write-alert");
        write(outputs.alerts(), into(AlertTables.ofEvents()), "write-alert-event");
        write(outputs.consignments(), into(ConsignmentStatusTable.table()), "write-consignment-status");
        write(outputs.windows(), into(SensorWindowTable.table()), "write-sensor-window");
        write(outputs.accounts(), into(InputAccountTable.table()), "write-input-account");
        write(rejected, into(RejectedTable.table()), "write-rejected");
    }

    private <T> PostgresSink<T> into(Table<T> table) {
        return PostgresSink.of(table, database, writing);
    }

    private static <T> void write(DataStream<T> rows, Sink<T> sink, String name) {
        rows.sinkTo(sink).name(name).uid(name);
    }
}
