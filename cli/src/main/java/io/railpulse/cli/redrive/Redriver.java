package io.railpulse.cli.redrive;

import io.railpulse.connectors.telemetry.RejectedRow;
import io.railpulse.connectors.telemetry.RejectedRows;
import io.railpulse.domain.telemetry.Origin;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Puts rejected records back, each at most once.
 *
 * <p>Before a record is produced, the table is told that it is begun and where its partition ends then; afterwards, that it
 * is done. An attempt that was cut short in between left the first note only: then the log is searched from that place on
 * for the record's own header, and only if it is not there is it produced.
 */
public final class Redriver {
    private final RejectedRows rows;
    private final RecordTopic topic;

    /** @param rows locked, so that nobody else puts the same records back */
    public Redriver(RejectedRows rows, RecordTopic topic) {
        this.rows = rows;
        this.topic = topic;
    }

    /**
     * Puts one record back.
     *
     * @param row the record, as it was read under the lock
     * @param value what to put back: the row's payload, or a repaired one; null for a record that had none
     * @throws IOException if Kafka does not answer, or cannot tell whether the record was put back before
     */
    public RedriveOutcome redrive(RejectedRow row, byte[] value) throws IOException, SQLException {
        Origin origin = row.origin();
        if (row.cut()) {
            return RedriveOutcome.refused(
                    origin, "its bytes were cut when it was rejected, so that what is left is not the record");
        }
        if (row.redrive().doneAt().isPresent()) {
            return RedriveOutcome.refused(
                    origin, "that was done at " + row.redrive().doneAt().get());
        }
        Optional<Long> begunFrom = row.redrive().fromOffset();
        if (begunFrom.isPresent()) {
            Optional<Long> there = topic.findPutBack(origin, begunFrom.get());
            if (there.isPresent()) {
                rows.noteDone(origin);
                return RedriveOutcome.wasThere(origin, there.get());
            }
        } else {
            rows.noteBegun(origin, topic.findEnd(origin));
        }
        long offset = topic.putBack(origin, row.key(), value);
        rows.noteDone(origin);
        return RedriveOutcome.putBack(origin, offset);
    }
}
