package io.railpulse.connectors.postgres;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A row that the database cannot take, with what is needed to see why.
 *
 * @param targetTable the table it was meant for
 * @param rowKey its key as text, cut to 1 KiB; null if the row could not even be made
 * @param sqlState the SQLSTATE
 * @param message the database's words, cut to 1 KiB
 * @param rowText the row as text, cut to 4 KiB, characters that no text column takes replaced
 * @param rowSha256 SHA-256 of the whole row as text, lower-case hex: with the table, its identity, so that a replay does
 *     not double it
 */
public record FailedRow(
        String targetTable, String rowKey, String sqlState, String message, String rowText, String rowSha256) {

    private static final int LONGEST_ROW = 4096;
    private static final int LONGEST_TEXT = 1024;

    static FailedRow of(Table<?> table, Row row, SqlFailure failure) {
        return of(table, table.describeKey(row), table.describe(row), failure.state(), failure.message());
    }

    /** An element from which no row could be made. */
    static FailedRow of(Table<?> table, Object element, RuntimeException thrown) {
        return of(table, null, String.valueOf(element), SqlFailure.DATA_EXCEPTION, thrown.toString());
    }

    /** The table that keeps them. */
    static Table<FailedRow> table() {
        return Table.<FailedRow>named("failed_row")
                .text("target_table", FailedRow::targetTable)
                .text("row_key", FailedRow::rowKey)
                .text("sql_state", FailedRow::sqlState)
                .text("message", FailedRow::message)
                .text("row_text", FailedRow::rowText)
                .text("row_sha256", FailedRow::rowSha256)
                .key("target_table", "row_sha256")
                .appended();
    }

    private static FailedRow of(Table<?> table, String key, String row, String state, String message) {
        return new FailedRow(
                table.name(),
                key == null ? null : storable(key, LONGEST_TEXT),
                state,
                storable(message, LONGEST_TEXT),
                storable(row, LONGEST_ROW),
                sha256(row));
    }

    private static String storable(String text, int longest) {
        String cut = text == null || text.length() <= longest ? text : text.substring(0, longest);
        return cut == null ? "" : cut.replace('\0', '\uFFFD');
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-256.", e);
        }
    }
}
