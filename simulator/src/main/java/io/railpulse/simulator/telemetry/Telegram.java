package io.railpulse.simulator.telemetry;

import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.SensorReport;
import io.railpulse.recordings.AssetAssignment;
import io.railpulse.schemas.Topic;

/** Something that was received. */
public sealed interface Telegram {

    /** Record time, milliseconds since the epoch. */
    long receivedAtMillis();

    /** Code of the fault that made or touched it; null for a clean one. */
    String fault();

    /** A fix. */
    record PositionTelegram(long receivedAtMillis, PositionReport report, String fault) implements Telegram {}

    /** What a railway reports. */
    record MovementTelegram(long receivedAtMillis, MovementReport report, String fault) implements Telegram {}

    /** A reading of a sensor. */
    record SensorTelegram(long receivedAtMillis, SensorReport report, String fault) implements Telegram {}

    /** What is said of an asset that travels with a train. */
    record AssignmentTelegram(long receivedAtMillis, AssetAssignment report, String fault) implements Telegram {}

    /**
     * Bytes that are no good record.
     *
     * @param key null if there is none
     * @param value null for a tombstone
     */
    record RawTelegram(long receivedAtMillis, Topic topic, String key, byte[] value, String fault)
            implements Telegram {}
}
