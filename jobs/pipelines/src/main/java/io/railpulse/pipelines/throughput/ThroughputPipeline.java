package io.railpulse.pipelines.throughput;

import io.railpulse.connectors.kafka.AdmitRunFunction;
import io.railpulse.connectors.kafka.Received;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.domain.throughput.ContributionChange;
import io.railpulse.domain.throughput.LateChange;
import io.railpulse.domain.throughput.PaneDelta;
import io.railpulse.domain.throughput.QueueRow;
import io.railpulse.domain.throughput.RunInput;
import io.railpulse.domain.throughput.ThroughputOptions;
import io.railpulse.domain.throughput.WindowRow;
import io.railpulse.operators.RecordTimeOptions;
import io.railpulse.operators.throughput.BatchDeltasOperator;
import io.railpulse.operators.throughput.ContributeRunFunction;
import io.railpulse.operators.throughput.FollowQueueFunction;
import io.railpulse.operators.throughput.SumCorridorFunction;
import io.railpulse.operators.throughput.SumPlaceFunction;
import io.railpulse.operators.throughput.ThroughputOutputs;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * The topology of throughput: everything of one run meets, which says what it adds to the figures of places; places sum up, and
 * tell their corridors, added up by task, what they have.
 */
public final class ThroughputPipeline {

    private ThroughputPipeline() {}

    /**
     * What is received, each with record time as its timestamp and a watermark of its own.
     *
     * @param plans plans of runs
     * @param calls what tracking tells of calls
     * @param statuses what tracking tells of what trains are doing
     */
    public record Inputs(DataStream<Received> plans, DataStream<Received> calls, DataStream<Received> statuses) {}

    /**
     * How the operators decide.
     *
     * @param throughput what throughput was told
     * @param time how record time is treated
     */
    public record Options(ThroughputOptions throughput, RecordTimeOptions time) {}

    /**
     * What is known afterwards.
     *
     * @param places windows of links, stations and borders, keyed by place
     * @param corridors windows of corridors, keyed by corridor
     * @param queues queues of borders, keyed by border
     * @param late what came too late for some window
     * @param rejected what could not be read
     */
    public record Outputs(
            DataStream<WindowRow> places,
            DataStream<WindowRow> corridors,
            DataStream<QueueRow> queues,
            DataStream<LateChange> late,
            DataStream<RejectedInput> rejected) {}

    public static Outputs build(Inputs inputs, Options options) {
        SingleOutputStreamOperator<RunInput> plans = admit(inputs.plans(), "admit-plans");
        SingleOutputStreamOperator<RunInput> calls = admit(inputs.calls(), "admit-calls");
        SingleOutputStreamOperator<RunInput> statuses = admit(inputs.statuses(), "admit-statuses");

        SingleOutputStreamOperator<ContributionChange> contributed = plans.union(calls, statuses)
                .keyBy(RunInput::trainRunId, Types.STRING)
                .process(
                        new ContributeRunFunction(options.throughput(), options.time()),
                        TypeInformation.of(ContributionChange.class))
                .name("contribute-run")
                .uid("contribute-run");
        SingleOutputStreamOperator<WindowRow> places = contributed
                .keyBy(change -> change.contribution().place().key(), Types.STRING)
                .process(
                        new SumPlaceFunction(options.throughput(), options.time()), TypeInformation.of(WindowRow.class))
                .name("sum-place")
                .uid("sum-place");

        return new Outputs(
                places,
                sumCorridors(places.getSideOutput(ThroughputOutputs.CORRIDORS), options),
                contributed
                        .getSideOutput(ThroughputOutputs.VISITS)
                        .keyBy(change -> change.visit().border().key(), Types.STRING)
                        .process(
                                new FollowQueueFunction(options.throughput(), options.time()),
                                TypeInformation.of(QueueRow.class))
                        .name("follow-queue")
                        .uid("follow-queue"),
                places.getSideOutput(ThroughputOutputs.LATE),
                plans.getSideOutput(AdmitRunFunction.REJECTED)
                        .union(
                                calls.getSideOutput(AdmitRunFunction.REJECTED),
                                statuses.getSideOutput(AdmitRunFunction.REJECTED)));
    }

    /** Summed up once in the task of the places, so that a corridor with most of the trains keeps no task busy. */
    private static SingleOutputStreamOperator<WindowRow> sumCorridors(DataStream<PaneDelta> deltas, Options options) {
        return deltas.transform("batch-deltas", TypeInformation.of(PaneDelta.class), new BatchDeltasOperator())
                .uid("batch-deltas")
                .keyBy(delta -> delta.corridor().key(), Types.STRING)
                .process(
                        new SumCorridorFunction(options.throughput(), options.time()),
                        TypeInformation.of(WindowRow.class))
                .name("sum-corridor")
                .uid("sum-corridor");
    }

    private static SingleOutputStreamOperator<RunInput> admit(DataStream<Received> received, String name) {
        return received.process(new AdmitRunFunction(), TypeInformation.of(RunInput.class))
                .name(name)
                .uid(name);
    }
}
