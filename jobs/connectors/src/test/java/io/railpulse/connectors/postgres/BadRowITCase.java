package io.railpulse.connectors.postgres;

import static io.railpulse.connectors.postgres.Samples.BEGINNING;
import static io.railpulse.connectors.postgres.Samples.call;
import static io.railpulse.connectors.postgres.Samples.publication;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.eta.EtaRow;
import io.railpulse.connectors.eta.TrainEtaHistoryTable;
import io.railpulse.connectors.eta.TrainStatusTable;
import io.railpulse.connectors.tracking.ObservedCallTable;
import io.railpulse.domain.delay.Delays;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.tracking.ObservedCall;
import io.railpulse.domain.tracking.RunState;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that PostgreSQL cannot take, among rows that it can. */
class BadRowITCase {

    private static final String FAILED = "select target_table, sql_state from failed_row";

    private final TestDatabase database = TestDatabase.create();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 50, 98, 99})
    void setsTheBadRowAsideAndWritesTheOthers(int position) throws Exception {
        List<ObservedCall> batch = new ArrayList<>(
                IntStream.range(0, 100).mapToObj(i -> call(i, 0, 0)).toList());
        batch.set(position, bad(position, "nul\0here"));
        try (var calls = WriterUnderTest.of(ObservedCallTable.table(), database.connection())) {
            calls.writeAndFlush(batch);

            assertThat(database.list("select count(*) from observed_call")).containsExactly("99");
            assertThat(database.list("select target_table, row_key, sql_state from failed_row"))
                    .containsExactly("observed_call|train_run_id=K1, call_key=" + position + "|22021");
            assertThat(database.list("select row_text from failed_row").get(0)).contains("stop_id=nul\uFFFDhere");
            assertThat(calls.metrics().failedRows().getCount()).isOne();
            assertThat(calls.metrics().retries().getCount()).isZero();
        }
    }

    @Test
    void setsABadRowOfACopyAside() throws Exception {
        try (var history = WriterUnderTest.of(TrainEtaHistoryTable.table(), database.connection())) {
            history.writeAndFlush(EtaRow.listOf(publication(0, "A", "B", "nul\0here", "D", null)));

            assertThat(database.list("select stop_id from train_eta_history order by 1"))
                    .containsExactly("A", "B", "D");
            assertThat(database.list(FAILED + " order by 2"))
                    .containsExactly("train_eta_history|22021", "train_eta_history|23502");
        }
    }

    @Test
    void namesTheStateOfEachKindOfBadValue() throws Exception {
        try (var calls = WriterUnderTest.of(ObservedCallTable.table(), database.connection())) {
            calls.writeAndFlush(List.of(
                    call("K1", "2026-02-30", 1, "no such day", BEGINNING, 0, 0),
                    call("K1", "2026-03-01", 2, "no such year", Long.MAX_VALUE, 0, 0),
                    call("K1", "2026-03-01", 3, null, BEGINNING, 0, 0),
                    call(incompressible(20_000), "2026-03-01", 4, "key too long", BEGINNING, 0, 0),
                    call(null, "2026-03-01", 5, "no key", BEGINNING, 0, 0),
                    call("K1", "2026-03-01", 6, "good", BEGINNING, 0, 0)));

            assertThat(database.list("select stop_id from observed_call")).containsExactly("good");
            assertThat(database.list("select sql_state, split_part(substring(row_text from 'stop_id=[^,]*'), '=', 2)"
                            + " from failed_row order by 1, 2"))
                    .containsExactly("22000|no such day", "22008|no such year", "23502|no key", "23502|null", "54000|");
        }
    }

    @Test
    void namesBadTimesOfACopyTheSameWay() throws Exception {
        EtaRow good = EtaRow.listOf(publication(0, "A")).get(0);
        try (var history = WriterUnderTest.of(TrainEtaHistoryTable.table(), database.connection())) {
            history.writeAndFlush(List.of(
                    good,
                    new EtaRow("K2", "K", "2026-02-30", good.forecast(), BEGINNING, 0),
                    new EtaRow("K3", "K", "2026-03-01", good.forecast(), Long.MIN_VALUE, 0)));

            assertThat(database.list("select train_run_id from train_eta_history"))
                    .containsExactly("K1");
            assertThat(database.list("select sql_state from failed_row"))
                    .hasSize(2)
                    .allMatch(state -> state.startsWith("22"));
        }
    }

    @Test
    void setsAnElementAsideThatMakesNoRow() throws Exception {
        TrainStatus whole = status("K1", RunState.RUNNING, 0.0);
        try (var statuses = WriterUnderTest.of(TrainStatusTable.table(), database.connection())) {
            statuses.writeAndFlush(List.of(whole, status("K2", null, 0.0)));

            assertThat(database.list("select train_run_id from train_status")).containsExactly("K1");
            assertThat(database.list("select target_table, row_key, sql_state from failed_row"))
                    .containsExactly("train_status||22000");
        }
    }

    @Test
    void takesNotANumberAsANumber() throws Exception {
        try (var statuses = WriterUnderTest.of(TrainStatusTable.table(), database.connection())) {
            statuses.writeAndFlush(List.of(status("K1", RunState.RUNNING, Double.NaN)));

            assertThat(database.list("select along_m from train_status")).containsExactly("NaN");
        }
    }

    @Test
    void keepsAFailedRowOnceHoweverOftenItIsReplayed() throws Exception {
        try (var calls = WriterUnderTest.of(ObservedCallTable.table(), database.connection())) {
            calls.writeAndFlush(List.of(bad(1, "\0")));
            calls.writeAndFlush(List.of(bad(1, "\0"), bad(2, "\0")));

            assertThat(database.list(FAILED)).hasSize(2);
        }
    }

    @Test
    void storesHalfACharacterAsAQuestionMark() throws Exception {
        try (var calls = WriterUnderTest.of(ObservedCallTable.table(), database.connection());
                var history = WriterUnderTest.of(TrainEtaHistoryTable.table(), database.connection())) {
            calls.writeAndFlush(List.of(bad(1, "half \ud83d")));
            history.writeAndFlush(EtaRow.listOf(publication(0, "half \ud83d")));

            assertThat(database.list(
                            "select stop_id from observed_call union all" + " select stop_id from train_eta_history"))
                    .containsExactly("half ?", "half ?");
        }
    }

    private static ObservedCall bad(int stopSequence, String stopId) {
        return call("K1", "2026-03-01", stopSequence, stopId, BEGINNING, 0, 0);
    }

    private static TrainStatus status(String run, RunState state, Double alongMetres) {
        return new TrainStatus(
                run,
                "K",
                "2026-03-01",
                null,
                null,
                state,
                BEGINNING,
                alongMetres,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Delays.UNKNOWN,
                "Z",
                null,
                Delays.UNKNOWN,
                null,
                null,
                BEGINNING,
                0,
                null,
                null,
                null,
                null);
    }

    /** Text that stays long in an index entry. */
    private static String incompressible(int length) {
        StringBuilder text = new StringBuilder();
        new Random(7).ints(length, '0', 'z').forEach(c -> text.append((char) c));
        return text.toString();
    }
}
