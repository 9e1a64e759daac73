package io.railpulse.domain.telemetry;

import java.util.Locale;

/**
 * Why a record was rejected or dead-lettered. One constant, one sentence; the code in kebab case stands in the accounting.
 * {@code docs/reference/verdicts.md} is made of them.
 */
public enum RejectReason {
    TOMBSTONE(Verdict.DEAD_LETTERED, "The record has no value at all, on a topic where that means nothing."),
    EMPTY_VALUE(Verdict.DEAD_LETTERED, "The value has no bytes."),
    TOO_LARGE(Verdict.DEAD_LETTERED, "The value is larger than a record of its kind can be."),
    BAD_FRAMING(Verdict.DEAD_LETTERED, "The value does not begin with the magic byte and the schema id."),
    UNKNOWN_SCHEMA(Verdict.DEAD_LETTERED, "The schema id is not known."),
    WRONG_SCHEMA(
            Verdict.DEAD_LETTERED, "The schema id is known, but its schema cannot be read as this topic's record."),
    MALFORMED(Verdict.DEAD_LETTERED, "The bytes end early, go on too long or are not what the schema says."),

    INVALID_FIELD(
            Verdict.REJECTED,
            "A field that must be there is blank, or its value makes no sense by itself; the detail names it."),
    OTHER_MODEL(
            Verdict.REJECTED, "It was learned for another way of forecasting than the one that would start from it."),
    NO_TRAIN_IDENTITY(
            Verdict.REJECTED,
            "The record names neither a run nor a trip and its service date, nor a device whose assignment could tell."),
    UNKNOWN_TRAIN_RUN(
            Verdict.REJECTED,
            "No plan is known of the run that the record names, or no assignment of the only device that it names."),
    UNKNOWN_ROUTE(Verdict.REJECTED, "The run's plan names a route whose geometry is not known."),
    ROUTE_CHANGED(
            Verdict.REJECTED,
            "A route of that id is known with another geometry, and a route never changes under its id."),
    UNKNOWN_ASSET(
            Verdict.REJECTED,
            "The reading names no run, and no assignment is known of the asset that its sensor is on."),
    OUT_OF_RANGE(
            Verdict.REJECTED,
            "The coordinates are not on the globe, or the reading is none that its quantity can have."),
    NOT_A_NUMBER(Verdict.REJECTED, "The reading has no value, or one that is no number."),
    UNKNOWN_QUANTITY(Verdict.REJECTED, "It measures a quantity that the register of quantities does not hold."),
    NULL_ISLAND(
            Verdict.REJECTED, "The coordinates are (0, 0), to a hundred metres: what a receiver says that has no fix."),
    IN_THE_FUTURE(Verdict.REJECTED, "It claims to have happened after it was received."),
    TOO_LONG_AGO(Verdict.REJECTED, "It claims to have happened too long before it was received."),
    TOO_INACCURATE(Verdict.REJECTED, "The device itself says that the fix may be too far from where it was."),
    OFF_ROUTE(Verdict.REJECTED, "The fix is further from each leg of the route than that leg's tolerance."),
    IMPLAUSIBLE_JUMP(
            Verdict.REJECTED,
            "The fix is on the route, but where the train cannot have got to, or come back to, in the time."),
    STALE_REPEAT(
            Verdict.REJECTED,
            "The device runs, and says to the last digit the place that it said before: it has no fix."),
    STATIC_DRIFT(
            Verdict.REJECTED,
            "The train stands, and a receiver that says so too has wandered off from where it stands."),
    FOREIGN_TRAIN(
            Verdict.REJECTED,
            "The fix is of a device that travels with another train, by its assignment or its motion."),
    STOP_NOT_IN_PLAN(Verdict.REJECTED, "The report names a stop that the run's plan does not hold."),
    CONTRADICTS_ORDER(Verdict.REJECTED, "The reported time contradicts the order of the calls and what others report."),
    NOTHING_TO_CHANGE(Verdict.REJECTED, "The report changes or deletes something that was never reported.");

    private final Verdict verdict;
    private final String sentence;

    RejectReason(Verdict verdict, String sentence) {
        this.verdict = verdict;
        this.sentence = sentence;
    }

    /** {@link Verdict#REJECTED} or {@link Verdict#DEAD_LETTERED}. */
    public Verdict verdict() {
        return verdict;
    }

    /** When that is so, in one sentence. */
    public String sentence() {
        return sentence;
    }

    /**
     * Whether what the record says is held against it, and not that something else is unknown so far: only then is a copy
     * of it nothing new.
     */
    public boolean isOfContent() {
        return switch (this) {
            case OUT_OF_RANGE, NOT_A_NUMBER, NULL_ISLAND, IN_THE_FUTURE, TOO_LONG_AGO, TOO_INACCURATE -> true;
            case STALE_REPEAT, STATIC_DRIFT, OFF_ROUTE, IMPLAUSIBLE_JUMP, CONTRADICTS_ORDER -> true;
            default -> false;
        };
    }

    /** The name in the accounting: {@code null-island}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
