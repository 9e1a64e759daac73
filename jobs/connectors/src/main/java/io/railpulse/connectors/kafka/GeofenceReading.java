package io.railpulse.connectors.kafka;

import io.railpulse.connectors.geofence.GeofenceAvro;
import io.railpulse.domain.geofence.Geofence;
import io.railpulse.domain.geofence.GeofenceChange;
import io.railpulse.domain.geofence.GeofenceCheck;
import io.railpulse.domain.geofence.GeofenceFault;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.schemas.GeofenceRecord;
import io.railpulse.schemas.Topic;
import java.util.List;
import java.util.stream.Collectors;

/** Takes in fences; a record without a value withdraws one. A fence with a fault is rejected: the version before it stays in force. */
final class GeofenceReading implements InputReading<GeofenceRecord> {

    private static final long serialVersionUID = 1L;

    @Override
    public Topic topic() {
        return Topic.GEOFENCE;
    }

    @Override
    public Class<GeofenceRecord> type() {
        return GeofenceRecord.class;
    }

    @Override
    public Received read(GeofenceRecord value, LogRecord record) {
        Geofence fence;
        try {
            fence = GeofenceAvro.toDomain(value);
        } catch (IllegalArgumentException wrong) {
            return record.rejected(RejectReason.INVALID_FIELD, wrong.getMessage());
        }
        if (!fence.fenceId().equals(record.key())) {
            return record.rejected(
                    RejectReason.INVALID_FIELD,
                    "fence_id: is '" + fence.fenceId() + "', the key is '" + record.key() + "'");
        }
        List<GeofenceFault> faults = GeofenceCheck.listFaults(fence);
        return faults.isEmpty()
                ? Received.of(new GeofenceChange(fence.fenceId(), fence))
                : record.rejected(
                        RejectReason.INVALID_FIELD,
                        faults.stream().map(GeofenceFault::toString).collect(Collectors.joining("; ")));
    }

    @Override
    public Received readTombstone(LogRecord record) {
        return record.key() == null
                ? record.rejected(RejectReason.TOMBSTONE, "a record without key and value withdraws nothing")
                : Received.of(new GeofenceChange(record.key(), null));
    }
}
