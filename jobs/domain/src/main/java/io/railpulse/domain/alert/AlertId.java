package io.railpulse.domain.alert;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The identity of one episode of one kind at one subject: the same wherever and how often it is computed, so that a replay
 * raises nothing twice. The first 128 bits of a SHA-256, as hexadecimal digits.
 */
public final class AlertId {
    private static final int DIGITS = 32;

    private AlertId() {}

    /** @param startMillis when the episode began, occurrence time */
    public static String of(String kind, String subject, long startMillis) {
        // The length keeps "a" + "b/1" apart from "a/b" + "1".
        String named = kind + "/" + subject.length() + "/" + subject + "/" + startMillis;
        byte[] hash = sha256().digest(named.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
