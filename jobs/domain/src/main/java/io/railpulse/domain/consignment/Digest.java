package io.railpulse.domain.consignment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether what a customer is told is gathered. */
public enum Digest {
    /** Each message by itself. */
    NONE,
    /** At each full hour, local time. */
    HOURLY,
    /** Once a day: at the end of the quiet hours, else at local midnight. */
    DAILY;

    /** The name in topics: {@code daily}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Digest> find(String code) {
        return Arrays.stream(values())
                .filter(digest -> digest.code().equals(code))
                .findFirst();
    }
}
