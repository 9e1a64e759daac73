package io.railpulse.operators.alert;

import io.railpulse.domain.alert.AlertEvent;
import io.railpulse.domain.alert.AlertState;
import io.railpulse.domain.alert.CargoInput;
import io.railpulse.domain.alert.CargoReading;
import io.railpulse.domain.alert.OfAsset;
import io.railpulse.domain.alert.RuleChange;
import io.railpulse.domain.alert.WatchedAsset;
import io.railpulse.domain.alert.kind.AlertKinds;
import io.railpulse.domain.sensor.AccompaniedReading;
import io.railpulse.operators.HeldInputs;
import io.railpulse.operators.RecordTimeOptions;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Raises, changes and clears the alerts of what travels: containers, wagons and locomotives with sensors.
 *
 * <p>Key: asset. Input: readings with what is known of their trains, what the cargo bears, how long the asset travels, and that
 * somebody has seen an alert; broadcast: the rules. Output: one event per change of an alert. A reading that is older than another of
 * its quantity changes nothing.
 *
 * <p>Remembered: the asset ({@link WatchedAsset}), of each kind its {@link AlertState} and the {@link FollowedSubject} ({@link
 * KeptAlerts}). What is open is cleared, and what was heard of the asset is forgotten, two hours after its last journey ended, or two
 * days after it was heard last; what its cargo bears 30 days after that was told. Acknowledgements wait for the watermark or for the next
 * reading ({@link WaitingInputs}).
 */
public final class RaiseCargoAlertsFunction
        extends KeyedBroadcastProcessFunction<String, CargoInput, RuleChange, AlertEvent> {
    private static final long serialVersionUID = 1;

    private final RecordTimeOptions time;

    private transient ValueState<WatchedAsset> assets;
    private transient WaitingInputs<CargoInput> waiting;
    private transient KeptAlerts alerts;

    public RaiseCargoAlertsFunction(RecordTimeOptions time) {
        this.time = time;
    }

    @Override
    public void open(OpenContext context) {
        assets = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("watched-asset", TypeInformation.of(WatchedAsset.class)));
        HeldInputs<CargoInput> held =
                new HeldInputs<>(getRuntimeContext(), "held-cargo-inputs", CargoInput.class, CargoInput.IN_ORDER);
        waiting = new WaitingInputs<>(held, time, input -> input.seen() == null, CargoInput::recordMillis);
        alerts = new KeptAlerts(getRuntimeContext(), AlertKinds.listOfAssets(), held, time);
    }

    @Override
    public void processBroadcastElement(RuleChange change, Context context, Collector<AlertEvent> out)
            throws Exception {
        RulesInForce.take(change, context.getBroadcastState(RulesInForce.RULES));
    }

    @Override
    public void processElement(CargoInput input, ReadOnlyContext context, Collector<AlertEvent> out) throws Exception {
        List<CargoInput> due = waiting.come(input, context.timerService());
        if (due.isEmpty()) {
            return;
        }
        Step step = new Step(context, out);
        for (CargoInput one : due) {
            step.take(one);
        }
        step.remember();
    }

    @Override
    public void onTimer(long timerMillis, OnTimerContext context, Collector<AlertEvent> out) throws Exception {
        Step step = new Step(context, out);
        for (CargoInput input : waiting.release(timerMillis)) {
            step.take(input);
        }
        step.turn.passByTimer(timerMillis);
        if (step.turn.isOver(timerMillis)) {
            step.end(timerMillis);
        } else {
            step.remember();
        }
    }

    /** One call of this function, and what it needs at hand. */
    private final class Step {
        private final WatchedAsset asset;
        private final KeptAlerts.Turn turn;

        Step(ReadOnlyContext context, Collector<AlertEvent> out) throws Exception {
            WatchedAsset kept = assets.value();
            this.asset = kept == null ? new WatchedAsset() : kept;
            this.turn = alerts.begin(
                    context.getCurrentKey().toString(),
                    RulesInForce.list(context.getBroadcastState(RulesInForce.RULES)),
                    context.timerService(),
                    out);
        }

        void take(CargoInput input) throws Exception {
            if (input.seen() != null) {
                turn.acknowledge(input.seen());
                return;
            }
            turn.passUntil(input.recordMillis() - 1);
            if (input.limits() != null) {
                asset.take(input.limits());
            } else if (input.journey() != null) {
                asset.take(input.journey());
            } else {
                take(input.reading());
            }
            FollowedSubject subject = turn.subject();
            subject.newestMillis = Math.max(subject.newestMillis, input.recordMillis());
            subject.forgetMillis = asset.endMillis();
        }

        private void take(AccompaniedReading accompanied) throws Exception {
            turn.subject().corridor = accompanied.corridor();
            Optional<CargoReading> news = asset.take(accompanied);
            if (news.isEmpty()) {
                return;
            }
            for (OfAsset kind : AlertKinds.listOfAssets()) {
                if (kind.quantity() == accompanied.reading().quantity()) {
                    turn.take(kind, accompanied.recordMillis(), (rule, memory) -> kind.judge(news.get()));
                }
            }
        }

        void end(long nowMillis) throws Exception {
            turn.end(asset.endReason(), nowMillis);
            asset.giveUp(nowMillis);
            turn.subject().forgetMillis = asset.endMillis();
            remember();
        }

        /** Of an asset that only an acknowledgement names nothing is known. */
        void remember() throws Exception {
            if (asset.isForgotten()) {
                turn.forget();
                assets.clear();
                return;
            }
            turn.remember();
            assets.update(asset);
        }
    }
}
