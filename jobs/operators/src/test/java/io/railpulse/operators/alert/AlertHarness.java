package io.railpulse.operators.alert;

import io.railpulse.domain.alert.Acknowledgement;
import io.railpulse.domain.alert.AlertEvent;
import io.railpulse.domain.alert.AlertInput;
import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.RuleChange;
import io.railpulse.domain.alert.TrainReporting;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.tracking.ObservedCall;
import io.railpulse.operators.RecordTimeOptions;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;

/** {@link RaiseAlertsFunction} in a task of its own; times in minutes. */
final class AlertHarness implements AutoCloseable {
    private static final long MINUTE = 60_000;
    private static final double BEGUN = -1;

    private final KeyedTwoInputStreamOperatorTestHarness<String, AlertInput, RuleChange, AlertEvent> harness;

    private AlertHarness(RecordTimeOptions time) throws Exception {
        harness = new KeyedTwoInputStreamOperatorTestHarness<>(
                new CoBroadcastWithKeyedOperator<>(new RaiseAlertsFunction(time), List.of(RulesInForce.RULES)),
                AlertInput::subject,
                null,
                Types.STRING);
        harness.setup(TypeInformation.of(AlertEvent.class)
                .createSerializer(harness.getExecutionConfig().getSerializerConfig()));
    }

    static AlertHarness open(RecordTimeOptions time) throws Exception {
        AlertHarness harness = start(time);
        harness.minute(BEGUN);
        return harness;
    }

    /** Record time does not pass yet: what holds it is still being read. */
    static AlertHarness start(RecordTimeOptions time) throws Exception {
        AlertHarness harness = new AlertHarness(time);
        harness.harness.open();
        return harness;
    }

    static AlertHarness restore(RecordTimeOptions time, OperatorSubtaskState snapshot) throws Exception {
        AlertHarness harness = restart(time, snapshot);
        harness.minute(BEGUN);
        return harness;
    }

    /** Restored, and record time does not pass yet. */
    static AlertHarness restart(RecordTimeOptions time, OperatorSubtaskState snapshot) throws Exception {
        AlertHarness harness = new AlertHarness(time);
        harness.harness.initializeState(snapshot);
        harness.harness.open();
        return harness;
    }

    void rule(AlertRule rule) throws Exception {
        harness.processElement2(new StreamRecord<>(new RuleChange(rule.ruleId(), rule), 0));
    }

    void withdraw(String ruleId) throws Exception {
        harness.processElement2(new StreamRecord<>(new RuleChange(ruleId, null), 0));
    }

    void hears(TrainStatus... statuses) throws Exception {
        for (TrainStatus one : statuses) {
            harness.processElement1(new StreamRecord<>(AlertInput.of(one), one.recordMillis()));
        }
    }

    void sees(ObservedCall... calls) throws Exception {
        for (ObservedCall call : calls) {
            harness.processElement1(new StreamRecord<>(AlertInput.of(call), call.recordMillis()));
        }
    }

    void seen(double minute, String subject, String alertId) throws Exception {
        Acknowledgement seen = new Acknowledgement(subject, alertId, "dispatcher", Math.round(minute * MINUTE));
        harness.processElement1(new StreamRecord<>(AlertInput.of(seen), seen.atMillis()));
    }

    void minute(double minute) throws Exception {
        long millis = Math.round(minute * MINUTE);
        harness.processWatermark1(new Watermark(millis));
        harness.processWatermark2(new Watermark(millis));
    }

    OperatorSubtaskState snapshot() throws Exception {
        return harness.snapshot(1, 1);
    }

    List<AlertEvent> events() {
        return harness.extractOutputValues();
    }

    /** What was told of whether the train reports. */
    List<TrainReporting> reporting() {
        var told = harness.getSideOutput(RaiseAlertsFunction.REPORTING);
        return told == null
                ? List.of()
                : told.stream().map(StreamRecord::getValue).toList();
    }

    /** {@code late-now 1 raised warning, ...}. */
    String story() {
        return events().stream()
                .map(event -> event.kind() + " " + event.sequence() + " "
                        + event.change().code() + " " + event.severity().code())
                .collect(Collectors.joining(", "));
    }

    int timers() {
        return harness.numEventTimeTimers();
    }

    int stateEntries() {
        return harness.numKeyedStateEntries();
    }

    @Override
    public void close() throws Exception {
        harness.close();
    }
}
