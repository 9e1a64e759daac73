package io.railpulse.pipelines.alert;

import io.railpulse.domain.alert.AlertEvent;
import io.railpulse.domain.alert.AlertInput;
import io.railpulse.domain.alert.CorridorInput;
import io.railpulse.domain.alert.RuleChange;
import io.railpulse.domain.alert.TrainReporting;
import io.railpulse.operators.RecordTimeOptions;
import io.railpulse.operators.alert.RaiseCorridorAlertsFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;

/** The part of alerting that watches whether the trains of corridors report. */
final class CorridorPipeline {

    private CorridorPipeline() {}

    /**
     * @param trains whether they report, each as often as that changes
     * @param seen that somebody has seen an alert, of whatever kind
     */
    static DataStream<AlertEvent> build(
            DataStream<TrainReporting> trains,
            DataStream<AlertInput> seen,
            BroadcastStream<RuleChange> rules,
            RecordTimeOptions time) {
        DataStream<CorridorInput> judged = trains.map(CorridorInput::of, TypeInformation.of(CorridorInput.class))
                .name("corridor-trains")
                .uid("corridor-trains");
        DataStream<CorridorInput> acknowledged = seen.map(
                        input -> CorridorInput.of(input.seen()), TypeInformation.of(CorridorInput.class))
                .name("corridor-acknowledgements")
                .uid("corridor-acknowledgements");
        return judged.union(acknowledged)
                .keyBy(CorridorInput::subject, Types.STRING)
                .connect(rules)
                .process(new RaiseCorridorAlertsFunction(time), TypeInformation.of(AlertEvent.class))
                .name("raise-corridor-alerts")
                .uid("raise-corridor-alerts");
    }
}
