package io.railpulse.simulator;

import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * A border that from a moment on, for good, takes fewer trains than its regime has it: a change in the middle of a simulation
 * that nobody expects. It is asked for; the world makes none of its own.
 *
 * @param place id of the border crossing, with the station that trains wait at: {@code id@station}
 * @param fromMillis since the epoch
 * @param share of the slots that are left, more than 0 and at most 1; 0.5 halves the service rate
 */
public record BorderSlowdown(String place, long fromMillis, double share) {
    private static final String KIND = "border-slow=";

    public BorderSlowdown {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "Of a border's slots a share above 0 and up to 1 can be left, not " + share);
        }
    }

    /**
     * Reads {@code border-slow=alashankou-dostyk@alashankou:2026-03-17T00:00:00Z:0.5}.
     *
     * @throws IllegalArgumentException if it says something else
     */
    public static BorderSlowdown parse(String text) {
        int place = text.indexOf(':');
        int share = text.lastIndexOf(':');
        if (!text.startsWith(KIND) || place == share) {
            throw unreadable(text, null);
        }
        try {
            return new BorderSlowdown(
                    text.substring(KIND.length(), place),
                    Instant.parse(text.substring(place + 1, share)).toEpochMilli(),
                    Double.parseDouble(text.substring(share + 1)));
        } catch (DateTimeParseException | NumberFormatException e) {
            throw unreadable(text, e);
        }
    }

    private static IllegalArgumentException unreadable(String text, Exception cause) {
        return new IllegalArgumentException(
                "Not a scenario: " + text + "; write " + KIND + "CROSSING@STATION:2026-03-17T00:00:00Z:0.5", cause);
    }
}
