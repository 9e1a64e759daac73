package io.railpulse.connectors.telemetry;

import io.railpulse.connectors.postgres.Table;
import io.railpulse.domain.telemetry.InputAccount;

/** Table {@code input_account}: how many records of each subject were accepted, late and duplicates. */
public final class InputAccountTable {

    private InputAccountTable() {}

    /** Of two accounts with the same record time the one that counts more is newer: counts only grow. */
    public static Table<InputAccount> table() {
        return Table.<InputAccount>named("input_account")
                .text("input", account -> account.input().code())
                .text("subject", InputAccount::subject)
                .time("opened_at", InputAccount::openedAtMillis)
                .bigint("accepted", InputAccount::accepted)
                .bigint("late", InputAccount::late)
                .bigint("duplicate", InputAccount::duplicate)
                .bigint("counted", account -> account.accepted() + account.late() + account.duplicate())
                .time("record_at", InputAccount::recordMillis)
                .key("input", "subject", "opened_at")
                .upsertedBy("record_at", "counted");
    }
}
