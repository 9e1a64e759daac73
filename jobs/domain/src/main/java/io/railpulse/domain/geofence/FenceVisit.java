package io.railpulse.domain.geofence;

/** What is remembered of one train at one fence. A plain object with public fields: it is kept in keyed state. */
public final class FenceVisit {
    /** In place of a time that there is not. */
    public static final long NEVER = Long.MIN_VALUE;

    /** The fence's name among people. */
    public String fenceName;
    /** When it went in, occurrence time. */
    public long enteredMillis;
    /** The time between the fixes from which that is reckoned; 0 where it was inside when first heard of. */
    public long enteredWithinMillis;
    /** Whether a fix was inside; else the way between two went through. */
    public boolean seenInside;
    /** How sure it is that it went through where no fix was inside, from 0 to 1. */
    public double confidence;
    /** When it went out, though not far enough to have left; {@link #NEVER} while it is inside. */
    public long outsideSinceMillis = NEVER;
    /** From when on it is a visit; {@link #NEVER} while nobody can tell. */
    public long visitFromMillis = NEVER;
    /** What was told of that last. */
    public long toldVisitFromMillis = NEVER;
    /** The version of the fence when it was told last; 0 before. */
    public long toldVersion;
}
