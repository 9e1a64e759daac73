package io.railpulse.operators.identity;

import io.railpulse.domain.identity.DeviceAssignments;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.domain.telemetry.TrainInput;
import io.railpulse.domain.tracking.DeviceResolver;
import io.railpulse.domain.tracking.TrackingOptions;
import io.railpulse.operators.HeldInputs;
import io.railpulse.operators.RecordTimeOptions;
import io.railpulse.operators.telemetry.VerdictCounters;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Finds the runs of fixes that name nothing but their device.
 *
 * <p>Key: device. Input: such fixes, and the assignments of devices, which are accounted for elsewhere. Output: the fixes, each
 * with its run; beside it those whose device was with no run that is known.
 *
 * <p>Remembered: the assignments of the device ({@link DeviceAssignments}), each until {@code assignment-memory} after it
 * ended; and inputs that wait for the watermark ({@link HeldInputs}). A fix that no assignment fits waits until the watermark
 * shows that none was received before it.
 */
public final class ResolveDeviceFunction extends KeyedProcessFunction<String, TrainInput, TrainInput> {
    /** Fixes of devices that were with no run. */
    public static final OutputTag<RejectedInput> REJECTED =
            new OutputTag<>("unassigned", TypeInformation.of(RejectedInput.class));

    private static final long serialVersionUID = 1;

    private final TrackingOptions options;
    private final RecordTimeOptions time;

    private transient ValueState<DeviceAssignments> devices;
    private transient HeldInputs<TrainInput> held;
    private transient DeviceResolver resolver;
    private transient VerdictCounters counters;

    public ResolveDeviceFunction(TrackingOptions options, RecordTimeOptions time) {
        this.options = options;
        this.time = time;
    }

    @Override
    public void open(OpenContext context) {
        devices = getRuntimeContext()
                .getState(
                        new ValueStateDescriptor<>("device-assignments", TypeInformation.of(DeviceAssignments.class)));
        held = HeldInputs.ofTrains(getRuntimeContext());
        resolver = new DeviceResolver(options);
        counters = new VerdictCounters(getRuntimeContext().getMetricGroup());
    }

    @Override
    public void processElement(TrainInput input, Context context, Collector<TrainInput> out) throws Exception {
        boolean passed = input.origin().recordMillis() <= context.timerService().currentWatermark();
        if (!passed
                && (time.sequenced()
                        || input.position() != null && findTrainRunId(input).isEmpty())) {
            held.hold(input.origin().recordMillis(), input);
            context.timerService().registerEventTimeTimer(input.origin().recordMillis());
            return;
        }
        take(input, context, out);
    }

    @Override
    public void onTimer(long timerMillis, OnTimerContext context, Collector<TrainInput> out) throws Exception {
        for (TrainInput input : held.release(timerMillis)) {
            take(input, context, out);
        }
        DeviceAssignments known = devices.value();
        if (known != null) {
            known.forgetBefore(timerMillis, memoryMillis());
            keep(known, context);
        }
    }

    private void take(TrainInput input, Context context, Collector<TrainInput> out) throws Exception {
        if (input.assignment() != null) {
            DeviceAssignments known = devices.value() == null ? new DeviceAssignments() : devices.value();
            known.put(input.assignment());
            keep(known, context);
            return;
        }
        Optional<String> trainRunId = findTrainRunId(input);
        if (trainRunId.isPresent()) {
            out.collect(input.withTrainRunId(trainRunId.get()));
        } else {
            counters.count(input.input(), RejectReason.UNKNOWN_TRAIN_RUN.verdict());
            context.output(
                    REJECTED,
                    RejectedInput.of(
                            input,
                            RejectReason.UNKNOWN_TRAIN_RUN,
                            "no assignment says which run " + input.deviceId() + " was with"));
        }
    }

    private Optional<String> findTrainRunId(TrainInput input) throws Exception {
        DeviceAssignments known = devices.value();
        return known == null
                ? Optional.empty()
                : resolver.findTrainRunId(input.position(), input.origin().recordMillis(), known);
    }

    private void keep(DeviceAssignments known, Context context) throws Exception {
        Optional<Long> next = known.findNextForgettingMillis(memoryMillis());
        if (next.isEmpty()) {
            devices.clear();
            return;
        }
        devices.update(known);
        context.timerService().registerEventTimeTimer(next.get());
    }

    private long memoryMillis() {
        return options.identity().memory().toMillis();
    }
}
