package io.railpulse.operators.sensor;

import io.railpulse.domain.identity.DeviceAssignments;
import io.railpulse.domain.sensor.AssetJourney;
import io.railpulse.domain.sensor.JudgedReading;
import io.railpulse.domain.sensor.Reading;
import io.railpulse.domain.sensor.ReadingJudge;
import io.railpulse.domain.sensor.SensorOptions;
import io.railpulse.domain.sensor.SensorWindows;
import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.domain.telemetry.SensorInput;
import io.railpulse.operators.HeldInputs;
import io.railpulse.operators.RecordTimeOptions;
import io.railpulse.operators.telemetry.TakenRecords;
import io.railpulse.operators.telemetry.VerdictCounters;
import java.util.Comparator;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Gives each reading of a sensor its verdict, finds the run of those that are believed, and sums them up in windows.
 *
 * <p>Key: asset. Input: readings of its sensors, and its assignments, which are accounted for elsewhere. Output: the readings that
 * are believed; beside them windows, journeys, rejected readings and accounts ({@link SensorOutputs}).
 *
 * <p>Remembered: the assignments of the asset ({@link DeviceAssignments}), each until {@code assignment-memory} after it ended; its
 * readings ({@link TakenRecords}) and windows ({@link KeptSums}) of the last two days; its account ({@link HeardAsset}), until nothing
 * else is remembered; and inputs that wait for the watermark ({@link HeldInputs}). Where inputs are sequenced all of them wait; else
 * only a reading that names no run, of an asset that no assignment names yet.
 */
public final class JudgeReadingsFunction extends KeyedProcessFunction<String, SensorInput, Reading> {
    private static final long serialVersionUID = 1;
    private static final long TELL_EVERY_MILLIS = 600_000;
    private static final long FORGET_EVERY_MILLIS = 3_600_000;

    private final SensorOptions options;
    private final RecordTimeOptions time;

    private transient ValueState<DeviceAssignments> assignments;
    private transient ValueState<HeardAsset> assets;
    private transient TakenRecords taken;
    private transient KeptSums sums;
    private transient HeldInputs<SensorInput> held;
    private transient ReadingJudge judge;
    private transient VerdictCounters counters;

    public JudgeReadingsFunction(SensorOptions options, RecordTimeOptions time) {
        this.options = options;
        this.time = time;
    }

    @Override
    public void open(OpenContext context) {
        assignments = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("asset-assignments", TypeInformation.of(DeviceAssignments.class)));
        assets = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("heard-asset", TypeInformation.of(HeardAsset.class)));
        taken = new TakenRecords(getRuntimeContext());
        sums = new KeptSums(getRuntimeContext());
        held = new HeldInputs<>(
                getRuntimeContext(), "held-inputs", SensorInput.class, Comparator.comparing(SensorInput::origin));
        judge = new ReadingJudge(options);
        counters = new VerdictCounters(getRuntimeContext().getMetricGroup());
    }

    @Override
    public void processElement(SensorInput input, Context context, Collector<Reading> out) throws Exception {
        Step step = new Step(context, out);
        if (step.mustWait(input)) {
            held.hold(input.origin().recordMillis(), input);
            context.timerService().registerEventTimeTimer(input.origin().recordMillis());
            return;
        }
        step.take(input);
        step.finish(input.origin().recordMillis());
    }

    @Override
    public void onTimer(long timerMillis, OnTimerContext context, Collector<Reading> out) throws Exception {
        Step step = new Step(context, out);
        for (SensorInput input : held.release(timerMillis)) {
            step.take(input);
        }
        step.finish(timerMillis);
        step.tellAndForget(timerMillis);
    }

    /** One call of this function, and what it needs at hand. */
    private final class Step {
        private final Context context;
        private final Collector<Reading> out;
        private final String assetId;
        private final DeviceAssignments known;
        private final HeardAsset asset;
        private final SensorWindows windows;

        Step(Context context, Collector<Reading> out) throws Exception {
            this.context = context;
            this.out = out;
            this.assetId = context.getCurrentKey().toString();
            DeviceAssignments kept = assignments.value();
            HeardAsset heard = assets.value();
            this.known = kept == null ? new DeviceAssignments() : kept;
            this.asset = heard == null ? new HeardAsset() : heard;
            this.windows = new SensorWindows(assetId, sums);
        }

        boolean mustWait(SensorInput input) {
            boolean passed =
                    input.origin().recordMillis() <= context.timerService().currentWatermark();
            return !passed && (time.sequenced() || input.report() != null && !ReadingJudge.canJudge(input, known));
        }

        void take(SensorInput input) throws Exception {
            if (input.assignment() != null) {
                known.put(input.assignment());
                assignments.update(known);
                return;
            }
            JudgedReading judged = judge.judge(input, known, taken);
            counters.count(Input.SENSORS, judged.verdict());
            if (judged.reason() != null) {
                context.output(SensorOutputs.REJECTED, RejectedInput.of(input, judged.reason(), judged.detail()));
                return;
            }
            asset.count(judged.verdict(), input.origin().recordMillis());
            if (judged.reading() != null) {
                windows.take(judged.reading());
                out.collect(judged.reading());
            }
        }

        /** Tells what came of what was taken. */
        void finish(long recordMillis) throws Exception {
            windows.tell(recordMillis).forEach(window -> context.output(SensorOutputs.WINDOWS, window));
            Optional<Long> until = known.findEndMillis();
            if (asset.isOtherJourney(until.orElse(null))) {
                context.output(SensorOutputs.JOURNEYS, new AssetJourney(assetId, until.orElse(null), recordMillis));
            }
            remember(recordMillis + (asset.changed ? TELL_EVERY_MILLIS : FORGET_EVERY_MILLIS));
        }

        void tellAndForget(long timerMillis) throws Exception {
            if (timerMillis != asset.timerMillis) {
                return;
            }
            asset.timerMillis = HeardAsset.NONE;
            asset.tell(assetId).ifPresent(account -> context.output(SensorOutputs.ACCOUNTS, account));
            taken.forgetBefore(timerMillis - options.duplicateMemory().toMillis());
            sums.forgetBefore(timerMillis, options.windowMemory().toMillis());
            known.forgetBefore(timerMillis, options.assignmentMemory().toMillis());
            if (known.isEmpty()) {
                assignments.clear();
            } else {
                assignments.update(known);
            }
            remember(timerMillis + FORGET_EVERY_MILLIS);
        }

        /** Of an asset there is one timer: to tell its account, and to look what can be forgotten. */
        private void remember(long atMostMillis) throws Exception {
            boolean hasReadings = asset.changed || !taken.isEmpty() || !sums.isEmpty();
            if (!hasReadings && known.isEmpty()) {
                cancelTimer();
                assets.clear();
                return;
            }
            long due = hasReadings
                    ? atMostMillis
                    : known.findNextForgettingMillis(options.assignmentMemory().toMillis())
                            .orElseThrow();
            if (asset.timerMillis == HeardAsset.NONE || due < asset.timerMillis) {
                cancelTimer();
                asset.timerMillis = due;
                context.timerService().registerEventTimeTimer(due);
            }
            assets.update(asset);
        }

        private void cancelTimer() throws Exception {
            if (asset.timerMillis != HeardAsset.NONE && !held.holds(asset.timerMillis)) {
                context.timerService().deleteEventTimeTimer(asset.timerMillis);
            }
        }
    }
}
