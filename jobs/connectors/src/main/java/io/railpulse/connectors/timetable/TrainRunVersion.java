package io.railpulse.connectors.timetable;

import io.railpulse.domain.timetable.TrainRun;

/**
 * A plan as it was received: of two plans of one run, the one received later holds.
 *
 * @param run the plan
 * @param recordMillis record time: when it was received, milliseconds since the epoch
 * @param ordinal number of this plan among those of the same run and record time
 */
public record TrainRunVersion(TrainRun run, long recordMillis, int ordinal) {}
