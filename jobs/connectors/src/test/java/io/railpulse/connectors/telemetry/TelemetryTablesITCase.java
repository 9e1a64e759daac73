package io.railpulse.connectors.telemetry;

import static io.railpulse.connectors.postgres.Samples.BEGINNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.postgres.TestDatabase;
import io.railpulse.connectors.postgres.WriterUnderTest;
import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.InputAccount;
import io.railpulse.domain.telemetry.Origin;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.RejectedInput;
import java.util.List;
import org.junit.jupiter.api.Test;

class TelemetryTablesITCase {

    private static final RejectedInput REJECTED = new RejectedInput(
            new Origin("rail.position.v1", 3, 1_234, BEGINNING),
            Input.POSITIONS,
            RejectReason.BAD_FRAMING,
            "no magic byte",
            null,
            new byte[0],
            new byte[] {0, 1, '\\', '\n', -1},
            70_000,
            "ab12",
            true,
            null,
            null,
            null);

    private final TestDatabase database = TestDatabase.create();

    @Test
    void keepsTheBytesOfARejectedRecord() throws Exception {
        try (var rejected = WriterUnderTest.of(RejectedTable.table(), database.connection())) {
            rejected.writeAndFlush(List.of(REJECTED));
        }

        assertThat(database.list("select * from rejected"))
                .containsExactly("rail.position.v1|3|1234|positions|dead_lettered|bad-framing|no magic byte||"
                        + "2026-03-01 08:00:00+00|\\x|\\x00015c0aff|70000|ab12|t|||");
    }

    @Test
    void keepsTheMarkOfARecordThatWasPutBack() throws Exception {
        try (var rejected = WriterUnderTest.of(RejectedTable.table(), database.connection())) {
            rejected.writeAndFlush(List.of(REJECTED));
            database.execute("update rejected set redriven_at = record_at");
            rejected.writeAndFlush(List.of(REJECTED));
        }

        assertThat(database.list("select count(redriven_at) from rejected")).containsExactly("1");
    }

    @Test
    void keepsTheAccountThatCountsMore() throws Exception {
        try (var accounts = WriterUnderTest.of(InputAccountTable.table(), database.connection())) {
            accounts.writeAndFlush(List.of(account(5, 2, 0)));
            accounts.writeAndFlush(List.of(account(5, 1, 0)));
            accounts.writeAndFlush(List.of(account(5, 3, 0)));
            accounts.writeAndFlush(List.of(account(5, 2, 1)));
            accounts.writeAndFlush(List.of(account(4, 9, 0)));
        }

        assertThat(database.list("select * from input_account"))
                .containsExactly("train_runs|K1|2026-03-01 08:00:00+00|3|0|0|3|2026-03-01 08:00:00.005+00");
    }

    private static InputAccount account(long after, long accepted, long duplicate) {
        return new InputAccount(Input.TRAIN_RUNS, "K1", BEGINNING, accepted, 0, duplicate, BEGINNING + after);
    }
}
