package io.railpulse.domain.sensor;

/**
 * What a train did from a moment on.
 *
 * @param sinceMillis since when, occurrence time
 * @param motion what
 * @param stopId the last call it had reached, else the next; null if unknown
 */
public record MotionPhase(long sinceMillis, TrainMotion motion, String stopId) {}
