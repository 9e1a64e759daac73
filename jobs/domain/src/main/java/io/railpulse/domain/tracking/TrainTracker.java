package io.railpulse.domain.tracking;

import io.railpulse.domain.identity.Assignment;
import io.railpulse.domain.network.RouteLine;
import io.railpulse.domain.telemetry.Fingerprint;
import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.RecordMemory;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.filter.FixFilter;
import io.railpulse.domain.telemetry.repair.FixRepairs;
import io.railpulse.domain.telemetry.repair.Repair;
import io.railpulse.domain.telemetry.repair.RepairedFix;
import io.railpulse.domain.timetable.TrainRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Follows one train: takes its plan, its fixes and its movement reports one by one, gives each a verdict, and keeps the
 * train's place and calls. Asked in the same order, it gives the same answers.
 */
public final class TrainTracker {
    private final TrackingOptions options;
    private final FixRepairs repairs;
    private final List<DeviceRepair> deviceRepairs;
    private final List<FixFilter> filters;
    private final ForeignTrain foreign;
    private final FixHistory history;
    private final MovementJudge movements;
    private final UnplannedStops unplanned;
    private final StateJudge states;
    private final DeviceDissent devices;
    private final ReportDissent reports;
    /** For how long what is received is one contact with a tracker: shorter intervals make no train dark sooner or later. */
    private final long contactLastsMillis;

    public TrainTracker(TrackingOptions options) {
        this(options, Defences.all(options));
    }

    /** With fewer defences than there are, as a proof of what each is good for. */
    TrainTracker(TrackingOptions options, Defences defences) {
        this.options = options;
        this.states = new StateJudge(options, new RosterHandover());
        this.contactLastsMillis = options.darkAfter().toMillis() / 6;
        this.repairs = defences.repairs();
        this.deviceRepairs = defences.deviceRepairs();
        this.filters = defences.filters();
        this.foreign = defences.foreign();
        this.history = new FixHistory(options, defences.deviceFilters());
        this.movements = new MovementJudge(options);
        this.devices = new DeviceDissent(options);
        this.reports = new ReportDissent(options);
        this.unplanned = new UnplannedStops(options);
    }

    /** The repairs that a fix may go through, in their order. */
    public List<Repair> listRepairs() {
        List<Repair> all = new ArrayList<>(repairs.listAll());
        all.addAll(deviceRepairs);
        return all;
    }

    /** Takes a plan: the first, or one that replaces it. */
    public Judgement takePlan(TrainRun plan, TrackedTrain train, TrainMemory memory) {
        if (PlanBook.isInForce(plan, train)) {
            return Judgement.DUPLICATE;
        }
        PlanBook.putInForce(plan, train, memory.fixes());
        fuse(train);
        return Judgement.ACCEPTED;
    }

    /**
     * Takes a fix.
     *
     * @param fix the fix
     * @param recordMillis when it was received
     * @param line the route of the train's plan; empty if its geometry is not known
     * @param train the train, with a plan
     * @param memory the records and fixes of this train that were taken before
     */
    public Judgement takePosition(
            PositionReport fix, long recordMillis, Optional<RouteLine> line, TrackedTrain train, TrainMemory memory) {
        long fingerprint = Fingerprint.of(fix);
        long content = Fingerprint.contentOf(fix);
        if (isKnown(fingerprint, content, memory.records())) {
            return Judgement.DUPLICATE;
        }
        RepairedFix repaired =
                DeviceRepairs.repair(repairs.repair(fix, recordMillis), recordMillis, train, deviceRepairs);
        Judgement judgement = judge(repaired.fix(), recordMillis, line, train, memory.fixes())
                .afterRepairs(repaired.repairs(), repaired.fix().measuredAtMillis() - fix.measuredAtMillis());
        remember(judgement, fingerprint, content, recordMillis, memory.records());
        if (judgement.isAccepted() || isHeard(judgement, repaired.fix(), train)) {
            train.contacts.endSilence(recordMillis, states.darkAfterMillis(train));
            train.contacts.hearFix(recordMillis, contactLastsMillis);
        }
        return judgement;
    }

    /** Whether a rejected fix tells all the same that its device reports: it has left the route with its train, or wanders in a stand. */
    private static boolean isHeard(Judgement judgement, PositionReport fix, TrackedTrain train) {
        boolean isOffRoute = judgement.reason() == RejectReason.OFF_ROUTE
                && SourceWeight.isOfTheTrain(Fix.of(fix), train.motion(), train.roster);
        boolean wanders = judgement.reason() == RejectReason.STATIC_DRIFT
                && train.motion().trust.of(Fix.deviceOf(fix.deviceId())) > 0;
        return isOffRoute || wanders;
    }

    private Judgement judge(
            PositionReport fix, long recordMillis, Optional<RouteLine> line, TrackedTrain train, FixChunks fixes) {
        for (FixFilter filter : filters) {
            Optional<String> fault = filter.findFault(fix, recordMillis);
            if (fault.isPresent()) {
                return Judgement.rejected(filter.reason(), fault.get());
            }
        }
        Optional<String> elsewhere = foreign.findFault(fix, train.roster);
        if (elsewhere.isPresent()) {
            return Judgement.rejected(RejectReason.FOREIGN_TRAIN, elsewhere.get());
        }
        if (line.isEmpty()) {
            return Judgement.rejected(RejectReason.UNKNOWN_ROUTE, train.plan.routeId());
        }
        Fix measured = Fix.of(fix);
        Optional<Placement> placement = history.take(measured, line.get(), train, fixes);
        if (train.motion().callsNoted) {
            // Most fixes lie between calls, and the cost of a fix must not grow with the number of calls.
            fuse(train);
        }
        if (placement.isEmpty()) {
            return Judgement.LATE;
        }
        devices.take(fix, placement.get(), train);
        return placement.get().isRejected()
                ? Judgement.rejected(placement.get().reason(), placement.get().detail())
                : Judgement.ACCEPTED;
    }

    private void fuse(TrackedTrain train) {
        CallFusion.fuse(train);
        train.reportTimes = reports.findOfTime(train).orElse(null);
        unplanned.refresh(train);
    }

    private static boolean isKnown(long fingerprint, long content, RecordMemory memory) {
        return memory.holds(fingerprint) || content != fingerprint && memory.holds(content);
    }

    /** A record that was rejected is known again by its content alone, so that a repaired one may keep its id. */
    private static void remember(
            Judgement judgement, long fingerprint, long content, long recordMillis, RecordMemory memory) {
        if (judgement.reason() == null) {
            memory.note(fingerprint, recordMillis);
        } else if (judgement.reason().isOfContent()) {
            memory.note(content, recordMillis);
        }
    }

    /** Takes a movement report of a train with a plan, received at a record time. */
    public Judgement takeMovement(MovementReport report, long recordMillis, TrackedTrain train, RecordMemory memory) {
        long fingerprint = Fingerprint.of(report);
        long content = Fingerprint.contentOf(report);
        if (isKnown(fingerprint, content, memory)) {
            return Judgement.DUPLICATE;
        }
        Judgement judgement = movements.take(report, recordMillis, train);
        fuse(train);
        remember(judgement, fingerprint, content, recordMillis, memory);
        if (judgement.isAccepted()) {
            train.contacts.endSilence(recordMillis, states.darkAfterMillis(train));
            train.contacts.hearReport(recordMillis);
        }
        return judgement;
    }

    /** Whether a fix would be taken for one of another train, by what is known so far of a train with a plan. */
    public boolean isForeign(PositionReport fix, TrackedTrain train) {
        return foreign.findFault(fix, train.roster).isPresent();
    }

    /** Takes what is said of an asset that travels with a train with a plan. */
    public Judgement takeAssignment(Assignment assignment, TrackedTrain train) {
        Optional<Assignment> former = train.roster.find(assignment.id());
        if (assignment.withdrawn() && former.isEmpty()) {
            return Judgement.rejected(RejectReason.NOTHING_TO_CHANGE, "no such assignment is known");
        }
        Assignment told = assignment.withdrawn() ? former.get().asWithdrawn() : assignment;
        if (former.isPresent() && former.get().equals(told)) {
            return Judgement.DUPLICATE;
        }
        train.roster.put(told);
        return Judgement.ACCEPTED;
    }

    /** The calls that changed since this was last asked, as revisions in the order of travel. */
    public List<ObservedCall> drainCalls(TrackedTrain train, long recordMillis) {
        if (!train.hasNews()) {
            return List.of();
        }
        train.sheet.estimateGaps(train.planned);
        ScheduleBook.refresh(train);
        return ObservedCalls.drain(train, recordMillis);
    }

    /**
     * How far the train has got.
     *
     * @param newPlan whether its plan is new, and to be told along
     * @param urgent whether a call changed; a state that has changed is urgent by itself
     */
    public TrainProgress progressOf(TrackedTrain train, long recordMillis, boolean newPlan, boolean urgent) {
        int last = train.lastMoment();
        RunCondition condition = states.judge(train, last, recordMillis);
        boolean changed = train.condition == null || train.condition.state() != condition.state();
        train.condition = condition;
        train.disagreement = findDisagreement(train).orElse(null);
        train.changesMillis = states.changesMillis(train, last, recordMillis);
        return progress(train, last, recordMillis, newPlan, urgent || changed, false);
    }

    /** The one that most needs somebody to look at it. */
    private Optional<Disagreement> findDisagreement(TrackedTrain train) {
        return reports.findOfPlace(train)
                .or(() -> Optional.ofNullable(train.reportTimes))
                .or(() -> devices.find(train));
    }

    /**
     * What is told of a train of which nothing was received: that time alone has changed what it is doing; empty if it has
     * not. {@link TrackedTrain#changesMillis} says when to look.
     */
    public Optional<TrainProgress> look(TrackedTrain train, long recordMillis) {
        RunCondition told = train.condition;
        TrainProgress progress = progressOf(train, recordMillis, false, true);
        return progress.condition().equals(told) ? Optional.empty() : Optional.of(progress);
    }

    /**
     * The last that is told of a train.
     *
     * @param withdrawn whether its plan was withdrawn; else it has arrived, or was lost
     */
    public TrainProgress endOf(TrackedTrain train, long recordMillis, boolean withdrawn) {
        int last = train.lastMoment();
        train.condition = states.judgeEnd(train, last, recordMillis, withdrawn);
        return progress(train, last, recordMillis, false, true, true);
    }

    /**
     * When a train is forgotten if nothing more is heard of it, in record time: after the later of its last input and its
     * planned arrival. One that is under way is kept for longer: trackers fall silent for days.
     */
    public long endOfLifeMillis(TrackedTrain train) {
        long arrival = train.planned[CallSheet.arrivalOf(train.sheet.calls() - 1)];
        return Math.max(train.lastInputMillis, arrival)
                + (StateJudge.isUnderWay(train) ? options.lostAfter() : options.forgetAfter()).toMillis();
    }

    private static TrainProgress progress(
            TrackedTrain train, int last, long recordMillis, boolean newPlan, boolean urgent, boolean ended) {
        CallSheet sheet = train.sheet;
        boolean placed = train.motion().hasPosition();
        boolean away = train.isAway();
        return new TrainProgress(
                train.plan.trainRunId(),
                recordMillis,
                newPlan ? train.plan : null,
                train.schedule,
                train.condition,
                train.disagreement,
                last,
                last < 0 ? CallSheet.UNKNOWN : sheet.times[last],
                last < 0 ? CallSheet.UNKNOWN : arrivedBy(CallSheet.callOf(last), train),
                placed ? train.motion().alongMetres : null,
                placed ? away ? train.hypotheses.offRoute.latitude : train.motion().latitude : null,
                placed ? away ? train.hypotheses.offRoute.longitude : train.motion().longitude : null,
                placed ? train.placedMillis() : null,
                placed ? train.hypotheses.confidence() : null,
                urgent,
                ended);
    }

    private static long arrivedBy(int call, TrackedTrain train) {
        int arrival = CallSheet.arrivalOf(call);
        long arrived = train.sheet.times[arrival];
        boolean isGuessed = train.sheet.methodOf(arrival) == CallMethod.ESTIMATED;
        return isGuessed && call < train.sheet.calls() - 1 ? train.contacts.knownSinceMillis(arrived) : arrived;
    }
}
