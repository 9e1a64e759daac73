package io.railpulse.cli.redrive;

import io.railpulse.connectors.avro.PackagedSchemas;
import io.railpulse.connectors.kafka.InputRecords;
import io.railpulse.connectors.telemetry.RejectedRow;
import io.railpulse.domain.telemetry.Origin;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.schemas.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Records that were rejected. */
final class Samples {
    static final long RECEIVED = 1_772_352_000_000L;
    static final byte[] KEY = "tracker-1".getBytes(StandardCharsets.UTF_8);

    private Samples() {}

    /** The bytes of a fix at a latitude; NaN is what a tracker without a fix says. */
    static byte[] fixAt(double latitude) throws IOException {
        return new InputRecords(new PackagedSchemas())
                .of(
                        new PositionReport(
                                null, "tracker-1", "K101", "2026-03-01", RECEIVED, latitude, 104.142, null, 12.5, null),
                        RECEIVED)
                .value();
    }

    static RejectedRow row(byte[] payload) {
        return row(payload, false);
    }

    static RejectedRow row(byte[] payload, boolean cut) {
        return new RejectedRow(
                new Origin(Topic.POSITION.topicName(), 1, 1_234, RECEIVED),
                "positions",
                "rejected",
                "out-of-range",
                "latitude 91",
                KEY,
                payload,
                cut,
                new RejectedRow.Redrive(Optional.empty(), Optional.empty()));
    }
}
