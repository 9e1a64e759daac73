package io.railpulse.backtest.score;

import java.util.List;

/**
 * Whether the replayed calls follow each other: no time before any time of an earlier call of the run, no departure before
 * the arrival. Estimates count; unplanned stops, which have no place in the plan's order, do not.
 *
 * @param calls how many calls have a time
 * @param outOfOrder how many of them have a time before one of an earlier call
 * @param negativeDwells how many of them depart before they arrive
 * @param examples some of these, in words
 */
public record OrderScore(int calls, int outOfOrder, int negativeDwells, List<String> examples) {}
