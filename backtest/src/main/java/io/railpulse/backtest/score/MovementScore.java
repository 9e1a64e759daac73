package io.railpulse.backtest.score;

import java.util.List;

/**
 * How many of the distinct (run, stop, arrival or departure) that were reported at planned stops have a time. A pass is
 * both; what was withdrawn last does not count.
 *
 * @param reported how many were reported
 * @param timed how many of them have a time
 * @param timedShare timed of the reported, from 0 to 1; null where none was reported
 * @param examples some that have none, in words
 */
public record MovementScore(int reported, int timed, Double timedShare, List<String> examples) {}
