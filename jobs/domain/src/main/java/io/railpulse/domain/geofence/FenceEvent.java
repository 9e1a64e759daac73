package io.railpulse.domain.geofence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody may want to be told of trains at a fence. */
public enum FenceEvent {
    /** That a train has entered it, and that it has left. */
    INSIDE,
    /** That a train has been inside for as long as makes it a visit. */
    VISIT,
    /** That a train went through between two fixes, of which none was inside. */
    CROSSED;

    /** The name in topics and files: {@code inside}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FenceEvent> find(String code) {
        return Arrays.stream(values())
                .filter(event -> event.code().equals(code))
                .findFirst();
    }
}
