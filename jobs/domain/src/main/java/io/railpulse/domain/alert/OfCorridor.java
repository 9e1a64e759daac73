package io.railpulse.domain.alert;

/** A kind that is driven by how the trains of a corridor report. Its subject is the corridor. */
public interface OfCorridor extends AlertKind {

    /**
     * How it stands with the corridor.
     *
     * @param recordMillis now, record time
     */
    Condition judge(CorridorReporting corridor, long recordMillis);
}
