package io.railpulse.operators.alert;

import io.railpulse.domain.alert.delivery.CargoNews;
import io.railpulse.domain.alert.delivery.NoticeInput;
import io.railpulse.domain.consignment.AssetLimits;
import io.railpulse.operators.HeldInputs;
import io.railpulse.operators.RecordTimeOptions;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Says which consignment an alert about a container concerns; alerts about what carries none go no further.
 *
 * <p>Key: asset. Input: which consignment is in it, and changes of alerts about it. Output: the changes with their consignment.
 *
 * <p>Remembered: the consignment, until it no longer is in it, else 60 days after that was told. Where inputs are sequenced they wait
 * for the watermark ({@link HeldInputs}).
 */
public final class AddressCargoAlertsFunction extends KeyedProcessFunction<String, CargoNews, NoticeInput> {
    private static final long serialVersionUID = 1;
    private static final long FORGET_AFTER_MILLIS = Duration.ofDays(60).toMillis();

    private final RecordTimeOptions time;

    private transient ValueState<AssetLimits> carried;
    private transient HeldInputs<CargoNews> held;

    public AddressCargoAlertsFunction(RecordTimeOptions time) {
        this.time = time;
    }

    @Override
    public void open(OpenContext context) {
        carried = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("carried-consignment", TypeInformation.of(AssetLimits.class)));
        held = new HeldInputs<>(getRuntimeContext(), "held-cargo-news", CargoNews.class, CargoNews.IN_ORDER);
    }

    @Override
    public void processElement(CargoNews news, Context context, Collector<NoticeInput> out) throws Exception {
        if (time.sequenced()) {
            held.hold(news.recordMillis(), news);
            context.timerService().registerEventTimeTimer(news.recordMillis());
            return;
        }
        take(news, context, out);
    }

    @Override
    public void onTimer(long timerMillis, OnTimerContext context, Collector<NoticeInput> out) throws Exception {
        for (CargoNews news : held.release(timerMillis)) {
            take(news, context, out);
        }
        AssetLimits known = carried.value();
        if (known != null && known.recordMillis() + FORGET_AFTER_MILLIS <= timerMillis) {
            carried.clear();
        }
    }

    private void take(CargoNews news, Context context, Collector<NoticeInput> out) throws Exception {
        AssetLimits known = carried.value();
        if (news.limits() != null) {
            take(news.limits(), context);
        } else if (known != null) {
            out.collect(NoticeInput.of(known.limits().consignmentId(), news.alert()));
        }
    }

    private void take(AssetLimits limits, Context context) throws Exception {
        if (limits.limits() == null) {
            carried.clear();
            return;
        }
        carried.update(limits);
        long forget = limits.recordMillis() + FORGET_AFTER_MILLIS;
        if (forget <= time.horizonMillis()) {
            context.timerService().registerEventTimeTimer(forget);
        }
    }
}
