package io.railpulse.domain.eta.learning;

/** Keeps a number within bounds, so that no single nonsense weighs too much. */
final class Clip {

    private Clip() {}

    static double to(double number, double least, double most) {
        return number < least ? least : Math.min(number, most);
    }
}
