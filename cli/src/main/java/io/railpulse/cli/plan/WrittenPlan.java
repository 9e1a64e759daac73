package io.railpulse.cli.plan;

/**
 * What of a timetable was written.
 *
 * @param routes geometries
 * @param trainRuns plans of train runs
 */
public record WrittenPlan(int routes, long trainRuns) {}
