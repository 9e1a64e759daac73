package io.railpulse.domain.timetable;

/**
 * A plan as it came into force.
 *
 * @param plan the plan
 * @param recordMillis record time from which it is in force
 * @param ordinal number of this output among those of the same run and record time
 */
public record PlanInForce(TrainRun plan, long recordMillis, int ordinal) {}
