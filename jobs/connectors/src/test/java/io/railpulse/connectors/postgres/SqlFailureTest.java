package io.railpulse.connectors.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.postgres.SqlFailure.Kind;
import java.io.IOException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlFailureTest {

    @ParameterizedTest
    @CsvSource({
        "08001, TRANSIENT", // cannot connect
        "08006, TRANSIENT", // connection lost
        "57P01, TRANSIENT", // ended by the administrator
        "57P03, TRANSIENT", // still starting
        "40001, TRANSIENT", // serialisation
        "40P01, TRANSIENT", // deadlock
        "53300, TRANSIENT", // too many connections
        "55P03, TRANSIENT", // lock not available
        "22021, BAD_ROW", // a character that no text takes
        "22008, BAD_ROW", // a time out of range
        "23502, BAD_ROW", // null in a column that takes none
        "54000, BAD_ROW", // too long for its index
        "28P01, PERMANENT", // wrong password
        "3D000, PERMANENT", // no such database
        "42P01, PERMANENT", // no such table
        "57014, PERMANENT", // cancelled by a person
        "40002, PERMANENT",
        "55000, PERMANENT",
        "XX000, PERMANENT"
    })
    void judgesByTheState(String state, Kind kind) {
        assertThat(SqlFailure.of(new SQLException("no", state)).kind()).isEqualTo(kind);
    }

    @Test
    void looksBehindTheExceptionOfABatchForTheCause() {
        BatchUpdateException batch = new BatchUpdateException("Batch entry 0 was aborted", "22021", new int[0]);
        batch.setNextException(new SQLException("deadlock detected", "40P01"));

        assertThat(SqlFailure.of(batch)).isEqualTo(new SqlFailure("40P01", Kind.TRANSIENT, "deadlock detected"));
    }

    @Test
    void takesALostConnectionWithoutAStateAsTransient() {
        SqlFailure failure = SqlFailure.of(new SQLException("broken", new IOException("reset by peer")));

        assertThat(failure.kind()).isEqualTo(Kind.TRANSIENT);
        assertThat(failure.losesConnection()).isTrue();
    }

    @Test
    void keepsTheConnectionAfterABadRowAndAfterADeadlock() {
        assertThat(SqlFailure.of(new SQLException("no", "22021")).losesConnection())
                .isFalse();
        assertThat(SqlFailure.of(new SQLException("no", "40P01")).losesConnection())
                .isFalse();
        assertThat(SqlFailure.of(new SQLException("no", "57P01")).losesConnection())
                .isTrue();
    }

    @Test
    void alwaysHasAnAdvice() {
        assertThat(new SqlFailure("42501", Kind.PERMANENT, "").advice()).contains("Grant");
        assertThat(new SqlFailure("42P01", Kind.PERMANENT, "").advice()).contains("railpulse prepare");
        assertThat(new SqlFailure("XX000", Kind.PERMANENT, "").advice()).contains("log");
    }
}
