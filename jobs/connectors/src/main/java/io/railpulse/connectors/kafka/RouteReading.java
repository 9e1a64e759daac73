package io.railpulse.connectors.kafka;

import io.railpulse.connectors.network.RouteAvro;
import io.railpulse.connectors.network.RouteCheck;
import io.railpulse.domain.network.Route;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.RouteInput;
import io.railpulse.schemas.RouteRecord;
import io.railpulse.schemas.Topic;
import java.util.Optional;

/** Takes in geometries. */
final class RouteReading implements InputReading<RouteRecord> {

    private static final long serialVersionUID = 1L;

    @Override
    public Topic topic() {
        return Topic.ROUTE;
    }

    @Override
    public Class<RouteRecord> type() {
        return RouteRecord.class;
    }

    @Override
    public Received read(RouteRecord value, LogRecord record) {
        Route route = RouteAvro.toDomain(value);
        Optional<String> fault = RouteCheck.findFault(route);
        return fault.isPresent()
                ? record.rejected(RejectReason.INVALID_FIELD, fault.get())
                : Received.of(new RouteInput(route, record.origin()));
    }
}
