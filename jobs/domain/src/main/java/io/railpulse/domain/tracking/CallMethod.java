package io.railpulse.domain.tracking;

/** How the time of a call is known, best first. */
public enum CallMethod {
    /** An infrastructure manager said so. */
    REPORTED,
    /** A fix was taken at the place. */
    MEASURED,
    /** The place lies between two fixes that are close enough in time. */
    INTERPOLATED,
    /** The train is known to have gone by, the time is a guess from the plan and the neighbours. */
    ESTIMATED;

    /** The less certain of the two; a null says nothing. */
    public static CallMethod weaker(CallMethod one, CallMethod other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) >= 0 ? one : other;
    }
}
