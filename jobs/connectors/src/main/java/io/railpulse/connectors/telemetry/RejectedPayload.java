package io.railpulse.connectors.telemetry;

import io.railpulse.domain.telemetry.RejectedInput;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The bytes of a record that was rejected: enough to look at it, and to put it back unless it was cut.
 *
 * @param key the first {@value #MAX_KEPT_BYTES} bytes of the key; null if it had none
 * @param value the first {@value #MAX_KEPT_BYTES} bytes of the value; null if it had none
 * @param valueBytes the length of the whole value in bytes; 0 if it had none
 * @param valueSha256 SHA-256 of the whole value, lower-case hex; null if it had none
 * @param cut whether key or value is less than the whole
 * @param madeAgain whether the bytes were made again from the decoded record; else they are those that came
 */
public record RejectedPayload(
        byte[] key, byte[] value, long valueBytes, String valueSha256, boolean cut, boolean madeAgain) {

    /** So much of a key or a value is kept: 64 KiB. */
    public static final int MAX_KEPT_BYTES = 64 * 1024;

    private static final String RECEIVED = "received";
    private static final String RE_ENCODED = "re-encoded";

    /** The payload of the bytes as they came; key and value may be null. */
    public static RejectedPayload received(byte[] key, byte[] value) {
        return of(key, value, false);
    }

    /** The payload of bytes that were made again from the decoded record. */
    static RejectedPayload madeAgain(byte[] key, byte[] value) {
        return of(key, value, true);
    }

    /** What a rejected record carries already. */
    static RejectedPayload carriedBy(RejectedInput rejected) {
        return new RejectedPayload(
                rejected.key(),
                rejected.payload(),
                rejected.payloadBytes(),
                rejected.payloadSha256(),
                rejected.payloadCut(),
                false);
    }

    /** {@code received} or {@code re-encoded}, as it stands in tables. */
    public String form() {
        return madeAgain ? RE_ENCODED : RECEIVED;
    }

    private static RejectedPayload of(byte[] key, byte[] value, boolean madeAgain) {
        return new RejectedPayload(
                beginningOf(key),
                beginningOf(value),
                value == null ? 0 : value.length,
                value == null ? null : sha256Of(value),
                isLong(key) || isLong(value),
                madeAgain);
    }

    private static boolean isLong(byte[] bytes) {
        return bytes != null && bytes.length > MAX_KEPT_BYTES;
    }

    private static byte[] beginningOf(byte[] bytes) {
        return isLong(bytes) ? Arrays.copyOf(bytes, MAX_KEPT_BYTES) : bytes;
    }

    private static String sha256Of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
