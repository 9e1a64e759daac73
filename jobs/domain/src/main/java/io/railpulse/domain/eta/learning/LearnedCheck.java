package io.railpulse.domain.eta.learning;

import io.railpulse.domain.border.BorderQueue;
import java.util.Arrays;
import java.util.Optional;

/** Whether something that comes from elsewhere can have been learned. */
public final class LearnedCheck {

    private LearnedCheck() {}

    /**
     * What is wrong with it, in words; empty if nothing is.
     *
     * @param learned something that was not forgotten
     * @throws IllegalArgumentException if it names no kind of trains
     */
    public static Optional<String> findFault(LearnedUpdate learned) {
        LearnedKind kind = learned.kind();
        if (kind.isOfTheMoment()) {
            return Optional.of(kind.code() + " is of the moment, and never told");
        }
        if (kind == LearnedKind.LINK && LinkKey.parse(learned.key()).isEmpty()) {
            return Optional.of(learned.key() + " names no link");
        }
        if (!isComplete(learned, learned.numbers())) {
            return Optional.of(learned.numbers().length + " numbers are not what " + kind.code() + " has");
        }
        // Of former runs some moments are unknown, and of a queue when anybody has left.
        boolean mayBeUnknown = kind == LearnedKind.HISTORY || kind == LearnedKind.PATTERN || kind == LearnedKind.QUEUE;
        return Arrays.stream(learned.numbers())
                .filter(number -> Double.isInfinite(number) || Double.isNaN(number) && !mayBeUnknown)
                .mapToObj(number -> "one of the numbers is " + number)
                .findFirst();
    }

    private static boolean isComplete(LearnedUpdate learned, double[] numbers) {
        return switch (learned.kind()) {
            case LINK -> numbers.length == LinkDeviations.COUNT;
            case WEIGHTS -> numbers.length == Weights.count(TrainKind.parse(learned.trainKind()));
            case BAND -> numbers.length == Band.COUNT;
            case NEED -> numbers.length == 2 || numbers.length == 3;
            case BOOKED -> numbers.length == 1;
            case HISTORY -> isWhole(numbers.length, moments(learned.key()));
            case PATTERN ->
                moments(learned.key()) > 0 && isWhole(numbers.length, PatternRuns.width(moments(learned.key())));
            case QUEUE -> BorderQueue.isLasting(numbers);
            default -> numbers.length == 2;
        };
    }

    private static boolean isWhole(int numbers, int ofOneRun) {
        return ofOneRun > 0 && numbers > 0 && numbers % ofOneRun == 0;
    }

    /** The key of a trip or pattern ends with the number of its moments; 0 if this one does not. */
    private static int moments(String key) {
        String moments = key.substring(key.lastIndexOf('/') + 1);
        return moments.matches("\\d{1,6}") ? Integer.parseInt(moments) : 0;
    }
}
