package io.railpulse.pipelines.tracking;

import io.railpulse.connectors.avro.SchemaResolver;
import io.railpulse.connectors.eta.EtaRow;
import io.railpulse.connectors.eta.EtaScoreRow;
import io.railpulse.connectors.eta.EtaScoreTable;
import io.railpulse.connectors.eta.OriginalEtaTable;
import io.railpulse.connectors.eta.TrainEtaHistoryTable;
import io.railpulse.connectors.eta.TrainEtaTable;
import io.railpulse.connectors.eta.TrainStatusTable;
import io.railpulse.connectors.identity.AssignmentTable;
import io.railpulse.connectors.kafka.KafkaOutputs;
import io.railpulse.connectors.postgres.DatabaseConnection;
import io.railpulse.connectors.postgres.PostgresOptions;
import io.railpulse.connectors.postgres.PostgresSink;
import io.railpulse.connectors.postgres.Table;
import io.railpulse.connectors.telemetry.InputAccountTable;
import io.railpulse.connectors.telemetry.RejectedPayloadFunction;
import io.railpulse.connectors.telemetry.RejectedTable;
import io.railpulse.connectors.timetable.TrainRunTable;
import io.railpulse.connectors.tracking.ObservedCallTable;
import io.railpulse.domain.telemetry.RejectedInput;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Attaches the outputs to their topics and tables. */
final class TrackingSinks {
    private final KafkaOutputs kafka;
    private final SchemaResolver schemas;
    private final DatabaseConnection database;
    private final PostgresOptions writing;

    TrackingSinks(KafkaOutputs kafka, SchemaResolver schemas, DatabaseConnection database, PostgresOptions writing) {
        this.kafka = kafka;
        this.schemas = schemas;
        this.database = database;
        this.writing = writing;
    }

    void attach(TrackingPipeline.Outputs outputs) {
        DataStream<EtaRow> etaRows = outputs.etas()
                .flatMap(
                        (publication, rows) -> EtaRow.listOf(publication).forEach(rows::collect),
                        TypeInformation.of(EtaRow.class))
                // A thread of its own: waiting for the database then holds up no train.
                .startNewChain()
                .name("list-eta-rows")
                .uid("list-eta-rows");
        DataStream<EtaScoreRow> scoreRows = outputs.scores()
                .flatMap(
                        (score, rows) -> EtaScoreRow.listOf(score).forEach(rows::collect),
                        TypeInformation.of(EtaScoreRow.class))
                .startNewChain()
                .name("list-score-rows")
                .uid("list-score-rows");
        DataStream<RejectedInput> rejected = outputs.rejected()
                .map(new RejectedPayloadFunction(schemas))
                .returns(TypeInformation.of(RejectedInput.class))
                .name("keep-rejected-bytes")
                .uid("keep-rejected-bytes");

        write(outputs.statuses(), kafka.createTrainStatusSink(), "write-train-status-topic");
        write(outputs.calls(), kafka.createObservedCallSink(), "write-observed-call-topic");
        write(outputs.etas(), kafka.createEtaSink(), "write-eta-topic");
        write(outputs.scores(), kafka.createEtaScoreSink(), "write-eta-score-topic");
        write(rejected, kafka.createRejectedSink(), "write-rejected-topic");

        write(outputs.plans(), into(TrainRunTable.table()), "write-train-run");
        write(outputs.assignments(), into(AssignmentTable.table()), "write-assignment");
        write(outputs.statuses(), into(TrainStatusTable.table()), "write-train-status");
        write(outputs.calls(), into(ObservedCallTable.table()), "write-observed-call");
        write(etaRows, into(TrainEtaTable.table()), "write-train-eta");
        write(etaRows, into(TrainEtaHistoryTable.table()), "write-train-eta-history");
        write(scoreRows, into(EtaScoreTable.table()), "write-eta-score");
        write(outputs.originals(), into(OriginalEtaTable.table()), "write-original-eta");
        write(rejected, into(RejectedTable.table()), "write-rejected");
        write(outputs.accounts(), into(InputAccountTable.table()), "write-input-account");
    }

    private <T> PostgresSink<T> into(Table<T> table) {
        return PostgresSink.of(table, database, writing);
    }

    private static <T> void write(DataStream<T> rows, Sink<T> sink, String name) {
        rows.sinkTo(sink).name(name).uid(name);
    }
}
