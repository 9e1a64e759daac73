package io.railpulse.pipelines.alert;

import io.railpulse.connectors.kafka.AdmitAlertInputFunction;
import io.railpulse.connectors.kafka.Received;
import io.railpulse.domain.alert.AlertEvent;
import io.railpulse.domain.alert.AlertInput;
import io.railpulse.domain.alert.BorderInput;
import io.railpulse.domain.alert.CargoInput;
import io.railpulse.domain.alert.ConsignmentAlertInput;
import io.railpulse.domain.alert.CorridorInput;
import io.railpulse.domain.alert.RuleChange;
import io.railpulse.domain.alert.delivery.Notice;
import io.railpulse.domain.consignment.ConsignmentOptions;
import io.railpulse.domain.consignment.ConsignmentStatus;
import io.railpulse.domain.sensor.SensorOptions;
import io.railpulse.domain.sensor.SensorWindow;
import io.railpulse.domain.telemetry.InputAccount;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.operators.RecordTimeOptions;
import io.railpulse.operators.alert.RaiseAlertsFunction;
import io.railpulse.operators.alert.RaiseBorderAlertsFunction;
import io.railpulse.operators.alert.RaiseCargoAlertsFunction;
import io.railpulse.operators.alert.RaiseConsignmentAlertsFunction;
import io.railpulse.operators.alert.RaiseCorridorAlertsFunction;
import io.railpulse.operators.alert.RulesInForce;
import io.railpulse.pipelines.time.HeldTime;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * The topology of alerting: rules are broadcast, and what is known of one train, asset or consignment, and what was seen of its alerts meet
 * them. What is known of an asset its sensors tell, each reading by way of the train that it was taken on; what is known of a
 * consignment is made of what tracking tells of its runs, see {@link ConsignmentPipeline}; which trains are where somebody wants to know
 * of it, {@link FencePipeline}.
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
     * @param sensors readings of sensors
     * @param knownAssignments which asset travels with which run, as was known at the start; its watermark holds the others
     * @param newAssignments the same that comes later
     * @param forecasts what tracking forecasts of trains
     * @param calls what tracking has seen of trains
     * @param consignments what customers send
     * @param queues what throughput tells of the queues of borders
     * @param knownFences fences that were there at the start, whose watermark holds the others
     * @param newFences fences that come later
     */
    public record Inputs(
            DataStream<Received> statuses,
            DataStream<Received> acknowledgements,
            DataStream<Received> knownRules,
            DataStream<Received> newRules,
            DataStream<Received> sensors,
            DataStream<Received> knownAssignments,
            DataStream<Received> newAssignments,
            DataStream<Received> forecasts,
            DataStream<Received> calls,
            DataStream<Received> consignments,
            DataStream<Received> queues,
            DataStream<Received> knownFences,
            DataStream<Received> newFences) {}

    /**
     * @param sensors what is made of readings
     * @param consignments how consignments are followed
     * @param time how record time is treated
     */
    public record Options(SensorOptions sensors, ConsignmentOptions consignments, RecordTimeOptions time) {}

    /**
     * What is told.
     *
     * @param alerts one event a change, by subject
     * @param windows of what sensors measured, each as often as it changes, keyed by asset
     * @param consignments how it stands with consignments, keyed by consignment
     * @param notices what customers are told, keyed by consignment
     * @param accounts how many readings of each asset, and records of each consignment, were accepted, late and duplicates
     * @param rejected what could not be read or not be believed, and rules, consignments and fences with faults
     */
    public record Outputs(
            DataStream<AlertEvent> alerts,
            DataStream<SensorWindow> windows,
            DataStream<ConsignmentStatus> consignments,
            DataStream<Notice> notices,
            DataStream<InputAccount> accounts,
            DataStream<RejectedInput> rejected) {}

    public static Outputs build(Inputs inputs, Options options) {
        DataStream<Received> heldTime = HeldTime.hold(
                HeldTime.of(inputs.statuses(), "statuses").union(HeldTime.of(inputs.sensors(), "sensors")));
        SingleOutputStreamOperator<AlertInput> statuses = admit(inputs.statuses(), "admit-statuses");
        SingleOutputStreamOperator<AlertInput> calls = admit(inputs.calls(), "admit-calls");
        SingleOutputStreamOperator<AlertInput> seen = admit(inputs.acknowledgements(), "admit-acknowledgements");
        SingleOutputStreamOperator<AlertInput> knownRules = admit(inputs.knownRules(), "admit-known-rules");
        SingleOutputStreamOperator<AlertInput> newRules =
                admit(inputs.newRules().union(heldTime), "admit-new-rules");
        SingleOutputStreamOperator<AlertInput> queues = admit(inputs.queues(), "admit-border-queues");
        SingleOutputStreamOperator<AlertInput> knownFences = admit(inputs.knownFences(), "admit-known-fences");
        SingleOutputStreamOperator<AlertInput> newFences =
                admit(inputs.newFences().union(heldTime), "admit-new-fences");
        BroadcastStream<RuleChange> rules = knownRules
                .getSideOutput(AdmitAlertInputFunction.RULES)
                .union(newRules.getSideOutput(AdmitAlertInputFunction.RULES))
                .broadcast(RulesInForce.RULES);

        ConsignmentPipeline.Outputs consignments = ConsignmentPipeline.build(
                new ConsignmentPipeline.Inputs(statuses, inputs.forecasts(), calls, inputs.consignments()),
                options.consignments(),
                options.time());
        CargoPipeline.Outputs cargo = CargoPipeline.build(
                new CargoPipeline.Inputs(
                        inputs.sensors(),
                        inputs.knownAssignments(),
                        inputs.newAssignments().union(heldTime),
                        statuses,
                        consignments.limits()),
                options.sensors(),
                options.time());

        SingleOutputStreamOperator<AlertEvent> ofTrains = statuses.union(calls, seen)
                .keyBy(AlertInput::subject, Types.STRING)
                .connect(rules)
                .process(new RaiseAlertsFunction(options.time()), TypeInformation.of(AlertEvent.class))
                .name("raise-alerts")
                .uid("raise-alerts");
        RaisedAlerts raised = new RaisedAlerts(seen, rules);
        DataStream<AlertEvent> ofAssets = raised.of(
                "cargo", cargo.news(), CargoInput.class, CargoInput::of, new RaiseCargoAlertsFunction(options.time()));
        DataStream<AlertEvent> ofConsignments = raised.of(
                "consignment",
                NamedMap.of(
                        consignments.statuses(),
                        ConsignmentAlertInput::of,
                        ConsignmentAlertInput.class,
                        "consignment-statuses"),
                ConsignmentAlertInput.class,
                ConsignmentAlertInput::of,
                new RaiseConsignmentAlertsFunction(options.time()));
        DataStream<AlertEvent> ofCorridors = raised.of(
                "corridor",
                NamedMap.of(
                        ofTrains.getSideOutput(RaiseAlertsFunction.REPORTING),
                        CorridorInput::of,
                        CorridorInput.class,
                        "corridor-trains"),
                CorridorInput.class,
                CorridorInput::of,
                new RaiseCorridorAlertsFunction(options.time()));
        DataStream<AlertEvent> ofBorders = raised.of(
                "border",
                NamedMap.of(
                        queues.getSideOutput(AdmitAlertInputFunction.QUEUES),
                        BorderInput::of,
                        BorderInput.class,
                        "border-queues"),
                BorderInput.class,
                BorderInput::of,
                new RaiseBorderAlertsFunction(options.time()));
        DataStream<AlertEvent> atFences =
                FencePipeline.build(new FencePipeline.Inputs(statuses, knownFences, newFences), raised, options.time());

        return new Outputs(
                ofTrains.union(ofAssets, ofConsignments, ofCorridors, ofBorders, atFences),
                cargo.windows(),
                consignments.statuses(),
                NoticePipeline.build(consignments, ofConsignments, ofAssets, options.time()),
                cargo.accounts().union(consignments.accounts()),
                rejectedOf(statuses)
                        .union(
                                rejectedOf(calls),
                                rejectedOf(seen),
                                rejectedOf(queues),
                                rejectedOf(knownRules),
                                rejectedOf(newRules),
                                rejectedOf(knownFences),
                                rejectedOf(newFences),
                                cargo.rejected(),
                                consignments.rejected()));
    }

    private static DataStream<RejectedInput> rejectedOf(SingleOutputStreamOperator<AlertInput> admitted) {
        return admitted.getSideOutput(AdmitAlertInputFunction.REJECTED);
    }

    private static SingleOutputStreamOperator<AlertInput> admit(DataStream<Received> received, String name) {
        return received.process(new AdmitAlertInputFunction(), TypeInformation.of(AlertInput.class))
                .name(name)
                .uid(name);
    }
}
