package io.railpulse.pipelines.alert;

import io.railpulse.connectors.kafka.AdmitConsignmentInputFunction;
import io.railpulse.connectors.kafka.Received;
import io.railpulse.domain.alert.AlertInput;
import io.railpulse.domain.consignment.AssetLimits;
import io.railpulse.domain.consignment.ConsignmentChange;
import io.railpulse.domain.consignment.ConsignmentInput;
import io.railpulse.domain.consignment.ConsignmentOptions;
import io.railpulse.domain.consignment.ConsignmentStatus;
import io.railpulse.domain.consignment.RunNews;
import io.railpulse.domain.telemetry.InputAccount;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.operators.RecordTimeOptions;
import io.railpulse.operators.consignment.ConsignmentOutputs;
import io.railpulse.operators.consignment.FollowConsignmentFunction;
import io.railpulse.operators.consignment.TakeConsignmentFunction;
import io.railpulse.operators.consignment.TellLegsFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * The part of alerting that follows consignments: what tracking tells of runs meets the consignments that travel with them, and goes on
 * to each of them.
 */
final class ConsignmentPipeline {

    private ConsignmentPipeline() {}

    /**
     * @param statuses what tracking tells of trains
     * @param forecasts what it forecasts of them
     * @param calls what it has seen of them
     * @param consignments what customers send
     */
    record Inputs(
            DataStream<AlertInput> statuses,
            DataStream<Received> forecasts,
            DataStream<AlertInput> calls,
            DataStream<Received> consignments) {}

    /**
     * @param changes what was given, changed or withdrawn, each version once
     * @param statuses how it stands with consignments
     * @param limits what containers may be exposed to
     * @param accounts how many records of each consignment were accepted, and how many were duplicates
     * @param rejected what could not be read, and consignments with faults
     */
    record Outputs(
            DataStream<ConsignmentInput> changes,
            DataStream<ConsignmentStatus> statuses,
            DataStream<AssetLimits> limits,
            DataStream<InputAccount> accounts,
            DataStream<RejectedInput> rejected) {}

    static Outputs build(Inputs inputs, ConsignmentOptions options, RecordTimeOptions time) {
        SingleOutputStreamOperator<RunNews> forecasts = admit(inputs.forecasts(), "admit-etas");
        SingleOutputStreamOperator<RunNews> admitted = admit(inputs.consignments(), "admit-consignments");
        DataStream<RunNews> states =
                NamedMap.of(inputs.statuses(), input -> RunNews.of(input.status()), RunNews.class, "states-of-runs");
        DataStream<RunNews> calls =
                NamedMap.of(inputs.calls(), input -> RunNews.of(input.call()), RunNews.class, "calls-of-runs");

        SingleOutputStreamOperator<ConsignmentInput> taken = admitted.getSideOutput(
                        AdmitConsignmentInputFunction.CONSIGNMENTS)
                .keyBy(ConsignmentChange::consignmentId, Types.STRING)
                .process(new TakeConsignmentFunction(options, time), TypeInformation.of(ConsignmentInput.class))
                .name("take-consignment")
                .uid("take-consignment");
        SingleOutputStreamOperator<ConsignmentInput> legs = forecasts
                .union(calls, states, taken.getSideOutput(ConsignmentOutputs.LEGS))
                .keyBy(RunNews::trainRunId, Types.STRING)
                .process(new TellLegsFunction(options, time), TypeInformation.of(ConsignmentInput.class))
                .name("tell-legs")
                .uid("tell-legs");
        SingleOutputStreamOperator<ConsignmentStatus> statuses = taken.union(legs)
                .keyBy(ConsignmentInput::consignmentId, Types.STRING)
                .process(new FollowConsignmentFunction(options, time), TypeInformation.of(ConsignmentStatus.class))
                .name("follow-consignment")
                .uid("follow-consignment");
        return new Outputs(
                taken,
                statuses,
                taken.getSideOutput(ConsignmentOutputs.LIMITS),
                taken.getSideOutput(ConsignmentOutputs.ACCOUNTS),
                forecasts
                        .getSideOutput(AdmitConsignmentInputFunction.REJECTED)
                        .union(admitted.getSideOutput(AdmitConsignmentInputFunction.REJECTED)));
    }

    private static SingleOutputStreamOperator<RunNews> admit(DataStream<Received> received, String name) {
        return received.process(new AdmitConsignmentInputFunction(), TypeInformation.of(RunNews.class))
                .name(name)
                .uid(name);
    }
}
