package io.railpulse.domain.throughput;

import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.domain.tracking.CallKind;
import io.railpulse.domain.tracking.ObservedCall;
import io.railpulse.domain.tracking.RunState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of one run: its newest plan, the newest of each of its calls, its newest status. Inputs may come in any order:
 * what is newer by record time and ordinal, the version by which tables are guarded as well, replaces what is older. Versions
 * rather than revisions, since a run that is heard of again once it was forgotten begins anew with revision 0.
 */
public final class RunLedger {
    /** An ended run may still be corrected for so long: tracking forgets it a day after its last input. */
    private static final Duration AFTER_END = Duration.ofDays(3);

    /** The plan; null if none is known. */
    public TrainRun plan;
    /** When it was received; the least there is if there is none. */
    public long planRecordMillis = Long.MIN_VALUE;
    /** The newest of each call by its number in the plan. */
    public Map<Integer, ObservedCall> calls = new HashMap<>();
    /** What the run is doing; null if nobody said so. */
    public RunStanding status;
    /** Record time of the newest input. */
    public long lastRecordMillis = Long.MIN_VALUE;
    /** The latest moment to which the run has ever contributed. */
    public long lastAtMillis = Long.MIN_VALUE;

    /** Takes news; of plans of the same record time the last one. A stop that no plan knows is passed over. */
    void take(RunInput news) {
        lastRecordMillis = Math.max(lastRecordMillis, news.recordMillis());
        if (news.plan() != null && news.recordMillis() >= planRecordMillis) {
            plan = news.plan();
            planRecordMillis = news.recordMillis();
        }
        if (news.call() != null && news.call().stopSequence() != null) {
            calls.merge(news.call().stopSequence(), news.call(), RunLedger::newer);
        }
        if (news.standing() != null && news.standing().isNewerThan(status)) {
            status = news.standing();
        }
    }

    private static ObservedCall newer(ObservedCall one, ObservedCall other) {
        boolean isOlder = other.recordMillis() < one.recordMillis()
                || other.recordMillis() == one.recordMillis() && other.ordinal() < one.ordinal();
        return isOlder ? one : other;
    }

    /**
     * Takes the news of a slot of record time, and tells what they change.
     *
     * @param news in any order
     */
    public RunChanges take(Collection<RunInput> news, long slotMillis) {
        List<Contribution> formerContributions = RunContributions.of(this);
        List<BorderVisit> formerVisits = BorderVisits.of(this);
        news.forEach(this::take);
        List<Contribution> contributions = RunContributions.of(this);
        for (Contribution contribution : contributions) {
            lastAtMillis = Math.max(lastAtMillis, contribution.atMillis());
        }
        List<ContributionChange> changes = new ArrayList<>();
        without(formerContributions, contributions)
                .forEach(gone -> changes.add(new ContributionChange(gone, false, slotMillis)));
        without(contributions, formerContributions)
                .forEach(come -> changes.add(new ContributionChange(come, true, slotMillis)));
        List<BorderVisit> visits = BorderVisits.of(this);
        List<VisitChange> visitChanges = new ArrayList<>();
        without(formerVisits, visits).forEach(gone -> visitChanges.add(new VisitChange(gone, false, slotMillis)));
        without(visits, formerVisits).forEach(come -> visitChanges.add(new VisitChange(come, true, slotMillis)));
        return new RunChanges(changes, visitChanges);
    }

    private static <T> Set<T> without(List<T> all, List<T> others) {
        Set<T> left = new LinkedHashSet<>(all);
        left.removeAll(Set.copyOf(others));
        return left;
    }

    /** The calls of the plan that were not skipped. What was told under a number of another place is not of this plan. */
    List<CallInEffect> listCallsInEffect() {
        List<CallInEffect> inEffect = new ArrayList<>();
        for (int number = 0; number < plan.calls().size(); number++) {
            PlannedCall planned = plan.calls().get(number);
            ObservedCall known = calls.get(planned.stopSequence());
            boolean isOfPlan = known != null && known.stopId().equals(planned.stopId()) && !known.withdrawn();
            boolean isSkipped = isOfPlan && known.kind() == CallKind.SKIPPED;
            if (!isSkipped) {
                inEffect.add(new CallInEffect(number, planned, isOfPlan ? known : null));
            }
        }
        return inEffect;
    }

    boolean isCancelled() {
        return status != null && status.state() == RunState.CANCELLED;
    }

    /** Whether it is not followed any more. */
    boolean isGone() {
        return isCancelled()
                || status != null && (status.state() == RunState.LOST || status.state() == RunState.ARRIVED);
    }

    /** The record time from which it need not be remembered: what could still come of it changes no window. */
    public long forgetMillis(ThroughputOptions options) {
        if (!isGone()) {
            return lastRecordMillis + options.forgetRunAfter().toMillis();
        }
        long end = Math.max(lastRecordMillis, lastAtMillis);
        return end + options.finalAfter().toMillis() + AFTER_END.toMillis();
    }
}
