package io.railpulse.domain.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What travels with a train and may carry a device; the nearer to the train itself, the earlier. */
public enum AssetKind {
    LOCOMOTIVE,
    WAGON,
    CONTAINER;

    /** The kind of a code, or empty if there is none. */
    public static Optional<AssetKind> findByCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** The name in topics and tables: {@code locomotive}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
