package io.railpulse.domain.alert;

import java.util.List;

/**
 * When alerts of one kind are raised, and when they are cleared. The ladder's steps are judged each by itself, and the worst
 * one that holds is the alert's severity.
 *
 * @param ruleId its name; a later version of the same name replaces it
 * @param version rises with each change
 * @param kind the code of the {@link AlertKind}
 * @param corridor the corridor it is for; null for all that have no rule of their own
 * @param steps the ladder, the least severe first; empty switches the kind off
 * @param quantity what is measured, for kinds of sensors that can be asked of several; null takes the kind's own
 * @param probability how likely it must be that the value is as bad or worse, for kinds that forecast, from 0 to 1; null
 *     takes the kind's own
 * @param clearAfterSeconds how long a value must be back before a step is left: the hold-off against flapping
 * @param coolDownSeconds how long after an all-clear nothing is raised of the same subject and kind
 * @param freshSeconds how old the newest of what is known may be; what is older may be over already
 * @param settleSeconds how long nothing newer may come before what is older than that is believed to last
 * @param maintenance when nothing new is raised
 */
public record AlertRule(
        String ruleId,
        long version,
        String kind,
        String corridor,
        List<AlertStep> steps,
        String quantity,
        Double probability,
        long clearAfterSeconds,
        long coolDownSeconds,
        long freshSeconds,
        long settleSeconds,
        List<MaintenanceWindow> maintenance) {

    /** A rule for all corridors, without hold-off and cool-down, whose subjects' news may be a quarter of an hour old. */
    public static AlertRule of(String kind, AlertStep... steps) {
        return new AlertRule(kind, 1, kind, null, List.of(steps), null, null, 0, 0, 900, 60, List.of());
    }

    public AlertRule withProbability(double value) {
        return new AlertRule(
                ruleId,
                version,
                kind,
                corridor,
                steps,
                quantity,
                value,
                clearAfterSeconds,
                coolDownSeconds,
                freshSeconds,
                settleSeconds,
                maintenance);
    }

    /** The same with a hold-off and a cool-down. */
    public AlertRule withPauses(long clearAfter, long coolDown) {
        return new AlertRule(
                ruleId,
                version,
                kind,
                corridor,
                steps,
                quantity,
                probability,
                clearAfter,
                coolDown,
                freshSeconds,
                settleSeconds,
                maintenance);
    }

    /** The same that takes what is known for news for so long. */
    public AlertRule withFreshness(long seconds) {
        return new AlertRule(
                ruleId,
                version,
                kind,
                corridor,
                steps,
                quantity,
                probability,
                clearAfterSeconds,
                coolDownSeconds,
                seconds,
                settleSeconds,
                maintenance);
    }

    /** The same as another version, with another ladder. */
    public AlertRule withSteps(long otherVersion, AlertStep... others) {
        return new AlertRule(
                ruleId,
                otherVersion,
                kind,
                corridor,
                List.of(others),
                quantity,
                probability,
                clearAfterSeconds,
                coolDownSeconds,
                freshSeconds,
                settleSeconds,
                maintenance);
    }

    public AlertRule withMaintenance(MaintenanceWindow... windows) {
        return new AlertRule(
                ruleId,
                version,
                kind,
                corridor,
                steps,
                quantity,
                probability,
                clearAfterSeconds,
                coolDownSeconds,
                freshSeconds,
                settleSeconds,
                List.of(windows));
    }

    /** Whether it applies to subjects on a corridor, which may be null. */
    boolean isFor(String subjectCorridor) {
        return corridor == null || corridor.equals(subjectCorridor);
    }
}
