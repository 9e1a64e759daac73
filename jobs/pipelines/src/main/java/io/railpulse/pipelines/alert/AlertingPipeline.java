package io.railpulse.pipelines.alert;

import io.railpulse.connectors.kafka.AdmitAlertInputFunction;
import io.railpulse.connectors.kafka.Received;
import io.railpulse.domain.alert.AlertEvent;
import io.railpulse.domain.alert.AlertInput;
import io.railpulse.domain.alert.ConsignmentAlertInput;
import io.railpulse.domain.alert.RuleChange;
import io.railpulse.domain.consignment.ConsignmentOptions;
import io.railpulse.domain.consignment.ConsignmentStatus;
import io.railpulse.domain.telemetry.InputAccount;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.operators.RecordTimeOptions;
import io.railpulse.operators.alert.RaiseAlertsFunction;
import io.railpulse.operators.alert.RaiseConsignmentAlertsFunction;
import io.railpulse.operators.alert.RulesInForce;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * The topology of alerting: rules are broadcast, and the statuses of one subject and what was seen of its alerts meet them. Statuses of
 * trains are told by tracking; those of consignments are made here, see {@link ConsignmentPipeline}.
 */
public final class AlertingPipeline {

    private AlertingPipeline() {}

    /**
     * What is received, each with record time as its timestamp and a watermark of its own.
     *
     * @param statuses what tracking tells of trains
     * @param acknowledgements that somebody has seen an alert
     * @param knownRules rules that were there at the start, whose watermark holds the others
     * @param newRules rules that come later
     * @param forecasts what tracking forecasts of trains
     * @param calls what tracking has seen of trains
     * @param consignments what customers send
     */
    public record Inputs(
            DataStream<Received> statuses,
            DataStream<Received> acknowledgements,
            DataStream<Received> knownRules,
            DataStream<Received> newRules,
            DataStream<Received> forecasts,
            DataStream<Received> calls,
            DataStream<Received> consignments) {}

    /**
     * @param time how record time is treated
     * @param consignments how consignments are followed
     */
    public record Options(RecordTimeOptions time, ConsignmentOptions consignments) {}

    /**
     * What is told.
     *
     * @param alerts one event a change, keyed by subject
     * @param consignments how it stands with consignments, keyed by consignment
     * @param accounts how many records of what it takes in were accepted, and how many were duplicates
     * @param rejected what could not be read, and rules and consignments with faults
     */
    public record Outputs(
            DataStream<AlertEvent> alerts,
            DataStream<ConsignmentStatus> consignments,
            DataStream<InputAccount> accounts,
            DataStream<RejectedInput> rejected) {}

    public static Outputs build(Inputs inputs, Options options) {
        SingleOutputStreamOperator<AlertInput> statuses = admit(inputs.statuses(), "admit-statuses");
        SingleOutputStreamOperator<AlertInput> seen = admit(inputs.acknowledgements(), "admit-acknowledgements");
        SingleOutputStreamOperator<AlertInput> knownRules = admit(inputs.knownRules(), "admit-known-rules");
        SingleOutputStreamOperator<AlertInput> newRules = admit(inputs.newRules(), "admit-new-rules");
        BroadcastStream<RuleChange> rules = knownRules
                .getSideOutput(AdmitAlertInputFunction.RULES)
                .union(newRules.getSideOutput(AdmitAlertInputFunction.RULES))
                .broadcast(RulesInForce.RULES);
        ConsignmentPipeline.Outputs consignments = ConsignmentPipeline.build(
                new ConsignmentPipeline.Inputs(statuses, inputs.forecasts(), inputs.calls(), inputs.consignments()),
                options.consignments(),
                options.time());

        DataStream<AlertEvent> ofTrains = statuses.union(seen)
                .keyBy(AlertInput::subject, Types.STRING)
                .connect(rules)
                .process(new RaiseAlertsFunction(options.time()), TypeInformation.of(AlertEvent.class))
                .name("raise-alerts")
                .uid("raise-alerts");
        return new Outputs(
                ofTrains.union(raiseOfConsignments(consignments.statuses(), seen, rules, options.time())),
                consignments.statuses(),
                consignments.accounts(),
                statuses.getSideOutput(AdmitAlertInputFunction.REJECTED)
                        .union(
                                seen.getSideOutput(AdmitAlertInputFunction.REJECTED),
                                knownRules.getSideOutput(AdmitAlertInputFunction.REJECTED),
                                newRules.getSideOutput(AdmitAlertInputFunction.REJECTED),
                                consignments.rejected()));
    }

    private static DataStream<AlertEvent> raiseOfConsignments(
            DataStream<ConsignmentStatus> statuses,
            DataStream<AlertInput> seen,
            BroadcastStream<RuleChange> rules,
            RecordTimeOptions time) {
        DataStream<ConsignmentAlertInput> judged = statuses.map(status -> ConsignmentAlertInput.of(status))
                .returns(TypeInformation.of(ConsignmentAlertInput.class))
                .name("statuses-of-consignments")
                .uid("statuses-of-consignments");
        DataStream<ConsignmentAlertInput> acknowledged = seen.map(input -> ConsignmentAlertInput.of(input.seen()))
                .returns(TypeInformation.of(ConsignmentAlertInput.class))
                .name("acknowledgements-of-consignments")
                .uid("acknowledgements-of-consignments");
        return judged.union(acknowledged)
                .keyBy(ConsignmentAlertInput::subject, Types.STRING)
                .connect(rules)
                .process(new RaiseConsignmentAlertsFunction(time), TypeInformation.of(AlertEvent.class))
                .name("raise-consignment-alerts")
                .uid("raise-consignment-alerts");
    }

    private static SingleOutputStreamOperator<AlertInput> admit(DataStream<Received> received, String name) {
        return received.process(new AdmitAlertInputFunction(), TypeInformation.of(AlertInput.class))
                .name(name)
                .uid(name);
    }
}
