package io.railpulse.backtest.score;

/**
 * Planned calls with a time that the truth does not have, of runs that it has; first stops of trips do not count, for the truth of
 * positions cannot have them.
 *
 * @param known how many, estimates apart
 * @param knownShare as a share of the truth's calls; null where the truth has none
 * @param knownAtLastStop how many of {@code known} are last stops of trips, which some truths cannot have either
 * @param knownElsewhereShare what is left without these, as a share of the truth's calls; null where the truth has none
 * @param estimated how many more have an estimated time
 * @param estimatedAtLastStop how many of {@code estimated} are last stops
 * @param unplanned how many stops there are that no plan knows, of which the truth says nothing
 */
public record CallsBesides(
        int known,
        Double knownShare,
        int knownAtLastStop,
        Double knownElsewhereShare,
        int estimated,
        int estimatedAtLastStop,
        int unplanned) {}
