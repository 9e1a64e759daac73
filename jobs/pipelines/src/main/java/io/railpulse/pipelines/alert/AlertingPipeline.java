package io.railpulse.pipelines.alert;

import io.railpulse.connectors.kafka.AdmitAlertInputFunction;
import io.railpulse.connectors.kafka.AdmitSensorFunction;
import io.railpulse.connectors.kafka.Received;
import io.railpulse.domain.alert.AlertEvent;
import io.railpulse.domain.alert.AlertInput;
import io.railpulse.domain.alert.CargoInput;
import io.railpulse.domain.alert.ConsignmentAlertInput;
import io.railpulse.domain.alert.RuleChange;
import io.railpulse.domain.alert.delivery.Notice;
import io.railpulse.domain.consignment.ConsignmentOptions;
import io.railpulse.domain.consignment.ConsignmentStatus;
import io.railpulse.domain.sensor.AccompaniedReading;
import io.railpulse.domain.sensor.Reading;
import io.railpulse.domain.sensor.SensorOptions;
import io.railpulse.domain.sensor.SensorWindow;
import io.railpulse.domain.telemetry.InputAccount;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.domain.telemetry.SensorInput;
import io.railpulse.operators.RecordTimeOptions;
import io.railpulse.operators.alert.RaiseAlertsFunction;
import io.railpulse.operators.alert.RaiseCargoAlertsFunction;
import io.railpulse.operators.alert.RaiseConsignmentAlertsFunction;
import io.railpulse.operators.alert.RulesInForce;
import io.railpulse.operators.sensor.AccompanyReadingFunction;
import io.railpulse.operators.sensor.JudgeReadingsFunction;
import io.railpulse.operators.sensor.SensorOutputs;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * The topology of alerting: rules are broadcast, and what is known of one train, asset or consignment, and what was seen of its alerts meet
 * them. What is known of an asset its sensors tell, each reading by way of the train that it was taken on; what is known of a
 * consignment is made of what tracking tells of its runs, see {@link ConsignmentPipeline}.
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
            DataStream<Received> queues) {}

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
     * @param rejected what could not be read or not be believed, and rules and consignments with faults
     */
    public record Outputs(
            DataStream<AlertEvent> alerts,
            DataStream<SensorWindow> windows,
            DataStream<ConsignmentStatus> consignments,
            DataStream<Notice> notices,
            DataStream<InputAccount> accounts,
            DataStream<RejectedInput> rejected) {}

    public static Outputs build(Inputs inputs, Options options) {
        SingleOutputStreamOperator<AlertInput> statuses = admit(inputs.statuses(), "admit-statuses");
        SingleOutputStreamOperator<AlertInput> calls = admit(inputs.calls(), "admit-calls");
        SingleOutputStreamOperator<AlertInput> seen = admit(inputs.acknowledgements(), "admit-acknowledgements");
        SingleOutputStreamOperator<AlertInput> knownRules = admit(inputs.knownRules(), "admit-known-rules");
        SingleOutputStreamOperator<AlertInput> newRules = admit(inputs.newRules(), "admit-new-rules");
        SingleOutputStreamOperator<SensorInput> sensors = admitSensors(inputs.sensors(), "admit-sensors");
        SingleOutputStreamOperator<SensorInput> knownAssignments =
                admitSensors(inputs.knownAssignments(), "admit-known-assignments");
        SingleOutputStreamOperator<SensorInput> newAssignments =
                admitSensors(inputs.newAssignments(), "admit-new-assignments");
        SingleOutputStreamOperator<AlertInput> queues = admit(inputs.queues(), "admit-border-queues");
        BroadcastStream<RuleChange> rules = knownRules
                .getSideOutput(AdmitAlertInputFunction.RULES)
                .union(newRules.getSideOutput(AdmitAlertInputFunction.RULES))
                .broadcast(RulesInForce.RULES);

        ConsignmentPipeline.Outputs consignments = ConsignmentPipeline.build(
                new ConsignmentPipeline.Inputs(statuses, inputs.forecasts(), calls, inputs.consignments()),
                options.consignments(),
                options.time());

        SingleOutputStreamOperator<AlertEvent> ofTrains = statuses.union(calls, seen)
                .keyBy(AlertInput::subject, Types.STRING)
                .connect(rules)
                .process(new RaiseAlertsFunction(options.time()), TypeInformation.of(AlertEvent.class))
                .name("raise-alerts")
                .uid("raise-alerts");

        SingleOutputStreamOperator<Reading> readings = judge(sensors.union(knownAssignments, newAssignments), options);
        DataStream<CargoInput> ofCargo = toCargo(
                        accompany(readings, statuses, options), CargoInput::of, "cargo-readings")
                .union(
                        toCargo(readings.getSideOutput(SensorOutputs.JOURNEYS), CargoInput::of, "cargo-journeys"),
                        toCargo(consignments.limits(), CargoInput::of, "cargo-limits"),
                        toCargo(seen, input -> CargoInput.of(input.seen()), "cargo-acknowledgements"));
        SingleOutputStreamOperator<AlertEvent> ofAssets = ofCargo.keyBy(CargoInput::subject, Types.STRING)
                .connect(rules)
                .process(new RaiseCargoAlertsFunction(options.time()), TypeInformation.of(AlertEvent.class))
                .name("raise-cargo-alerts")
                .uid("raise-cargo-alerts");

        DataStream<AlertEvent> ofConsignments =
                raiseOfConsignments(consignments.statuses(), seen, rules, options.time());
        return new Outputs(
                ofTrains.union(
                        ofAssets,
                        ofConsignments,
                        CorridorPipeline.build(
                                ofTrains.getSideOutput(RaiseAlertsFunction.REPORTING), seen, rules, options.time()),
                        BorderPipeline.build(
                                queues.getSideOutput(AdmitAlertInputFunction.QUEUES), seen, rules, options.time())),
                readings.getSideOutput(SensorOutputs.WINDOWS),
                consignments.statuses(),
                NoticePipeline.build(consignments, ofConsignments, ofAssets, options.time()),
                readings.getSideOutput(SensorOutputs.ACCOUNTS).union(consignments.accounts()),
                statuses.getSideOutput(AdmitAlertInputFunction.REJECTED)
                        .union(
                                calls.getSideOutput(AdmitAlertInputFunction.REJECTED),
                                seen.getSideOutput(AdmitAlertInputFunction.REJECTED),
                                queues.getSideOutput(AdmitAlertInputFunction.REJECTED),
                                knownRules.getSideOutput(AdmitAlertInputFunction.REJECTED),
                                newRules.getSideOutput(AdmitAlertInputFunction.REJECTED),
                                sensors.getSideOutput(AdmitSensorFunction.REJECTED),
                                readings.getSideOutput(SensorOutputs.REJECTED),
                                consignments.rejected()));
    }

    private static DataStream<AlertEvent> raiseOfConsignments(
            DataStream<ConsignmentStatus> statuses,
            DataStream<AlertInput> seen,
            BroadcastStream<RuleChange> rules,
            RecordTimeOptions time) {
        DataStream<ConsignmentAlertInput> judged = statuses.map(
                        ConsignmentAlertInput::of, TypeInformation.of(ConsignmentAlertInput.class))
                .name("consignment-statuses")
                .uid("consignment-statuses");
        DataStream<ConsignmentAlertInput> acknowledged = seen.map(
                        input -> ConsignmentAlertInput.of(input.seen()),
                        TypeInformation.of(ConsignmentAlertInput.class))
                .name("consignment-acknowledgements")
                .uid("consignment-acknowledgements");
        return judged.union(acknowledged)
                .keyBy(ConsignmentAlertInput::subject, Types.STRING)
                .connect(rules)
                .process(new RaiseConsignmentAlertsFunction(time), TypeInformation.of(AlertEvent.class))
                .name("raise-consignment-alerts")
                .uid("raise-consignment-alerts");
    }

    private static SingleOutputStreamOperator<Reading> judge(DataStream<SensorInput> inputs, Options options) {
        return inputs.keyBy(SensorInput::assetId, Types.STRING)
                .process(
                        new JudgeReadingsFunction(options.sensors(), options.time()), TypeInformation.of(Reading.class))
                .name("judge-readings")
                .uid("judge-readings");
    }

    private static SingleOutputStreamOperator<AccompaniedReading> accompany(
            DataStream<Reading> readings, DataStream<AlertInput> statuses, Options options) {
        return statuses.keyBy(AlertInput::subject, Types.STRING)
                .connect(readings.keyBy(Reading::company, Types.STRING))
                .process(new AccompanyReadingFunction(options.time()), TypeInformation.of(AccompaniedReading.class))
                .name("accompany-reading")
                .uid("accompany-reading");
    }

    private static <T> DataStream<CargoInput> toCargo(
            DataStream<T> news, MapFunction<T, CargoInput> toInput, String name) {
        return news.map(toInput, TypeInformation.of(CargoInput.class))
                .name(name)
                .uid(name);
    }

    private static SingleOutputStreamOperator<AlertInput> admit(DataStream<Received> received, String name) {
        return received.process(new AdmitAlertInputFunction(), TypeInformation.of(AlertInput.class))
                .name(name)
                .uid(name);
    }

    private static SingleOutputStreamOperator<SensorInput> admitSensors(DataStream<Received> received, String name) {
        return received.process(new AdmitSensorFunction(), TypeInformation.of(SensorInput.class))
                .name(name)
                .uid(name);
    }
}
