package io.railpulse.connectors.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.postgres.Depots.Depot;
import org.junit.jupiter.api.Test;

class FailedRowTest {

    private static final SqlFailure REFUSED = new SqlFailure("22021", SqlFailure.Kind.BAD_ROW, "no\0");

    @Test
    void replacesWhatNoTextColumnTakes() {
        FailedRow failed = failed("x\0y");

        assertThat(failed.rowText()).contains("name=x\uFFFDy");
        assertThat(failed.message()).isEqualTo("no\uFFFD");
    }

    @Test
    void cutsALongRowButTellsItFromAnother() {
        FailedRow one = failed("x".repeat(10_000) + "1");
        FailedRow other = failed("x".repeat(10_000) + "2");

        assertThat(one.rowText()).hasSize(4_096).isEqualTo(other.rowText());
        assertThat(one.rowSha256()).hasSize(64).isNotEqualTo(other.rowSha256());
    }

    private static FailedRow failed(String name) {
        Table<Depot> table = Depots.upserted();
        return FailedRow.of(table, table.rowOf(new Depot("west", 0, name, 5L, 1)), REFUSED);
    }
}
