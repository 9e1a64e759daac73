package io.railpulse.connectors.postgres;

import static io.railpulse.connectors.postgres.Samples.BEGINNING;
import static io.railpulse.connectors.postgres.Samples.call;
import static io.railpulse.connectors.postgres.Samples.publication;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.railpulse.connectors.eta.EtaRow;
import io.railpulse.connectors.eta.TrainEtaHistoryTable;
import io.railpulse.connectors.tracking.ObservedCallTable;
import io.railpulse.domain.tracking.ObservedCall;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.flink.metrics.SimpleCounter;
import org.junit.jupiter.api.Test;

/** The writer against a real PostgreSQL. */
class PostgresWriterITCase {

    private static final String NEWEST = "select stop_sequence, record_at, record_ordinal from observed_call";

    private final TestDatabase database = TestDatabase.create();

    @Test
    void replacesARowByANewerOne() throws Exception {
        try (var calls = calls()) {
            calls.writeAndFlush(List.of(call(1, 0, 0)));
            calls.writeAndFlush(List.of(call(1, 1, 0)));
            calls.writeAndFlush(List.of(call(1, 1, 1)));
        }

        assertThat(database.list(NEWEST)).containsExactly("1|2026-03-01 08:00:00.001+00|1");
    }

    @Test
    void neverReplacesARowByAnOlderOne() throws Exception {
        try (var calls = calls()) {
            calls.writeAndFlush(List.of(call(1, 1, 1)));
            calls.writeAndFlush(List.of(call(1, 1, 0)));
            calls.writeAndFlush(List.of(call(1, 0, 9)));
        }

        assertThat(database.list(NEWEST)).containsExactly("1|2026-03-01 08:00:00.001+00|1");
    }

    @Test
    void changesNothingWhenTheSameComesAgain() throws Exception {
        try (var calls = calls()) {
            calls.writeAndFlush(List.of(call(1, 0, 0)));
            List<String> written = database.list("select xmin, * from observed_call");
            calls.writeAndFlush(List.of(call(1, 0, 0)));

            assertThat(database.list("select xmin, * from observed_call")).isEqualTo(written);
        }
    }

    @Test
    void writesTheNewestOfSeveralWithOneKeyInOneBatch() throws Exception {
        try (var calls = calls()) {
            calls.writeAndFlush(List.of(call(1, 0, 0)));
            calls.writeAndFlush(List.of(call(1, 5, 1), call(2, 5, 0), call(1, 5, 2), call(1, 4, 7)));
        }

        assertThat(database.list(NEWEST + " order by 1"))
                .containsExactly("1|2026-03-01 08:00:00.005+00|2", "2|2026-03-01 08:00:00.005+00|0");
    }

    @Test
    void writesAllRowsOfABatchThatIsLargerThanTheDriversStatements() throws Exception {
        try (var calls = calls()) {
            calls.writeAndFlush(
                    IntStream.range(0, 1_337).mapToObj(i -> call(i, 0, 0)).toList());

            assertThat(database.list("select count(*) from observed_call")).containsExactly("1337");
            assertThat(calls.metrics().sent().getCount()).isEqualTo(1_337);
        }
    }

    @Test
    void addsHistoryOnceHoweverOftenItIsReplayed() throws Exception {
        List<EtaRow> told = EtaRow.listOf(publication(1_000, "A", "B"));
        try (var history = history()) {
            history.writeAndFlush(told);
            history.writeAndFlush(told);
            history.writeAndFlush(EtaRow.listOf(publication(2_000, "A")));
        }

        assertThat(database.list("select made_at, stop_sequence, kind, method from train_eta_history order by 1, 2"))
                .containsExactly(
                        "2026-03-01 08:00:01+00|1|arrival|running-time",
                        "2026-03-01 08:00:01+00|2|arrival|running-time",
                        "2026-03-01 08:00:02+00|1|arrival|running-time");
    }

    @Test
    void copiesOnlyWhatIsNewAndLeavesNothingInTheStagingTable() throws Exception {
        try (var history = history()) {
            history.writeAndFlush(EtaRow.listOf(publication(1_000, "A")));
            database.execute("delete from train_eta_history");
            history.writeAndFlush(EtaRow.listOf(publication(2_000, "A")));
        }

        assertThat(database.list("select made_at from train_eta_history")).containsExactly("2026-03-01 08:00:02+00");
    }

    @Test
    void copiesTextThatCopyItselfGivesAMeaning() throws Exception {
        String awkward = "a\tb\nc\rd\\e\\N \"ü\" 中";
        try (var history = history()) {
            history.writeAndFlush(EtaRow.listOf(publication(0, awkward, "\\N", "")));
        }

        assertThat(database.list("select stop_id from train_eta_history order by stop_sequence"))
                .containsExactly(awkward, "\\N", "");
    }

    @Test
    void writesWhenTheFirstRowHasWaitedLongEnough() throws Exception {
        try (var calls = calls()) {
            calls.clock().advanceTo(500);
            calls.write(List.of(call(1, 0, 0)));
            calls.clock().advanceTo(1_000);
            calls.write(List.of(call(2, 0, 0)));
            assertThat(calls.clock().pendingTimers()).isOne();
            assertThat(database.list(NEWEST)).isEmpty();

            calls.clock().advanceTo(1_500);

            assertThat(database.list(NEWEST)).hasSize(2);
            assertThat(calls.clock().pendingTimers()).isZero();
        }
    }

    @Test
    void writesWhenEnoughRowsHaveComeTogether() throws Exception {
        PostgresOptions options = WriterUnderTest.IMPATIENT.withBatchRows(2);
        try (var calls =
                WriterUnderTest.of(ObservedCallTable.table(), database.connection(), options, new SimpleCounter())) {
            calls.write(List.of(call(1, 0, 0), call(1, 1, 0)));
            assertThat(database.list(NEWEST)).isEmpty();

            calls.write(List.of(call(2, 0, 0)));

            assertThat(database.list(NEWEST)).hasSize(2);
        }
    }

    @Test
    void writesNothingWhenItIsClosedAndClosesTwiceWithoutComplaint() throws Exception {
        var calls = calls();
        calls.writeAndFlush(List.of(call(1, 0, 0)));
        calls.write(List.of(call(2, 0, 0)));
        database.endSessions();

        calls.close();
        calls.close();
        calls.clock().advanceTo(10_000);

        assertThat(database.list(NEWEST)).hasSize(1);
    }

    @Test
    void connectsAgainWhenItsSessionWasEnded() throws Exception {
        try (var calls = calls()) {
            calls.writeAndFlush(List.of(call(1, 0, 0)));
            database.endSessions();

            calls.writeAndFlush(List.of(call(2, 0, 0)));

            assertThat(database.list(NEWEST)).hasSize(2);
            assertThat(calls.metrics().retries().getCount()).isOne();
        }
    }

    @Test
    void copiesAgainWhenItsSessionWasEndedAndTheStagingTableWithIt() throws Exception {
        try (var history = history()) {
            history.writeAndFlush(EtaRow.listOf(publication(0, "A")));
            database.endSessions();

            history.writeAndFlush(EtaRow.listOf(publication(1, "A")));

            assertThat(database.list("select count(*) from train_eta_history")).containsExactly("2");
        }
    }

    @Test
    void triesAgainWhenARowIsLockedTooLong() throws Exception {
        try (var first = calls()) {
            first.writeAndFlush(List.of(call(1, 0, 0)));
        }
        try (Connection other = database.connection().connect();
                Statement lock = other.createStatement();
                var calls = WriterUnderTest.of(
                        ObservedCallTable.table(),
                        database.connectionWith("lock_timeout=20ms"),
                        WriterUnderTest.IMPATIENT,
                        new ReleaseAtFirstRetry(other))) {
            other.setAutoCommit(false);
            lock.execute("select * from observed_call for update");

            calls.writeAndFlush(List.of(call(1, 1, 0)));

            assertThat(database.list(NEWEST)).containsExactly("1|2026-03-01 08:00:00.001+00|0");
            assertThat(calls.metrics().retries().getCount()).isOne();
        }
    }

    @Test
    void givesUpOnADatabaseThatIsNotThereAndSaysWhichAndWhatToDo() throws Exception {
        DatabaseConnection nowhere =
                new DatabaseConnection("jdbc:postgresql://localhost:1/railpulse", "railpulse", PasswordSource.none());
        try (var calls = WriterUnderTest.of(ObservedCallTable.table(), nowhere)) {
            calls.write(List.of(call(1, 0, 0)));

            assertThatThrownBy(() -> calls.writer().flush(false))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("write 1 rows to table observed_call")
                    .hasMessageContaining("jdbc:postgresql://localhost:1/railpulse as user railpulse")
                    .hasMessageContaining("[SQLSTATE 08001]")
                    .hasMessageContaining("attempt 3 of 3")
                    .hasMessageContaining("Check that the database runs");
            assertThat(calls.metrics().retries().getCount()).isEqualTo(2);
        }
    }

    @Test
    void givesUpAtOnceWhenTheTableIsMissing() throws Exception {
        database.execute("drop table observed_call");
        try (var calls = calls()) {
            calls.write(List.of(call(1, 0, 0)));

            assertThatThrownBy(() -> calls.writer().flush(false))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("[SQLSTATE 42P01]")
                    .hasMessageContaining("attempt 1 of 3")
                    .hasMessageContaining("Create or update the tables");
        }
    }

    @Test
    void keepsMillisecondsWhateverTheZoneOfTheSession() throws Exception {
        ObservedCall odd = call("K1", "2026-03-29", 1, "A", BEGINNING - 86_399_999, 789, 0);
        try (var calls =
                WriterUnderTest.of(ObservedCallTable.table(), database.connectionWith("TimeZone=Asia/Shanghai"))) {
            calls.writeAndFlush(List.of(odd));
        }

        assertThat(database.list("select arrival_at, record_at, service_date from observed_call"))
                .containsExactly("2026-02-28 08:00:00.001+00|2026-03-01 08:00:00.789+00|2026-03-29");
    }

    private WriterUnderTest<ObservedCall> calls() {
        return WriterUnderTest.of(ObservedCallTable.table(), database.connection());
    }

    private WriterUnderTest<EtaRow> history() {
        return WriterUnderTest.of(TrainEtaHistoryTable.table(), database.connection());
    }

    /** Counts retries, and lets go of a lock at the first. */
    private static final class ReleaseAtFirstRetry extends SimpleCounter {

        private final Connection holder;

        ReleaseAtFirstRetry(Connection holder) {
            this.holder = holder;
        }

        @Override
        public void inc() {
            super.inc();
            try {
                holder.rollback();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
