package io.railpulse.domain.alert;

/**
 * One step of a rule's ladder: from which value on, for how long, how bad it is.
 *
 * @param raiseAt the value from which on the step is reached, in the unit of the kind
 * @param clearAt the value from which back it is left; further from danger than {@code raiseAt}, or equal to it
 * @param forSeconds how long the value must have reached the step without a break
 * @param severity how bad that is; it rises along the ladder
 */
public record AlertStep(double raiseAt, double clearAt, long forSeconds, Severity severity) {}
