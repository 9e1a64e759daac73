package io.railpulse.domain.tracking;

/**
 * What a train is doing, since when and why.
 *
 * @param state what it is doing
 * @param sinceMillis since when, occurrence time; record time where nothing occurred: of a train that has not departed,
 *     was cancelled or lost
 * @param reason why, in words that stay the same while the state does; but how far off its route a train is, is told anew
 */
public record RunCondition(RunState state, long sinceMillis, String reason) {}
