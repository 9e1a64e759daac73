package io.railpulse.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * A border that from a moment on, for good or for some time, takes fewer trains than its regime has it, or for some time none:
 * a change in the middle of a simulation that nobody expects. It is asked for; the world makes none of its own.
 *
 * @param place id of the border crossing, with the station that trains wait at: {@code id@station}
 * @param fromMillis since the epoch
 * @param share of the slots that are left, more than 0 and at most 1; 0.5 halves the service rate. 0, for some time only,
 *     closes the border
 * @param untilMillis when it is over; {@link Long#MAX_VALUE} if never
 */
public record BorderSlowdown(String place, long fromMillis, double share, long untilMillis) {
    private static final String KIND = "border-slow=";
    private static final String CLOSED = "border-closed=";

    public BorderSlowdown {
        boolean isClosed = share == 0 && untilMillis < Long.MAX_VALUE;
        if (!(share > 0 && share <= 1 || isClosed)) {
            throw new IllegalArgumentException(
                    "Of a border's slots a share above 0 and up to 1 can be left, not " + share);
        }
    }

    /** One that lasts for good. */
    public BorderSlowdown(String place, long fromMillis, double share) {
        this(place, fromMillis, share, Long.MAX_VALUE);
    }

    /** A border that is closed for some time. */
    public static BorderSlowdown closed(String place, long fromMillis, Duration time) {
        return new BorderSlowdown(place, fromMillis, 0, fromMillis + time.toMillis());
    }

    /**
     * Reads {@code border-slow=alashankou-dostyk@alashankou:2026-03-17T00:00:00Z:0.5}, or {@code
     * border-closed=alashankou-dostyk@alashankou:2026-03-17T00:00:00Z:36}, the hours for which it is closed.
     *
     * @throws IllegalArgumentException if it says something else
     */
    public static BorderSlowdown parse(String text) {
        int place = text.indexOf(':');
        int share = text.lastIndexOf(':');
        boolean closes = text.startsWith(CLOSED);
        if (!closes && !text.startsWith(KIND) || place == share) {
            throw unreadable(text, null);
        }
        try {
            String border = text.substring(text.indexOf('=') + 1, place);
            long from = Instant.parse(text.substring(place + 1, share)).toEpochMilli();
            String number = text.substring(share + 1);
            return closes
                    ? closed(border, from, Duration.ofHours(Integer.parseInt(number)))
                    : new BorderSlowdown(border, from, Double.parseDouble(number));
        } catch (DateTimeParseException | NumberFormatException e) {
            throw unreadable(text, e);
        }
    }

    private static IllegalArgumentException unreadable(String text, Exception cause) {
        return new IllegalArgumentException(
                "Not a scenario: " + text + "; write " + KIND + "CROSSING@STATION:2026-03-17T00:00:00Z:0.5 or " + CLOSED
                        + "CROSSING@STATION:2026-03-17T00:00:00Z:36",
                cause);
    }
}
