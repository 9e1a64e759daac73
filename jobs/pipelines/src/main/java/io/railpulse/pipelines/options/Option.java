package io.railpulse.pipelines.options;

import java.time.Duration;
import java.util.function.Function;

/**
 * One thing that a job may be told: {@code --name value}.
 *
 * @param name kebab case, without the dashes
 * @param kind what its value is, for people: {@code duration}, {@code metres}
 * @param parse reads a value; throws {@link IllegalArgumentException} if it is none
 * @param defaultText the value when nothing is said; null if something must be said, blank if nothing means none
 * @param sentence what it does
 * @param <T> the type of its value
 */
public record Option<T>(String name, String kind, Function<String, T> parse, String defaultText, String sentence) {

    public static Option<String> ofText(String name, String defaultText, String sentence) {
        return new Option<>(name, "text", text -> text, defaultText, sentence);
    }

    public static Option<Boolean> ofSwitch(String name, boolean defaultValue, String sentence) {
        return new Option<>(name, "true or false", Option::parseSwitch, String.valueOf(defaultValue), sentence);
    }

    /** A whole number of at least 1. */
    public static Option<Integer> ofCount(String name, int defaultValue, String sentence) {
        return new Option<>(name, "count", Option::parseCount, String.valueOf(defaultValue), sentence);
    }

    /** A positive number in a unit that its name or sentence gives. */
    public static Option<Double> ofNumber(String name, String unit, double defaultValue, String sentence) {
        return new Option<>(name, unit, Option::parseNumber, shortest(defaultValue), sentence);
    }

    /** A duration: {@code 250ms}, {@code 30s}, {@code 5m}, {@code 24h}, {@code 30d} or ISO-8601. */
    public static Option<Duration> ofDuration(String name, Duration defaultValue, String sentence) {
        return new Option<>(name, "duration", Durations::parse, Durations.format(defaultValue), sentence);
    }

    boolean isRequired() {
        return defaultText == null;
    }

    private static boolean parseSwitch(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static int parseCount(String text) {
        int count = Integer.parseInt(text);
        if (count < 1) {
            throw new IllegalArgumentException("less than 1");
        }
        return count;
    }

    private static double parseNumber(String text) {
        double number = Double.parseDouble(text);
        if (!(number > 0) || Double.isInfinite(number)) {
            throw new IllegalArgumentException("not a positive number");
        }
        return number;
    }

    private static String shortest(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
