package io.railpulse.connectors.kafka;

import io.railpulse.connectors.eta.EtaPublicationAvro;
import io.railpulse.schemas.EtaRecord;
import io.railpulse.schemas.Topic;

/** Takes in what tracking forecasts. */
final class EtaReading implements InputReading<EtaRecord> {

    private static final long serialVersionUID = 1L;

    @Override
    public Topic topic() {
        return Topic.ETA;
    }

    @Override
    public Class<EtaRecord> type() {
        return EtaRecord.class;
    }

    @Override
    public Received read(EtaRecord value, LogRecord record) {
        return Received.of(EtaPublicationAvro.toDomain(value));
    }
}
