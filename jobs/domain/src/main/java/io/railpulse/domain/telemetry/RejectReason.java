package io.railpulse.domain.telemetry;

import java.util.Locale;

/** Why a record was rejected or dead-lettered. One constant, one sentence; the code in kebab case stands in the accounting. */
public enum RejectReason {
    /** The record has no value at all, on a topic where that means nothing. */
    TOMBSTONE(Verdict.DEAD_LETTERED),
    /** The value has no bytes. */
    EMPTY_VALUE(Verdict.DEAD_LETTERED),
    /** The value is larger than a record of its kind can be. */
    TOO_LARGE(Verdict.DEAD_LETTERED),
    /** The value does not begin with the magic byte and the schema id. */
    BAD_FRAMING(Verdict.DEAD_LETTERED),
    /** The schema id is not known. */
    UNKNOWN_SCHEMA(Verdict.DEAD_LETTERED),
    /** The schema id is known, but its schema cannot be read as this topic's record. */
    WRONG_SCHEMA(Verdict.DEAD_LETTERED),
    /** The bytes end early, go on too long or are not what the schema says. */
    MALFORMED(Verdict.DEAD_LETTERED),

    /** A field that must be there is blank, or its value makes no sense by itself; the detail names it. */
    INVALID_FIELD(Verdict.REJECTED),
    /** The record names neither a run nor a trip and its service date. */
    NO_TRAIN_IDENTITY(Verdict.REJECTED),
    /** No plan is known of the run that the record names. */
    UNKNOWN_TRAIN_RUN(Verdict.REJECTED),
    /** The run's plan names a route whose geometry is not known. */
    UNKNOWN_ROUTE(Verdict.REJECTED),
    /** A route of that id is known with another geometry, and a route never changes under its id. */
    ROUTE_CHANGED(Verdict.REJECTED),
    /** The coordinates are not on the globe. */
    OUT_OF_RANGE(Verdict.REJECTED),
    /** The coordinates are (0, 0): what a receiver says that has no fix. */
    NULL_ISLAND(Verdict.REJECTED),
    /** It claims to have happened after it was received. */
    IN_THE_FUTURE(Verdict.REJECTED),
    /** It claims to have happened too long before it was received. */
    TOO_LONG_AGO(Verdict.REJECTED),
    /** The fix is further from the route than the route's tolerance. */
    OFF_ROUTE(Verdict.REJECTED),
    /** The fix is on the route, but where the train cannot have got to, or come back to, in the time. */
    IMPLAUSIBLE_JUMP(Verdict.REJECTED),
    /** The report names a stop that the run's plan does not hold. */
    STOP_NOT_IN_PLAN(Verdict.REJECTED),
    /** The reported time contradicts the order of the calls and what others report. */
    CONTRADICTS_ORDER(Verdict.REJECTED),
    /** The report changes or deletes something that was never reported. */
    NOTHING_TO_CHANGE(Verdict.REJECTED);

    private final Verdict verdict;

    RejectReason(Verdict verdict) {
        this.verdict = verdict;
    }

    /** {@link Verdict#REJECTED} or {@link Verdict#DEAD_LETTERED}. */
    public Verdict verdict() {
        return verdict;
    }

    /**
     * Whether what the record says is held against it, and not that something else is unknown so far: only then is a copy
     * of it nothing new.
     */
    public boolean isOfContent() {
        return switch (this) {
            case OUT_OF_RANGE, NULL_ISLAND, IN_THE_FUTURE, TOO_LONG_AGO -> true;
            case OFF_ROUTE, IMPLAUSIBLE_JUMP, CONTRADICTS_ORDER -> true;
            default -> false;
        };
    }

    /** The name in the accounting: {@code null-island}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
