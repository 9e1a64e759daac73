package io.railpulse.cli.redrive;

import io.railpulse.connectors.telemetry.RejectedRow;
import io.railpulse.connectors.telemetry.RejectedRows;
import io.railpulse.connectors.telemetry.RejectedSelection;
import io.railpulse.domain.telemetry.Origin;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Puts many records back, one after the other, and tells of each what became of it. What cannot go back is told and
 * passed over; it ends early only when Kafka or the database does not answer, and may then be done again.
 */
public final class RedriveSession {
    private final RejectedRows rows;
    private final Redriver redriver;
    private final Consumer<RedriveOutcome> outcomes;

    private RedriveSession(RejectedRows rows, RecordTopic topic, Consumer<RedriveOutcome> outcomes) {
        this.rows = rows;
        this.redriver = new Redriver(rows, topic);
        this.outcomes = outcomes;
    }

    /**
     * Begins a session.
     *
     * @param outcomes is told what became of each record
     * @throws IllegalStateException if somebody else is putting records of this database back
     */
    public static RedriveSession begin(RejectedRows rows, RecordTopic topic, Consumer<RedriveOutcome> outcomes)
            throws SQLException {
        if (!rows.tryLock()) {
            throw new IllegalStateException("somebody else is putting records of this database back: wait until it is"
                    + " done, and look again at what is left");
        }
        return new RedriveSession(rows, topic, outcomes);
    }

    /** Puts all selected records back as they were, but those that were put back before or were cut. */
    public void redriveAll(RejectedSelection selection) throws IOException, SQLException {
        for (Origin origin : rows.listOrigins(selection)) {
            Optional<RejectedRow> row = rows.findRow(origin.topic(), origin.partition(), origin.offset());
            if (row.isPresent() && row.get().redrive().doneAt().isEmpty()) {
                outcomes.accept(redriver.redrive(row.get(), row.get().payload()));
            }
        }
    }

    /** Puts the records of a file back, as they are in it. */
    public void redrive(List<Repair> repairs, RepairFile file) throws IOException, SQLException {
        for (Repair repair : repairs) {
            outcomes.accept(redrive(repair, file));
        }
    }

    private RedriveOutcome redrive(Repair repair, RepairFile file) throws IOException, SQLException {
        Optional<RejectedRow> row = rows.findRow(repair.topic(), repair.partition(), repair.offset());
        if (row.isEmpty()) {
            Origin unknown = new Origin(repair.topic(), repair.partition(), repair.offset(), 0);
            return RedriveOutcome.refused(unknown, "line " + repair.line() + " names a record that was not rejected");
        }
        try {
            return redriver.redrive(row.get(), file.valueFor(repair, row.get()));
        } catch (RepairException e) {
            return RedriveOutcome.refused(row.get().origin(), "line " + repair.line() + ": " + e.getMessage());
        }
    }
}
