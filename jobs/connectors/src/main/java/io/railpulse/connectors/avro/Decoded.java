package io.railpulse.connectors.avro;

import io.railpulse.domain.telemetry.RejectReason;

/**
 * What became of the bytes of a value: a record, or the reason why there is none.
 *
 * @param value the record; null if the bytes could not be read
 * @param reason why they could not be read; null if they could
 * @param detail what exactly was wrong, in words; null if the bytes could be read
 */
public record Decoded<T>(T value, RejectReason reason, String detail) {

    static <T> Decoded<T> of(T value) {
        return new Decoded<>(value, null, null);
    }

    static <T> Decoded<T> unreadable(RejectReason reason, String detail) {
        return new Decoded<>(null, reason, detail);
    }

    public boolean isReadable() {
        return reason == null;
    }
}
