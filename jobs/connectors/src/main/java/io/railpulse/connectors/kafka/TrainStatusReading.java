package io.railpulse.connectors.kafka;

import io.railpulse.connectors.eta.TrainStatusAvro;
import io.railpulse.schemas.Topic;
import io.railpulse.schemas.TrainStatusRecord;

/** Takes in what tracking tells of what trains are doing. */
final class TrainStatusReading implements InputReading<TrainStatusRecord> {

    private static final long serialVersionUID = 1L;

    @Override
    public Topic topic() {
        return Topic.TRAIN_STATUS;
    }

    @Override
    public Class<TrainStatusRecord> type() {
        return TrainStatusRecord.class;
    }

    @Override
    public Received read(TrainStatusRecord value, LogRecord record) {
        return Received.of(TrainStatusAvro.toRunInput(value), TrainStatusAvro.toDomain(value));
    }
}
