package io.railpulse.provisioning;

import java.util.List;

/**
 * What {@link TableProvisioner#prepare} did.
 *
 * @param database which database, as whom
 * @param applied the migrations applied now, each {@code version description}; empty if the tables were up to date
 * @param version the version that the tables have now
 * @param tables one state a table, in the order in which they are made
 */
public record TableReport(String database, List<String> applied, String version, List<TableState> tables) {

    /** Whether the jobs can do their work with the tables as they are. */
    public boolean isUsable() {
        return tables.stream().noneMatch(table -> table.outcome() == TableState.Outcome.MISSING);
    }

    /** One line for a person. */
    @Override
    public String toString() {
        return applied.isEmpty()
                ? "Tables at " + database + " are up to date, version " + version
                : "Tables at " + database + " are now version " + version + "; applied: " + String.join(", ", applied);
    }
}
