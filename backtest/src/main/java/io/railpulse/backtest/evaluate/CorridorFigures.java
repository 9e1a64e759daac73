package io.railpulse.backtest.evaluate;

import java.util.List;

/**
 * The figures of one corridor or timetable route.
 *
 * @param corridor its name; empty for runs that name none
 * @param leads by lead, those without cases left out
 */
public record CorridorFigures(String corridor, List<LeadFigures> leads) {}
