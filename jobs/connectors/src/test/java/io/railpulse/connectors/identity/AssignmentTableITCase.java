package io.railpulse.connectors.identity;

import static io.railpulse.connectors.postgres.Samples.BEGINNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.postgres.TestDatabase;
import io.railpulse.connectors.postgres.WriterUnderTest;
import io.railpulse.domain.identity.AssetKind;
import io.railpulse.domain.identity.Assignment;
import io.railpulse.domain.identity.AssignmentId;
import io.railpulse.domain.identity.AssignmentInForce;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssignmentTableITCase {
    private static final long HOUR = 3_600_000;

    private final TestDatabase database = TestDatabase.create();

    @Test
    void tellsWhereAContainerWasAndIs() throws Exception {
        Assignment west = container("west", 0, HOUR);
        Assignment north = container("north", 2 * HOUR, null);
        Assignment mistaken = container("south", 2 * HOUR, null);
        write(
                new AssignmentInForce(north, BEGINNING + 2 * HOUR, 0),
                new AssignmentInForce(west, BEGINNING + HOUR, 1),
                new AssignmentInForce(container("west", 0, null), BEGINNING, 0),
                new AssignmentInForce(mistaken.asWithdrawn(), BEGINNING + 3 * HOUR, 0),
                new AssignmentInForce(mistaken, BEGINNING + 2 * HOUR, 0));

        assertThat(database.list("select train_run_id, valid_from, valid_to from assignment"
                        + " where asset_id = 'CSQU3054383' and not withdrawn order by valid_from"))
                .containsExactly("west|2026-03-01 08:00:00+00|2026-03-01 09:00:00+00", "north|2026-03-01 10:00:00+00|");
        assertThat(database.list("select * from assignment where train_run_id = 'west'"))
                .containsExactly("CSQU3054383|tag|west|1|CSQU3054383|container|tag|west|1|4|2026-03-01 08:00:00+00"
                        + "|2026-03-01 09:00:00+00|f|2026-03-01 09:00:00+00|1");
    }

    private void write(AssignmentInForce... told) throws Exception {
        try (var assignments = WriterUnderTest.of(AssignmentTable.table(), database.connection())) {
            for (AssignmentInForce each : told) {
                assignments.writeAndFlush(List.of(each));
            }
        }
    }

    private static Assignment container(String run, long since, Long until) {
        return new Assignment(
                new AssignmentId("CSQU3054383", "tag", run, 1),
                AssetKind.CONTAINER,
                4,
                BEGINNING + since,
                until == null ? null : BEGINNING + until,
                false);
    }
}
