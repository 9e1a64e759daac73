package io.railpulse.backtest.score;

/**
 * How many of the truth's calls were found among those that can be: a fix of the run was measured within two reporting
 * intervals of its device before the call's time and one after it, or the call was reported. Estimates are not found.
 *
 * @param covered how many can be found
 * @param found how many of them were
 * @param foundShare found of the covered, from 0 to 1; null where none is covered
 * @param byLocomotive how many are covered by trackers on locomotives
 * @param byLocomotiveFound how many of these were found
 * @param byLocomotiveDifferences of these found ones
 */
public record CoverageScore(
        int covered,
        int found,
        Double foundShare,
        int byLocomotive,
        int byLocomotiveFound,
        Differences byLocomotiveDifferences) {}
