package io.railpulse.domain.timetable;

/**
 * A plan as it came into force.
 *
 * @param plan the plan
 * @param schedule the times that the run is measured against from then on
 * @param recordMillis record time from which it is in force
 * @param ordinal number of this output among those of the same run and record time
 */
public record PlanInForce(TrainRun plan, Schedule schedule, long recordMillis, int ordinal) {}
