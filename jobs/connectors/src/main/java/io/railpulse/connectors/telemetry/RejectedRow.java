package io.railpulse.connectors.telemetry;

import io.railpulse.domain.telemetry.Origin;
import java.time.Instant;
import java.util.Optional;

/**
 * A row of table {@code rejected}, as it is read to look at it and to put its record back.
 *
 * @param origin where the record stands in the log, and when it was received
 * @param input the input it came by: {@code positions}
 * @param verdict {@code rejected} or {@code dead_lettered}
 * @param reason why, by name: {@code null-island}
 * @param detail what exactly was wrong, in words; null if nothing was said
 * @param key the record's key; null if it had none
 * @param payload the first bytes of its value; null if it had none
 * @param cut whether key or payload is less than the whole
 * @param redrive how far putting it back has come
 */
public record RejectedRow(
        Origin origin,
        String input,
        String verdict,
        String reason,
        String detail,
        byte[] key,
        byte[] payload,
        boolean cut,
        Redrive redrive) {

    /**
     * How far putting a record back has come.
     *
     * @param fromOffset where its partition ended when it was begun; empty if it was not
     * @param doneAt when it was done, by the wall clock; empty if it was not
     */
    public record Redrive(Optional<Long> fromOffset, Optional<Instant> doneAt) {}
}
