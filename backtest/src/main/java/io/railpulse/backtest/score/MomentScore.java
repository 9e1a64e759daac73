package io.railpulse.backtest.score;

/**
 * How many moments of the truth were found, and how well.
 *
 * @param truth how many the truth has
 * @param found how many were found, estimates apart
 * @param foundShare found of the truth, from 0 to 1; null where the truth has none
 * @param estimated how many have but an estimated time
 * @param missing how many have no time at all
 * @param differences of the found ones
 */
public record MomentScore(
        int truth, int found, Double foundShare, int estimated, int missing, Differences differences) {}
