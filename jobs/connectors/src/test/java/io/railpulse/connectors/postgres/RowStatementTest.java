package io.railpulse.connectors.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowStatementTest {

    @Test
    void upsertsGuardedByTheVersion() {
        assertThat(GuardedUpsert.sqlOf(Depots.upserted()))
                .isEqualTo("insert into depot as t (\"line\", \"offset\", \"name\", \"record_at\", \"record_ordinal\")"
                        + " values (?, ?, ?, ?, ?)"
                        + " on conflict (\"line\", \"offset\") do update set \"name\" = excluded.\"name\","
                        + " \"record_at\" = excluded.\"record_at\","
                        + " \"record_ordinal\" = excluded.\"record_ordinal\""
                        + " where (t.\"record_at\", t.\"record_ordinal\")"
                        + " < (excluded.\"record_at\", excluded.\"record_ordinal\")");
    }

    @Test
    void appendsThroughAStagingTable() {
        assertThat(CopyThroughStaging.of(Depots.appended()).listStatements())
                .containsExactly(
                        "create temp table if not exists staging_depot on commit delete rows as select \"line\","
                                + " \"offset\", \"name\", \"record_at\", \"record_ordinal\" from depot with no data",
                        "copy staging_depot (\"line\", \"offset\", \"name\", \"record_at\", \"record_ordinal\")"
                                + " from stdin",
                        "insert into depot (\"line\", \"offset\", \"name\", \"record_at\", \"record_ordinal\")"
                                + " select \"line\", \"offset\", \"name\", \"record_at\", \"record_ordinal\""
                                + " from staging_depot order by \"line\", \"offset\""
                                + " on conflict (\"line\", \"offset\") do nothing");
    }

    @Test
    void choosesTheStatementByTheKindOfTable() {
        assertThat(RowStatement.of(Depots.upserted())).isInstanceOf(GuardedUpsert.class);
        assertThat(RowStatement.of(Depots.appended())).isInstanceOf(CopyThroughStaging.class);
    }
}
