package io.railpulse.domain.eta.learning;

import java.util.Arrays;
import java.util.Optional;

/** Whether numbers that come from elsewhere can be what is learned of a kind. */
public final class LearnedCheck {

    private LearnedCheck() {}

    /** What is wrong with them, in words; empty if nothing is. */
    public static Optional<String> findFault(LearnedKind kind, String key, double[] numbers) {
        if (kind.isOfTheMoment()) {
            return Optional.of(kind.code() + " is of the moment, and never told");
        }
        if (kind == LearnedKind.LINK && LinkKey.parse(key).isEmpty()) {
            return Optional.of(key + " names no link");
        }
        if (!isOfLength(kind, key, numbers.length)) {
            return Optional.of(numbers.length + " numbers are not what " + kind.code() + " has");
        }
        // Of a history some moments are unknown.
        boolean mayBeUnknown = kind == LearnedKind.HISTORY;
        return Arrays.stream(numbers)
                .filter(number -> Double.isInfinite(number) || Double.isNaN(number) && !mayBeUnknown)
                .mapToObj(number -> "one of the numbers is " + number)
                .findFirst();
    }

    private static boolean isOfLength(LearnedKind kind, String key, int length) {
        return switch (kind) {
            case LINK -> length == LinkDeviations.COUNT;
            case WEIGHTS -> length == Feature.count() + 1;
            case BAND -> length == Band.COUNT;
            case HISTORY -> isWhole(key, length);
            default -> length == 2;
        };
    }

    /** The key of a trip ends with the number of its moments. */
    private static boolean isWhole(String trip, int length) {
        try {
            int moments = Integer.parseInt(trip.substring(trip.lastIndexOf('/') + 1));
            return moments > 0 && length > 0 && length % moments == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
