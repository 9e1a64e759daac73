package io.railpulse.pipelines.alert;

import io.railpulse.domain.alert.AlertEvent;
import io.railpulse.domain.alert.AlertInput;
import io.railpulse.domain.alert.BorderInput;
import io.railpulse.domain.alert.RuleChange;
import io.railpulse.domain.throughput.QueueRow;
import io.railpulse.operators.RecordTimeOptions;
import io.railpulse.operators.alert.RaiseBorderAlertsFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;

/** The part of alerting that watches the queues of borders, as throughput tells them. */
final class BorderPipeline {

    private BorderPipeline() {}

    /**
     * @param queues of borders, each row as often as it changes
     * @param seen that somebody has seen an alert, of whatever kind
     */
    static DataStream<AlertEvent> build(
            DataStream<QueueRow> queues,
            DataStream<AlertInput> seen,
            BroadcastStream<RuleChange> rules,
            RecordTimeOptions time) {
        DataStream<BorderInput> judged = queues.map(BorderInput::of, TypeInformation.of(BorderInput.class))
                .name("border-queues")
                .uid("border-queues");
        DataStream<BorderInput> acknowledged = seen.map(
                        input -> BorderInput.of(input.seen()), TypeInformation.of(BorderInput.class))
                .name("border-acknowledgements")
                .uid("border-acknowledgements");
        return judged.union(acknowledged)
                .keyBy(BorderInput::subject, Types.STRING)
                .connect(rules)
                .process(new RaiseBorderAlertsFunction(time), TypeInformation.of(AlertEvent.class))
                .name("raise-border-alerts")
                .uid("raise-border-alerts");
    }
}
