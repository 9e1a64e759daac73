package io.railpulse.pipelines.alert;

import io.railpulse.connectors.kafka.AdmitSensorFunction;
import io.railpulse.connectors.kafka.Received;
import io.railpulse.domain.alert.AlertInput;
import io.railpulse.domain.alert.CargoInput;
import io.railpulse.domain.consignment.AssetLimits;
import io.railpulse.domain.sensor.AccompaniedReading;
import io.railpulse.domain.sensor.Reading;
import io.railpulse.domain.sensor.SensorOptions;
import io.railpulse.domain.sensor.SensorWindow;
import io.railpulse.domain.sensor.TrainDoing;
import io.railpulse.domain.telemetry.InputAccount;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.domain.telemetry.SensorInput;
import io.railpulse.operators.RecordTimeOptions;
import io.railpulse.operators.sensor.AccompanyReadingFunction;
import io.railpulse.operators.sensor.JudgeReadingsFunction;
import io.railpulse.operators.sensor.SensorOutputs;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** The part of alerting that hears sensors: readings are judged by asset, and go by way of the train that they were taken on. */
final class CargoPipeline {

    private CargoPipeline() {}

    /**
     * @param sensors readings of sensors
     * @param knownAssignments which asset travels with which run, as was known at the start; its watermark holds the others
     * @param newAssignments the same that comes later
     * @param statuses what tracking tells of trains
     * @param limits what containers may be exposed to
     */
    record Inputs(
            DataStream<Received> sensors,
            DataStream<Received> knownAssignments,
            DataStream<Received> newAssignments,
            DataStream<AlertInput> statuses,
            DataStream<AssetLimits> limits) {}

    /**
     * @param news what alerts of assets are raised by
     * @param windows of what sensors measured
     * @param accounts how many readings of each asset were accepted, late and duplicates
     * @param rejected what could not be read or not be believed
     */
    record Outputs(
            DataStream<CargoInput> news,
            DataStream<SensorWindow> windows,
            DataStream<InputAccount> accounts,
            DataStream<RejectedInput> rejected) {}

    static Outputs build(Inputs inputs, SensorOptions options, RecordTimeOptions time) {
        SingleOutputStreamOperator<SensorInput> sensors = admit(inputs.sensors(), "admit-sensors");
        SingleOutputStreamOperator<SensorInput> known = admit(inputs.knownAssignments(), "admit-known-assignments");
        SingleOutputStreamOperator<SensorInput> later = admit(inputs.newAssignments(), "admit-new-assignments");
        SingleOutputStreamOperator<Reading> readings = sensors.union(known, later)
                .keyBy(SensorInput::assetId, Types.STRING)
                .process(new JudgeReadingsFunction(options, time), TypeInformation.of(Reading.class))
                .name("judge-readings")
                .uid("judge-readings");
        DataStream<TrainDoing> doings = NamedMap.of(
                inputs.statuses(), input -> TrainDoing.of(input.status()), TrainDoing.class, "train-doings");
        DataStream<AccompaniedReading> accompanied = doings.keyBy(TrainDoing::trainRunId, Types.STRING)
                .connect(readings.keyBy(Reading::company, Types.STRING))
                .process(new AccompanyReadingFunction(time), TypeInformation.of(AccompaniedReading.class))
                .name("accompany-reading")
                .uid("accompany-reading");
        return new Outputs(
                NamedMap.of(accompanied, CargoInput::of, CargoInput.class, "cargo-readings")
                        .union(
                                NamedMap.of(
                                        readings.getSideOutput(SensorOutputs.JOURNEYS),
                                        CargoInput::of,
                                        CargoInput.class,
                                        "cargo-journeys"),
                                NamedMap.of(inputs.limits(), CargoInput::of, CargoInput.class, "cargo-limits")),
                readings.getSideOutput(SensorOutputs.WINDOWS),
                readings.getSideOutput(SensorOutputs.ACCOUNTS),
                sensors.getSideOutput(AdmitSensorFunction.REJECTED)
                        .union(readings.getSideOutput(SensorOutputs.REJECTED)));
    }

    private static SingleOutputStreamOperator<SensorInput> admit(DataStream<Received> received, String name) {
        return received.process(new AdmitSensorFunction(), TypeInformation.of(SensorInput.class))
                .name(name)
                .uid(name);
    }
}
