package io.railpulse.domain.tracking;

import io.railpulse.domain.telemetry.RecordMemory;

/**
 * What is remembered of one train besides {@link TrackedTrain}, kept apart since only a little of it is needed at a time.
 *
 * @param records which records were taken before
 * @param fixes the fixes that were taken
 */
public record TrainMemory(RecordMemory records, FixChunks fixes) {}
