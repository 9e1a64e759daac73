package io.railpulse.backtest.evaluate;

/**
 * How many forecasts were near enough within one bin; what was missed was not.
 *
 * @param name the bin
 * @param samples how often was looked
 * @param ours share of hits of what the job told; null without samples, as all that follows
 * @param linear of the linear shift
 * @param timetable of the plan
 * @param historical of the historical median
 */
public record BinFigures(String name, long samples, Double ours, Double linear, Double timetable, Double historical) {}
