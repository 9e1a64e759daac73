package io.railpulse.connectors.telemetry;

import io.railpulse.connectors.avro.AvroEncoder;
import io.railpulse.connectors.avro.SchemaResolver;
import io.railpulse.connectors.identity.AssignmentAvro;
import io.railpulse.connectors.network.RouteAvro;
import io.railpulse.connectors.timetable.TrainRunAvro;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.domain.telemetry.SensorInput;
import io.railpulse.domain.telemetry.TrainInput;
import io.railpulse.schemas.AssignmentRecord;
import io.railpulse.schemas.MovementRecord;
import io.railpulse.schemas.PositionRecord;
import io.railpulse.schemas.RouteRecord;
import io.railpulse.schemas.SensorRecord;
import io.railpulse.schemas.Topic;
import io.railpulse.schemas.TrainRunRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Gives every rejected record its bytes: those that came, or, where the record was rejected after decoding and only
 * what was decoded is left, the same record written again. Not thread-safe.
 */
public final class RejectedPayloadEncoder {

    private final AvroEncoder<PositionRecord> positions;
    private final AvroEncoder<MovementRecord> movements;
    private final AvroEncoder<TrainRunRecord> plans;
    private final AvroEncoder<RouteRecord> routes;
    private final AvroEncoder<AssignmentRecord> assignments;
    private final AvroEncoder<SensorRecord> sensors;

    /** @throws IOException if the ids of the inputs' schemas cannot be found out */
    public RejectedPayloadEncoder(SchemaResolver schemas) throws IOException {
        positions = AvroEncoder.of(Topic.POSITION, schemas);
        movements = AvroEncoder.of(Topic.MOVEMENT, schemas);
        plans = AvroEncoder.of(Topic.TRAIN_RUN, schemas);
        routes = AvroEncoder.of(Topic.ROUTE, schemas);
        assignments = AvroEncoder.of(Topic.ASSIGNMENT, schemas);
        sensors = AvroEncoder.of(Topic.SENSOR, schemas);
    }

    public RejectedPayload payloadOf(RejectedInput rejected) {
        if (rejected.route() != null) {
            return RejectedPayload.madeAgain(
                    bytesOf(RouteAvro.keyOf(rejected.route())), routes.encode(RouteAvro.toAvro(rejected.route())));
        }
        if (rejected.sensor() != null) {
            SensorInput reading = rejected.sensor();
            return RejectedPayload.madeAgain(
                    bytesOf(SensorAvro.keyOf(reading.report())),
                    sensors.encode(SensorAvro.toAvro(reading.report(), reading.trainRunId())));
        }
        TrainInput source = rejected.source();
        if (source == null) {
            return RejectedPayload.carriedBy(rejected);
        }
        return RejectedPayload.madeAgain(bytesOf(keyOf(source)), valueOf(source));
    }

    /** A report that named only its run is keyed by the run. */
    private static String keyOf(TrainInput source) {
        String key = null;
        if (source.position() != null) {
            key = PositionAvro.keyOf(source.position());
        } else if (source.movement() != null) {
            key = MovementAvro.keyOf(source.movement());
        } else if (source.assignment() != null) {
            key = AssignmentAvro.keyOf(source.assignment());
        }
        return key == null ? source.trainRunId() : key;
    }

    /** Null where a plan or an assignment was withdrawn: that record has no value. */
    private byte[] valueOf(TrainInput source) {
        if (source.position() != null) {
            return positions.encode(PositionAvro.toAvro(source.position(), source.trainRunId()));
        }
        if (source.movement() != null) {
            return movements.encode(MovementAvro.toAvro(source.movement(), source.trainRunId()));
        }
        if (source.assignment() != null) {
            return source.assignment().withdrawn()
                    ? null
                    : assignments.encode(AssignmentAvro.toAvro(source.assignment()));
        }
        return source.plan() == null ? null : plans.encode(TrainRunAvro.toAvro(source.plan()));
    }

    private static byte[] bytesOf(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }
}
