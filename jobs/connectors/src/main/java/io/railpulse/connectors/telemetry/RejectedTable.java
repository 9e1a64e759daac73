package io.railpulse.connectors.telemetry;

import io.railpulse.connectors.postgres.Table;
import io.railpulse.domain.telemetry.RejectedInput;

/**
 * Table {@code rejected}: the records that were rejected or dead-lettered. A row is never changed by the job, so the mark
 * that it was put back survives a replay. A record's bytes must have been made before: {@link RejectedInput#source} is not
 * looked at.
 */
public final class RejectedTable {

    private RejectedTable() {}

    public static Table<RejectedInput> table() {
        return Table.<RejectedInput>named("rejected")
                .text("topic", rejected -> rejected.origin().topic())
                .integer("partition", rejected -> rejected.origin().partition())
                .bigint("offset", rejected -> rejected.origin().offset())
                .text("input", rejected -> rejected.input().code())
                .text("verdict", rejected -> rejected.reason().verdict().code())
                .text("reason", rejected -> rejected.reason().code())
                .text("detail", RejectedInput::detail)
                .text("train_run_id", RejectedInput::trainRunId)
                .time("record_at", rejected -> rejected.origin().recordMillis())
                .bytes("key", RejectedInput::key)
                .bytes("payload", RejectedInput::payload)
                .bigint("payload_bytes", RejectedInput::payloadBytes)
                .text("payload_sha256", RejectedInput::payloadSha256)
                .flag("payload_cut", RejectedInput::payloadCut)
                .key("topic", "partition", "offset")
                .appended();
    }
}
