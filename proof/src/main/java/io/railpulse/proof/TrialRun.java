package io.railpulse.proof;

import io.railpulse.domain.network.Route;
import io.railpulse.domain.network.RouteLine;
import io.railpulse.domain.network.SeaPassage;
import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.domain.tracking.CallSheet;
import io.railpulse.domain.tracking.FixesInMemory;
import io.railpulse.domain.tracking.Judgement;
import io.railpulse.domain.tracking.Motion;
import io.railpulse.domain.tracking.ObservedCall;
import io.railpulse.domain.tracking.TrackedTrain;
import io.railpulse.domain.tracking.TrackingOptions;
import io.railpulse.domain.tracking.TrainMemory;
import io.railpulse.domain.tracking.TrainTracker;
import io.railpulse.simulator.telemetry.Telegram.MovementTelegram;
import io.railpulse.simulator.telemetry.Telegram.PositionTelegram;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One run of a trial: its truth, its plan, all that was received of it, and what the tracker told. */
public final class TrialRun {
    private final TrainTracker tracker;
    private final TrackingOptions options;
    private final TrainRun plan;
    private final Optional<RouteLine> line;
    private final Truth truth;
    private final Map<String, Device> devices = new HashMap<>();
    private final Map<Integer, Integer> callBySequence = new HashMap<>();
    private final TrackedTrain train = new TrackedTrain();
    private final TrainMemory memory;
    private final List<TakenFix> fixes = new ArrayList<>();
    private final List<TakenReport> reports = new ArrayList<>();
    private final List<ToldCall> told = new ArrayList<>();
    private int timesOffRoute;

    TrialRun(TrackingOptions options, TrainRun plan, RouteLine line, Truth truth, List<Device> devices) {
        this.options = options;
        this.tracker = new TrainTracker(options);
        this.plan = plan;
        this.line = Optional.ofNullable(line);
        this.truth = truth;
        devices.forEach(device -> this.devices.put(device.id(), device));
        for (int call = 0; call < plan.calls().size(); call++) {
            callBySequence.put(plan.calls().get(call).stopSequence(), call);
        }
        this.memory =
                new TrainMemory(new RecordsInMemory(options.duplicateMemory().toMillis()), new FixesInMemory());
        tracker.takePlan(plan, train, memory);
    }

    /** How far the plan's calls lie from where they truly are, in metres along the route, at most. */
    double metresApart() {
        double most = 0;
        for (int call = 0; call < plan.calls().size(); call++) {
            double truly = truth.alongOf(call);
            most = Math.max(most, Math.abs(plan.calls().get(call).alongMetres() - truly));
        }
        return most;
    }

    /** What the tracker takes the run for now. */
    String state() {
        return tracker.progressOf(train, train.lastInputMillis, false, false)
                .state()
                .name();
    }

    void take(PositionTelegram telegram) {
        PositionReport fix = telegram.report();
        TakenFix.Place before = place();
        Judgement judgement = null;
        if (!isForgotten(telegram.receivedAtMillis())) {
            boolean wasOffRoute = train.hypotheses.offRoute.left;
            judgement = tracker.takePosition(fix, telegram.receivedAtMillis(), line, train, memory);
            timesOffRoute += !wasOffRoute && train.hypotheses.offRoute.left ? 1 : 0;
            settle(Input.POSITIONS, judgement, telegram.receivedAtMillis());
        }
        fixes.add(new TakenFix(
                fix.deviceId(),
                fix.measuredAtMillis(),
                fix.measuredAtMillis() + (judgement == null ? 0 : judgement.movedMillis()),
                telegram.receivedAtMillis(),
                fix.latitude(),
                fix.longitude(),
                telegram.fault(),
                outcomeOf(judgement),
                judgement != null && !judgement.repairs().isEmpty(),
                before,
                place()));
    }

    void take(MovementTelegram telegram) {
        MovementReport report = telegram.report();
        Judgement judgement = null;
        if (!isForgotten(telegram.receivedAtMillis())) {
            judgement = tracker.takeMovement(report, telegram.receivedAtMillis(), train, memory.records());
            settle(Input.MOVEMENTS, judgement, telegram.receivedAtMillis());
        }
        reports.add(new TakenReport(report, telegram.receivedAtMillis(), telegram.fault(), outcomeOf(judgement)));
    }

    /** As the job does, with inputs long after the last. */
    private boolean isForgotten(long receivedMillis) {
        return train.lastInputMillis != CallSheet.UNKNOWN
                && receivedMillis - train.lastInputMillis
                        > options.forgetAfter().toMillis()
                && receivedMillis >= tracker.endOfLifeMillis(train);
    }

    private void settle(Input input, Judgement judgement, long receivedMillis) {
        train.lastInputMillis = Math.max(train.lastInputMillis, receivedMillis);
        if (!judgement.isAccepted() && !train.hasNews()) {
            return;
        }
        for (ObservedCall call : tracker.drainCalls(train, receivedMillis)) {
            int index = call.stopSequence() == null ? -1 : callBySequence.get(call.stopSequence());
            told.add(
                    index < 0
                            ? new ToldCall(index, call, call.method(), call.method())
                            : new ToldCall(
                                    index,
                                    call,
                                    train.sheet.methodOf(CallSheet.arrivalOf(index)),
                                    train.sheet.methodOf(CallSheet.departureOf(index))));
        }
    }

    private static String outcomeOf(Judgement judgement) {
        if (judgement == null) {
            return RejectReason.UNKNOWN_TRAIN_RUN.code();
        }
        return judgement.reason() == null
                ? judgement.verdict().code()
                : judgement.reason().code();
    }

    private TakenFix.Place place() {
        Motion motion = train.motion();
        TakenFix.Place last =
                fixes.isEmpty() ? null : fixes.get(fixes.size() - 1).after();
        boolean same = last != null
                && last.fixMillis() == motion.fixMillis
                && last.turns() == train.hypotheses.turns
                && Double.compare(last.alongMetres(), motion.alongMetres) == 0;
        return same ? last : new TakenFix.Place(motion.alongMetres, motion.fixMillis, train.hypotheses.turns);
    }

    public String id() {
        return plan.trainRunId();
    }

    public TrainRun plan() {
        return plan;
    }

    public Optional<Route> route() {
        return line.map(RouteLine::route);
    }

    /** How often it was thought to have left its route. */
    public int timesOffRoute() {
        return timesOffRoute;
    }

    /** What of its way is at sea. */
    public List<SeaPassage> listPassages() {
        return line.map(RouteLine::listPassages).orElse(List.of());
    }

    public Truth truth() {
        return truth;
    }

    /** The trackers that truly travel with it, by id. */
    public Map<String, Device> devices() {
        return devices;
    }

    /** All that were told of it, in the order received. */
    public List<TakenFix> fixes() {
        return fixes;
    }

    /** All that were told of it, in the order received. */
    public List<TakenReport> reports() {
        return reports;
    }

    /** All revisions, in the order in which they were told. */
    public List<ToldCall> told() {
        return told;
    }

    /** The newest revision of each call, by its index; null where nothing was ever told. */
    public ToldCall[] lastTold() {
        ToldCall[] last = new ToldCall[plan.calls().size()];
        told.stream().filter(call -> call.index() >= 0).forEach(call -> last[call.index()] = call);
        return last;
    }

    /** The newest revision of each stop that no plan knows, without those that were withdrawn. */
    public List<ObservedCall> lastUnplanned() {
        Map<String, ObservedCall> last = new LinkedHashMap<>();
        told.stream()
                .filter(call -> call.index() < 0 && call.call().stopSequence() == null)
                .forEach(call -> last.put(call.call().stopId(), call.call()));
        return last.values().stream().filter(call -> !call.withdrawn()).toList();
    }
}
