package io.railpulse.domain.eta.learning;

import io.railpulse.domain.telemetry.Origin;

/**
 * Something that was learned before the job was started, as it was received.
 *
 * @param learned what was learned
 * @param origin where it stands in the log
 */
public record LearnedInput(LearnedUpdate learned, Origin origin) {}
