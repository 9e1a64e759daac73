package io.railpulse.operators.consignment;

import io.railpulse.domain.consignment.ConsignmentInput;
import io.railpulse.domain.consignment.ConsignmentOptions;
import io.railpulse.domain.consignment.LegInterest;
import io.railpulse.domain.consignment.LegNews;
import io.railpulse.domain.consignment.LegOutlook;
import io.railpulse.domain.consignment.RunNews;
import io.railpulse.domain.consignment.RunOutlook;
import io.railpulse.operators.HeldInputs;
import io.railpulse.operators.RecordTimeOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Tells consignments how it stands with the runs that carry them.
 *
 * <p>Key: train run. Input: forecasts, calls and states of runs, and which consignments travel with them. Output: how it stands with
 * a leg, where that changed. A consignment may be known before its run is, or after it has left: then it is told what is known.
 *
 * <p>Remembered: the newest forecast of each call of a run, what was seen there and its state ({@link RunOutlook}), and the consignments
 * on it with what they were told; all a day after the run ended, or 60 days after the last that was heard of it. Where inputs are
 * sequenced they wait for the watermark ({@link HeldInputs}), and what is told at one record time is told once.
 */
public final class TellLegsFunction extends KeyedProcessFunction<String, RunNews, ConsignmentInput> {
    private static final long serialVersionUID = 1;
    private static final long NONE = Long.MIN_VALUE;

    private final ConsignmentOptions options;
    private final RecordTimeOptions time;

    private transient ValueState<RunOutlook> outlook;
    private transient MapState<String, ToldLeg> legs;
    private transient HeldInputs<RunNews> held;

    public TellLegsFunction(ConsignmentOptions options, RecordTimeOptions time) {
        this.options = options;
        this.time = time;
    }

    @Override
    public void open(OpenContext context) {
        outlook = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("run-outlook", TypeInformation.of(RunOutlook.class)));
        legs = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>("told-legs", Types.STRING, TypeInformation.of(ToldLeg.class)));
        // Each sort of news replaces older ones only, and what came of one consignment stays in order.
        held = new HeldInputs<>(getRuntimeContext(), "held-run-news", RunNews.class, (one, other) -> 0);
    }

    @Override
    public void processElement(RunNews news, Context context, Collector<ConsignmentInput> out) throws Exception {
        if (time.sequenced()) {
            held.hold(news.recordMillis(), news);
            context.timerService().registerEventTimeTimer(news.recordMillis());
            return;
        }
        take(List.of(news), news.recordMillis(), context, out);
    }

    @Override
    public void onTimer(long timerMillis, OnTimerContext context, Collector<ConsignmentInput> out) throws Exception {
        List<RunNews> due = held.release(timerMillis);
        if (!due.isEmpty()) {
            take(due, timerMillis, context, out);
        }
        RunOutlook run = outlook.value();
        if (run == null || run.timerMillis != timerMillis) {
            return;
        }
        run.timerMillis = NONE;
        if (run.forgetMillis(options) <= timerMillis) {
            outlook.clear();
            legs.clear();
            return;
        }
        remember(run, context);
    }

    private void take(List<RunNews> news, long recordMillis, Context context, Collector<ConsignmentInput> out)
            throws Exception {
        RunOutlook run = outlook.value() == null ? new RunOutlook() : outlook.value();
        boolean changed = false;
        for (RunNews one : news) {
            changed |= run.take(one);
            changed |= one.leg() != null && take(one.leg());
        }
        if (changed) {
            tell(run, recordMillis, out);
        }
        remember(run, context);
    }

    private boolean take(LegInterest interest) throws Exception {
        if (interest.withdrawn()) {
            legs.remove(interest.consignmentId());
            return false;
        }
        legs.put(interest.consignmentId(), new ToldLeg(interest.leg(), null));
        return true;
    }

    private void tell(RunOutlook run, long recordMillis, Collector<ConsignmentInput> out) throws Exception {
        List<LegNews> news = new ArrayList<>();
        for (Map.Entry<String, ToldLeg> leg : legs.entries()) {
            LegOutlook now = run.outlookOf(leg.getValue().leg());
            if (!now.equals(leg.getValue().told())) {
                news.add(new LegNews(leg.getKey(), now, recordMillis));
            }
        }
        for (LegNews one : news) {
            legs.put(one.consignmentId(), new ToldLeg(one.outlook().leg(), one.outlook()));
            out.collect(ConsignmentInput.of(one));
        }
    }

    /** There is one timer a run; what would be forgotten sooner than it is forgotten then. */
    private void remember(RunOutlook run, Context context) throws Exception {
        long forget = run.forgetMillis(options);
        if (forget <= time.horizonMillis() && (run.timerMillis == NONE || forget < run.timerMillis)) {
            context.timerService().registerEventTimeTimer(forget);
            run.timerMillis = forget;
        }
        outlook.update(run);
    }
}
