package io.railpulse.connectors.telemetry;

import java.util.Optional;

/**
 * Which rows of table {@code rejected}.
 *
 * @param input only of this input, by its code; empty for all
 * @param reason only of this reason, by its code; empty for all
 */
public record RejectedSelection(Optional<String> input, Optional<String> reason) {

    /** Every row. */
    public static RejectedSelection all() {
        return new RejectedSelection(Optional.empty(), Optional.empty());
    }
}
