package io.railpulse.domain.identity;

import java.util.Optional;

/**
 * What tells one assignment from all others, and does not change while it lasts: an asset that gets another device, or joins
 * a run a second time, is assigned anew.
 *
 * @param assetId number of the locomotive, wagon or container
 * @param deviceId the tracker that it carries; null if it carries none
 * @param trainRunId the run that it travels with
 * @param fromStopSequence number in the plan of the call where it joins
 */
public record AssignmentId(String assetId, String deviceId, String trainRunId, int fromStopSequence) {
    /** Stands between the parts of the text; none of them may hold it. */
    public static final char SEPARATOR = '|';

    private static final int PARTS = 4;

    /** The id that a text names, or empty if it names none. */
    public static Optional<AssignmentId> parse(String text) {
        String[] parts = text == null ? new String[0] : text.split("\\" + SEPARATOR, -1);
        if (parts.length != PARTS || parts[0].isBlank() || parts[2].isBlank()) {
            return Optional.empty();
        }
        try {
            String deviceId = parts[1].isBlank() ? null : parts[1];
            return Optional.of(new AssignmentId(parts[0], deviceId, parts[2], Integer.parseInt(parts[3])));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** {@code CSQU3054383|tag-7|X8001@2025-09-01|1}; the device is blank where there is none. */
    public String text() {
        return assetId
                + SEPARATOR
                + (deviceId == null ? "" : deviceId)
                + SEPARATOR
                + trainRunId
                + SEPARATOR
                + fromStopSequence;
    }
}
