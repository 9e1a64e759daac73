package io.railpulse.operators.alert;

import io.railpulse.domain.alert.CorridorInput;
import io.railpulse.domain.alert.CorridorReporting;
import io.railpulse.domain.alert.OfCorridor;
import io.railpulse.domain.alert.kind.AlertKinds;
import io.railpulse.operators.RecordTimeOptions;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/**
 * Raises, changes and clears the alerts about corridors.
 *
 * <p>Key: corridor. Input: whether its trains report, each as often as that changes, and that somebody has seen an alert; broadcast: the
 * rules. Output: one event per change of an alert.
 *
 * <p>Remembered: {@link CorridorReporting}, and what {@link SubjectAlertsFunction} remembers, for 30 days of record time after the last
 * that was told of the corridor.
 */
public final class RaiseCorridorAlertsFunction extends SubjectAlertsFunction<CorridorInput> {
    private static final long serialVersionUID = 1;

    private transient ValueState<CorridorReporting> reporting;

    public RaiseCorridorAlertsFunction(RecordTimeOptions time) {
        super(time);
    }

    @Override
    public void open(OpenContext context) {
        begin(CorridorInput.class, CorridorInput.IN_ORDER, AlertKinds.listOfCorridors());
        reporting = getRuntimeContext()
                .getState(
                        new ValueStateDescriptor<>("corridor-reporting", TypeInformation.of(CorridorReporting.class)));
    }

    @Override
    void take(CorridorInput news, KeptAlerts.Turn corridor) throws Exception {
        CorridorReporting kept = reporting.value();
        CorridorReporting now = kept == null ? new CorridorReporting() : kept;
        if (!now.take(news.train())) {
            return;
        }
        reporting.update(now);
        FollowedSubject subject = corridor.subject();
        corridor.passUntil(news.recordMillis() - 1);
        subject.newestMillis = now.newestMillis;
        subject.corridor = news.subject();
        subject.forgetMillis = now.forgetMillis();
        for (OfCorridor kind : AlertKinds.listOfCorridors()) {
            corridor.take(kind, now.newestMillis, (rule, memory) -> kind.judge(now, now.newestMillis));
        }
    }

    @Override
    String forget() {
        reporting.clear();
        return "nothing was told of its trains for a month";
    }
}
