package io.railpulse.domain.alert;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How bad it is, the least first. */
public enum Severity {
    /** Good to know; nobody need do anything. */
    INFO,
    /** May come to something. */
    WARNING,
    /** Somebody should look, in working hours. */
    MINOR,
    /** Somebody should act soon. */
    MAJOR,
    /** Somebody should act now. */
    CRITICAL;

    /** The name in tables and topics: {@code major}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Severity> find(String code) {
        return Arrays.stream(values())
                .filter(severity -> severity.code().equals(code))
                .findFirst();
    }
}
