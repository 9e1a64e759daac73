package io.railpulse.operators.tracking;

import io.railpulse.domain.identity.Assignment;
import io.railpulse.domain.identity.AssignmentId;
import io.railpulse.domain.identity.AssignmentInForce;
import io.railpulse.domain.network.Route;
import io.railpulse.domain.network.RouteLine;
import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.domain.telemetry.TrainInput;
import io.railpulse.domain.timetable.PlanInForce;
import io.railpulse.domain.tracking.Disagreement;
import io.railpulse.domain.tracking.Judgement;
import io.railpulse.domain.tracking.ObservedCall;
import io.railpulse.domain.tracking.TrackedTrain;
import io.railpulse.domain.tracking.TrackingOptions;
import io.railpulse.domain.tracking.TrainMemory;
import io.railpulse.domain.tracking.TrainProgress;
import io.railpulse.domain.tracking.TrainTracker;
import io.railpulse.operators.HeldInputs;
import io.railpulse.operators.RecordTimeOptions;
import io.railpulse.operators.telemetry.DisagreementCounters;
import io.railpulse.operators.telemetry.RepairCounters;
import io.railpulse.operators.telemetry.TakenRecords;
import io.railpulse.operators.telemetry.VerdictCounters;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Follows each train.
 *
 * <p>Key: train run id. Input: plans, assignments, fixes and movement reports of the run; broadcast: routes. Output: the train's
 * progress; beside it plans and assignments in force, observed calls, rejected inputs and accounts ({@link TrackingOutputs}).
 *
 * <p>Remembered: the train ({@link TrackedTrain}), the fingerprints of the records it knows ({@link TakenRecords}), its newest
 * fixes ({@link RememberedFixes}), and inputs that wait for the watermark ({@link HeldInputs}). Timers: two a train
 * ({@link TrainTimers}), besides those of inputs that wait. All of it is forgotten when the plan is withdrawn, or at the {@link
 * TrainTracker#endOfLifeMillis end of life}. An input that names a run without a plan waits until the watermark shows that no
 * plan was received before it, and is then rejected; nothing of it stays. Only an assignment waits for longer ({@link
 * WaitingAssignments}).
 */
public final class TrackTrainFunction extends KeyedBroadcastProcessFunction<String, TrainInput, Route, TrainProgress> {
    private static final long serialVersionUID = 1;

    private final TrackingOptions options;
    private final RecordTimeOptions time;

    private transient ValueState<TrackedTrain> trains;
    private transient TakenRecords taken;
    private transient RememberedFixes fixes;
    private transient TrainMemory memory;
    private transient HeldInputs<TrainInput> held;
    private transient WaitingAssignments waiting;
    private transient RouteLines lines;
    private transient TrainTracker tracker;
    private transient TrainTimers timers;
    private transient VerdictCounters counters;
    private transient RepairCounters repairs;
    private transient DisagreementCounters disagreements;

    public TrackTrainFunction(TrackingOptions options, RecordTimeOptions time) {
        this.options = options;
        this.time = time;
    }

    @Override
    public void open(OpenContext context) {
        trains = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("tracked-train", TypeInformation.of(TrackedTrain.class)));
        taken = new TakenRecords(getRuntimeContext());
        fixes = new RememberedFixes(getRuntimeContext());
        memory = new TrainMemory(taken, fixes);
        held = HeldInputs.ofTrains(getRuntimeContext());
        waiting = new WaitingAssignments(getRuntimeContext(), options.forgetAfter());
        lines = new RouteLines();
        tracker = new TrainTracker(options);
        timers = new TrainTimers(held);
        counters = new VerdictCounters(getRuntimeContext().getMetricGroup());
        disagreements = new DisagreementCounters(getRuntimeContext().getMetricGroup());
        repairs = new RepairCounters(getRuntimeContext().getMetricGroup(), tracker.listRepairs());
    }

    @Override
    public void processBroadcastElement(Route route, Context context, Collector<TrainProgress> out) throws Exception {
        context.getBroadcastState(RouteLines.ROUTES).put(route.routeId(), route);
    }

    @Override
    public void processElement(TrainInput input, ReadOnlyContext context, Collector<TrainProgress> out)
            throws Exception {
        if (mustWait(input, context)) {
            held.hold(input.origin().recordMillis(), input);
            context.timerService().registerEventTimeTimer(input.origin().recordMillis());
            return;
        }
        Step step = new Step(context, out);
        for (TrainInput earlier : held.releaseUpTo(input.origin().recordMillis())) {
            step.take(earlier);
        }
        step.take(input);
    }

    private boolean mustWait(TrainInput input, ReadOnlyContext context) throws Exception {
        if (input.origin().recordMillis() <= context.currentWatermark()) {
            return false;
        }
        if (time.sequenced() || input.input() == Input.TRAIN_RUNS || trains.value() == null) {
            return true;
        }
        // What would be foreign may be so only because its assignment is read more slowly.
        return input.position() != null && tracker.isForeign(input.position(), trains.value());
    }

    @Override
    public void onTimer(long timerMillis, OnTimerContext context, Collector<TrainProgress> out) throws Exception {
        Step step = new Step(context, out);
        for (TrainInput input : held.release(timerMillis)) {
            step.take(input);
        }
        step.giveUpWaiting(timerMillis);
        step.keepHouse(timerMillis);
        step.lookAgain(timerMillis);
    }

    /** One call of this function: what it needs at hand, and the inputs it takes. */
    private final class Step {
        private final ReadOnlyContext context;
        private final Collector<TrainProgress> out;

        Step(ReadOnlyContext context, Collector<TrainProgress> out) {
            this.context = context;
            this.out = out;
        }

        void take(TrainInput input) throws Exception {
            TrackedTrain train = trains.value();
            if (input.input() == Input.TRAIN_RUNS && input.plan() == null) {
                withdraw(input, train);
                return;
            }
            if (train == null && input.assignment() != null) {
                context.timerService().registerEventTimeTimer(waiting.hold(input));
                return;
            }
            if (train == null && input.plan() == null) {
                rejectUnknown(input);
                return;
            }
            boolean opened = train == null;
            if (opened) {
                train = new TrackedTrain();
                train.openedAtMillis = input.origin().recordMillis();
            }
            Judgement judgement = judge(input, train);
            settle(input, judgement, train);
            trains.update(train);
            if (opened) {
                takeWaiting();
            }
        }

        private void takeWaiting() throws Exception {
            for (TrainInput assignment : waiting.release()) {
                take(assignment);
            }
        }

        /** Rejects assignments whose run has got no plan in all the time that they waited for one. */
        void giveUpWaiting(long timerMillis) throws Exception {
            if (waiting.findEndMillis().filter(end -> end <= timerMillis).isPresent()) {
                for (TrainInput assignment : waiting.release()) {
                    rejectUnknown(assignment);
                }
            }
        }

        private void rejectUnknown(TrainInput input) {
            reject(input, RejectReason.UNKNOWN_TRAIN_RUN, "no plan of run " + input.trainRunId() + " is known");
        }

        private Judgement judge(TrainInput input, TrackedTrain train) throws Exception {
            long recordMillis = input.origin().recordMillis();
            return switch (input.input()) {
                case TRAIN_RUNS -> tracker.takePlan(input.plan(), train, memory);
                case POSITIONS -> tracker.takePosition(input.position(), recordMillis, findLine(train), train, memory);
                case MOVEMENTS -> tracker.takeMovement(input.movement(), recordMillis, train, taken);
                case ASSIGNMENTS -> tracker.takeAssignment(input.assignment(), train);
                default -> throw new IllegalArgumentException("No train has inputs of " + input.input());
            };
        }

        private Optional<RouteLine> findLine(TrackedTrain train) throws Exception {
            ReadOnlyBroadcastState<String, Route> routes = context.getBroadcastState(RouteLines.ROUTES);
            return lines.find(train.plan.routeId(), routes);
        }

        private void settle(TrainInput input, Judgement judgement, TrackedTrain train) throws Exception {
            long recordMillis = input.origin().recordMillis();
            train.lastInputMillis = Math.max(train.lastInputMillis, recordMillis);
            repairs.count(judgement.repairs());
            if (judgement.reason() != null) {
                reject(input, judgement.reason(), judgement.detail());
            } else {
                counters.count(input.input(), judgement.verdict());
                Accounts.count(train, input.input(), judgement.verdict());
            }
            scheduleHousekeeping(train, recordMillis);
            if (input.assignment() != null) {
                tellAssignment(judgement, input.assignment().id(), train, recordMillis);
                // Who leaves and who joins at a border says what goes on there.
                tracker.look(train, Math.max(recordMillis, train.ordinalMillis)).ifPresent(out::collect);
                timers.setLook(train, context.timerService());
            } else if (judgement.isAccepted() || train.hasNews() || train.hypotheses.offRoute.left) {
                // One that is not believed may still show that what was believed before is wrong, or the route left.
                tell(input, train, recordMillis);
                timers.setLook(train, context.timerService());
            }
        }

        private void tell(TrainInput input, TrackedTrain train, long causeMillis) {
            // Without sequencing topics are read at different speeds; what is told last is still the newest.
            long recordMillis = Math.max(causeMillis, train.ordinalMillis);
            boolean newPlan = input.plan() != null;
            if (newPlan) {
                context.output(
                        TrackingOutputs.PLANS,
                        new PlanInForce(train.plan, train.schedule, recordMillis, train.nextOrdinal(recordMillis)));
            }
            List<ObservedCall> calls = tracker.drainCalls(train, recordMillis);
            for (ObservedCall call : calls) {
                context.output(TrackingOutputs.CALLS, call);
            }
            Disagreement before = train.disagreement;
            out.collect(tracker.progressOf(train, recordMillis, newPlan, newPlan || !calls.isEmpty()));
            disagreements.count(before, train.disagreement);
        }

        private void tellAssignment(Judgement judgement, AssignmentId id, TrackedTrain train, long causeMillis) {
            if (judgement.isAccepted()) {
                long recordMillis = Math.max(causeMillis, train.ordinalMillis);
                Assignment told = train.roster.find(id).orElseThrow();
                context.output(
                        TrackingOutputs.ASSIGNMENTS,
                        new AssignmentInForce(told, recordMillis, train.nextOrdinal(recordMillis)));
            }
        }

        private void reject(TrainInput input, RejectReason reason, String detail) {
            counters.count(input.input(), reason.verdict());
            context.output(TrackingOutputs.REJECTED, RejectedInput.of(input, reason, detail));
        }

        private void withdraw(TrainInput input, TrackedTrain train) throws Exception {
            if (train == null) {
                reject(input, RejectReason.UNKNOWN_TRAIN_RUN, "there is no plan to withdraw");
                return;
            }
            Accounts.count(train, Input.TRAIN_RUNS, Judgement.accepted().verdict());
            counters.count(Input.TRAIN_RUNS, Judgement.accepted().verdict());
            train.lastInputMillis = input.origin().recordMillis();
            end(train, input.origin().recordMillis(), true);
        }

        private void scheduleHousekeeping(TrackedTrain train, long nowMillis) throws Exception {
            boolean scheduled = train.housekeepingMillis > nowMillis;
            if (scheduled && !train.accountChanged) {
                return;
            }
            long next = train.accountChanged ? Accounts.dueMillis(train, nowMillis) : tracker.endOfLifeMillis(train);
            timers.setHousekeeping(train, next, context.timerService());
        }

        /** Tells the account, forgets old fingerprints, and the train itself at its end of life. */
        void keepHouse(long timerMillis) throws Exception {
            TrackedTrain train = trains.value();
            if (train == null || timerMillis < train.housekeepingMillis) {
                return;
            }
            tellAccounts(train);
            boolean happens = timerMillis <= time.horizonMillis();
            if (!happens) {
                trains.update(train);
                return;
            }
            if (timerMillis >= tracker.endOfLifeMillis(train)) {
                end(train, timerMillis, false);
                return;
            }
            taken.forgetBefore(timerMillis - options.duplicateMemory().toMillis());
            scheduleHousekeeping(train, timerMillis);
            trains.update(train);
        }

        /** Tells what the train is doing when time alone has changed that. */
        void lookAgain(long timerMillis) throws Exception {
            TrackedTrain train = trains.value();
            boolean happens = train != null && timerMillis <= time.horizonMillis();
            if (!happens || !timers.takeLook(train, timerMillis)) {
                return;
            }
            long recordMillis = Math.max(timerMillis, train.ordinalMillis);
            tracker.look(train, recordMillis).ifPresent(out::collect);
            timers.setLook(train, context.timerService());
            trains.update(train);
        }

        private void end(TrackedTrain train, long recordMillis, boolean withdrawn) throws Exception {
            tellAccounts(train);
            timers.cancel(train, context.timerService());
            out.collect(tracker.endOf(train, recordMillis, withdrawn));
            trains.clear();
            taken.clear();
            fixes.clear();
        }

        private void tellAccounts(TrackedTrain train) {
            Accounts.listChanged(train).forEach(account -> context.output(TrackingOutputs.ACCOUNTS, account));
        }
    }
}
