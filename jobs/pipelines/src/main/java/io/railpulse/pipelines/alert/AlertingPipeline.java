package io.railpulse.pipelines.alert;

import io.railpulse.connectors.kafka.AdmitAlertInputFunction;
import io.railpulse.connectors.kafka.Received;
import io.railpulse.domain.alert.AlertEvent;
import io.railpulse.domain.alert.AlertInput;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.operators.RecordTimeOptions;
import io.railpulse.operators.alert.RaiseAlertsFunction;
import io.railpulse.operators.alert.RulesInForce;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** The topology of alerting: rules are broadcast, and the statuses of one train and what was seen of
 * its alerts meet them. */
public final class AlertingPipeline {

    private AlertingPipeline() {}

    /**
     * What is received, each with record time as its timestamp and a watermark of its own.
     *
     * @param statuses what tracking tells of trains
     * @param acknowledgements that somebody has seen an alert
     * @param knownRules rules that were there at the start, whose watermark holds the others
     * @param newRules rules that come later
     */
    public record Inputs(
            DataStream<Received> statuses,
            DataStream<Received> acknowledgements,
            DataStream<Received> knownRules,
            DataStream<Received> newRules) {}

    /** @param time how record time is treated */
    public record Options(RecordTimeOptions time) {}

    /**
     * What is told.
     *
     * @param alerts one event a change, keyed by subject
     * @param rejected what could not be read, and rules with faults
     */
    public record Outputs(DataStream<AlertEvent> alerts, DataStream<RejectedInput> rejected) {}

    public static Outputs build(Inputs inputs, Options options) {
        SingleOutputStreamOperator<AlertInput> statuses = admit(inputs.statuses(), "admit-statuses");
        SingleOutputStreamOperator<AlertInput> seen = admit(inputs.acknowledgements(), "admit-acknowledgements");
        SingleOutputStreamOperator<AlertInput> knownRules = admit(inputs.knownRules(), "admit-known-rules");
        SingleOutputStreamOperator<AlertInput> newRules = admit(inputs.newRules(), "admit-new-rules");
        SingleOutputStreamOperator<AlertEvent> alerts = statuses.union(seen)
                .keyBy(AlertInput::subject, Types.STRING)
                .connect(knownRules
                        .getSideOutput(AdmitAlertInputFunction.RULES)
                        .union(newRules.getSideOutput(AdmitAlertInputFunction.RULES))
                        .broadcast(RulesInForce.RULES))
                .process(new RaiseAlertsFunction(options.time()), TypeInformation.of(AlertEvent.class))
                .name("raise-alerts")
                .uid("raise-alerts");
        return new Outputs(
                alerts,
                statuses.getSideOutput(AdmitAlertInputFunction.REJECTED)
                        .union(
                                seen.getSideOutput(AdmitAlertInputFunction.REJECTED),
                                knownRules.getSideOutput(AdmitAlertInputFunction.REJECTED),
                                newRules.getSideOutput(AdmitAlertInputFunction.REJECTED)));
    }

    private static SingleOutputStreamOperator<AlertInput> admit(DataStream<Received> received, String name) {
        return received.process(new AdmitAlertInputFunction(), TypeInformation.of(AlertInput.class))
                .name(name)
                .uid(name);
    }
}
