package io.railpulse.pipelines.tracking;

import io.railpulse.connectors.kafka.AdmitFunction;
import io.railpulse.connectors.kafka.Received;
import io.railpulse.domain.eta.EtaOptions;
import io.railpulse.domain.eta.EtaPublication;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.eta.learning.LearnedInput;
import io.railpulse.domain.eta.learning.LearnedUpdate;
import io.railpulse.domain.eta.learning.RunNews;
import io.railpulse.domain.eta.score.EtaScore;
import io.railpulse.domain.eta.score.OriginalEta;
import io.railpulse.domain.eta.score.ScoreInput;
import io.railpulse.domain.eta.score.ScoreOptions;
import io.railpulse.domain.identity.AssignmentInForce;
import io.railpulse.domain.network.Route;
import io.railpulse.domain.telemetry.InputAccount;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.domain.telemetry.RouteInput;
import io.railpulse.domain.telemetry.TrainInput;
import io.railpulse.domain.timetable.PlanInForce;
import io.railpulse.domain.tracking.ObservedCall;
import io.railpulse.domain.tracking.TrackingOptions;
import io.railpulse.domain.tracking.TrainProgress;
import io.railpulse.operators.RecordTimeOptions;
import io.railpulse.operators.eta.ForecastOutputs;
import io.railpulse.operators.eta.ForecastTrainFunction;
import io.railpulse.operators.eta.LearnFromRunsFunction;
import io.railpulse.operators.eta.LearnedEverywhere;
import io.railpulse.operators.eta.LearningOptions;
import io.railpulse.operators.eta.LearningOutputs;
import io.railpulse.operators.eta.ScoreForecastsFunction;
import io.railpulse.operators.eta.ScoreOutputs;
import io.railpulse.operators.eta.TellRunNewsFunction;
import io.railpulse.operators.identity.ResolveDeviceFunction;
import io.railpulse.operators.network.AdmitRouteFunction;
import io.railpulse.operators.tracking.RouteLines;
import io.railpulse.operators.tracking.TrackTrainFunction;
import io.railpulse.operators.tracking.TrackingOutputs;
import io.railpulse.pipelines.time.HeldTime;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamUtils;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * The topology of tracking: what was received is admitted, routes are broadcast, and everything of one train meets at one
 * shuffle by its run, behind which it is tracked and its rest forecast.
 */
public final class TrackingPipeline {

    private TrackingPipeline() {}

    /**
     * What is received, each with record time as its timestamp and a watermark of its own.
     *
     * @param positions fixes
     * @param movements movement reports
     * @param knownPlans plans that were there at the start, whose watermark holds the others
     * @param newPlans plans that come later
     * @param knownRoutes geometries that were there at the start, whose watermark holds the others
     * @param newRoutes geometries that come later
     * @param knownAssignments assignments that were there at the start, whose watermark holds the others
     * @param newAssignments assignments that come later
     * @param knownLinkTimes what was learned before the start, which holds what is learned and forecast; nothing else of its topic
     *     is ever read, since all that comes later the pipeline tells itself
     */
    public record Inputs(
            DataStream<Received> positions,
            DataStream<Received> movements,
            DataStream<Received> knownPlans,
            DataStream<Received> newPlans,
            DataStream<Received> knownRoutes,
            DataStream<Received> newRoutes,
            DataStream<Received> knownAssignments,
            DataStream<Received> newAssignments,
            DataStream<Received> knownLinkTimes) {}

    /**
     * How the operators decide.
     *
     * @param tracking what tracking was told
     * @param eta what forecasting was told
     * @param learning what learning was told
     * @param time how record time is treated
     */
    public record Options(TrackingOptions tracking, EtaOptions eta, LearningOptions learning, RecordTimeOptions time) {}

    /** What is known afterwards; all but accounts of routes, rejections and what is learned keyed by train run. */
    public record Outputs(
            DataStream<PlanInForce> plans,
            DataStream<AssignmentInForce> assignments,
            DataStream<TrainStatus> statuses,
            DataStream<ObservedCall> calls,
            DataStream<EtaPublication> etas,
            DataStream<LearnedUpdate> linkTimes,
            DataStream<EtaScore> scores,
            DataStream<OriginalEta> originals,
            DataStream<RejectedInput> rejected,
            DataStream<InputAccount> accounts) {}

    public static Outputs build(Inputs inputs, Options options) {
        SingleOutputStreamOperator<TrainInput> positions = admit(inputs.positions(), "admit-positions");
        SingleOutputStreamOperator<TrainInput> movements = admit(inputs.movements(), "admit-movements");
        SingleOutputStreamOperator<TrainInput> knownPlans = admit(inputs.knownPlans(), "admit-known-plans");
        SingleOutputStreamOperator<TrainInput> newPlans = admit(inputs.newPlans(), "admit-new-plans");
        SingleOutputStreamOperator<TrainInput> knownRoutes = admit(inputs.knownRoutes(), "admit-known-routes");
        SingleOutputStreamOperator<TrainInput> newRoutes = admit(inputs.newRoutes(), "admit-new-routes");
        SingleOutputStreamOperator<TrainInput> knownAssignments =
                admit(inputs.knownAssignments(), "admit-known-assignments");
        SingleOutputStreamOperator<TrainInput> newAssignments = admit(inputs.newAssignments(), "admit-new-assignments");
        SingleOutputStreamOperator<TrainInput> knownLinkTimes =
                admit(inputs.knownLinkTimes(), "admit-known-link-times");
        DataStream<TrainInput> recordTime =
                HeldTime.hold(HeldTime.of(positions, "positions").union(HeldTime.of(movements, "movements")));

        SingleOutputStreamOperator<TrainInput> resolved =
                resolveDevices(options, recordTime, positions, knownAssignments, newAssignments);
        SingleOutputStreamOperator<Route> routes = takeOnce(knownRoutes, newRoutes);
        BroadcastStream<Route> everywhere = routes.broadcast(RouteLines.ROUTES);

        SingleOutputStreamOperator<TrainProgress> tracked = positions
                .union(movements, resolved, knownPlans, newPlans, knownAssignments, newAssignments, recordTime)
                .keyBy(TrainInput::trainRunId, Types.STRING)
                .connect(everywhere)
                .process(
                        new TrackTrainFunction(options.tracking(), options.time()),
                        TypeInformation.of(TrainProgress.class))
                .name("track-train")
                .uid("track-train");

        KeyedStream<TrainProgress, String> stillKeyed =
                DataStreamUtils.reinterpretAsKeyedStream(tracked, TrainProgress::trainRunId, Types.STRING);
        SingleOutputStreamOperator<LearnedUpdate> learned =
                learn(stillKeyed, knownLinkTimes.getSideOutput(AdmitFunction.LEARNED), options);
        SingleOutputStreamOperator<EtaPublication> forecast = stillKeyed
                .connect(learned.broadcast(LearnedEverywhere.LEARNED))
                .process(
                        new ForecastTrainFunction(
                                options.eta(), options.learning().parts(), options.time()),
                        TypeInformation.of(EtaPublication.class))
                .name("forecast-train")
                .uid("forecast-train");

        SingleOutputStreamOperator<EtaScore> scored = score(tracked, forecast, options);

        return new Outputs(
                tracked.getSideOutput(TrackingOutputs.PLANS),
                tracked.getSideOutput(TrackingOutputs.ASSIGNMENTS),
                forecast.getSideOutput(ForecastOutputs.STATUSES),
                tracked.getSideOutput(TrackingOutputs.CALLS),
                forecast,
                learned.getSideOutput(LearningOutputs.LINK_TIMES),
                scored,
                scored.getSideOutput(ScoreOutputs.ORIGINALS),
                tracked.getSideOutput(TrackingOutputs.REJECTED)
                        .union(
                                routes.getSideOutput(AdmitRouteFunction.REJECTED),
                                resolved.getSideOutput(ResolveDeviceFunction.REJECTED),
                                positions.getSideOutput(AdmitFunction.REJECTED),
                                movements.getSideOutput(AdmitFunction.REJECTED),
                                knownPlans.getSideOutput(AdmitFunction.REJECTED),
                                newPlans.getSideOutput(AdmitFunction.REJECTED),
                                knownRoutes.getSideOutput(AdmitFunction.REJECTED),
                                newRoutes.getSideOutput(AdmitFunction.REJECTED),
                                knownAssignments.getSideOutput(AdmitFunction.REJECTED),
                                newAssignments.getSideOutput(AdmitFunction.REJECTED),
                                knownLinkTimes.getSideOutput(AdmitFunction.REJECTED)),
                tracked.getSideOutput(TrackingOutputs.ACCOUNTS)
                        .union(
                                routes.getSideOutput(AdmitRouteFunction.ACCOUNTS),
                                learned.getSideOutput(LearningOutputs.ACCOUNTS)));
    }

    /** What trains teach about others: one way, from what was observed to what is forecast. */
    private static SingleOutputStreamOperator<LearnedUpdate> learn(
            KeyedStream<TrainProgress, String> tracked, DataStream<LearnedInput> known, Options options) {
        return tracked.process(new TellRunNewsFunction(options.learning().parts()), TypeInformation.of(RunNews.class))
                .name("tell-run-news")
                .uid("tell-run-news")
                .keyBy(RunNews::trainKind, Types.STRING)
                .connect(known.keyBy(input -> input.learned().trainKind(), Types.STRING))
                .process(
                        new LearnFromRunsFunction(options.learning(), options.time()),
                        TypeInformation.of(LearnedUpdate.class))
                .name("learn-from-runs")
                .uid("learn-from-runs");
    }

    /** What was told and what was observed of a run meet again where both were made: without another shuffle. */
    private static SingleOutputStreamOperator<EtaScore> score(
            SingleOutputStreamOperator<TrainProgress> tracked, DataStream<EtaPublication> forecast, Options options) {
        ScoreOptions keeping = new ScoreOptions(
                options.tracking().forgetAfter(), options.tracking().lostAfter());
        DataStream<ScoreInput> heard = toScore(forecast, ScoreInput::of, "etas-to-score")
                .union(
                        toScore(tracked.getSideOutput(TrackingOutputs.PLANS), ScoreInput::of, "plans-to-score"),
                        toScore(tracked.getSideOutput(TrackingOutputs.CALLS), ScoreInput::of, "calls-to-score"));
        return DataStreamUtils.reinterpretAsKeyedStream(heard, ScoreInput::trainRunId, Types.STRING)
                .process(new ScoreForecastsFunction(keeping, options.time()), TypeInformation.of(EtaScore.class))
                .name("score-forecasts")
                .uid("score-forecasts");
    }

    private static <T> DataStream<ScoreInput> toScore(
            DataStream<T> outputs, MapFunction<T, ScoreInput> heard, String name) {
        return outputs.map(heard, TypeInformation.of(ScoreInput.class))
                .name(name)
                .uid(name);
    }

    private static SingleOutputStreamOperator<TrainInput> admit(DataStream<Received> received, String name) {
        return received.process(new AdmitFunction(), TypeInformation.of(TrainInput.class))
                .name(name)
                .uid(name);
    }

    /** Fixes that name nothing but their device, with their runs; all others never come here. */
    private static SingleOutputStreamOperator<TrainInput> resolveDevices(
            Options options,
            DataStream<TrainInput> recordTime,
            SingleOutputStreamOperator<TrainInput> positions,
            SingleOutputStreamOperator<TrainInput> knownAssignments,
            SingleOutputStreamOperator<TrainInput> newAssignments) {
        return recordTime
                .union(
                        positions.getSideOutput(AdmitFunction.OF_DEVICES),
                        knownAssignments.getSideOutput(AdmitFunction.OF_DEVICES),
                        newAssignments.getSideOutput(AdmitFunction.OF_DEVICES))
                .keyBy(TrainInput::deviceId, Types.STRING)
                .process(
                        new ResolveDeviceFunction(options.tracking(), options.time()),
                        TypeInformation.of(TrainInput.class))
                .name("resolve-device")
                .uid("resolve-device");
    }

    private static SingleOutputStreamOperator<Route> takeOnce(
            SingleOutputStreamOperator<TrainInput> known, SingleOutputStreamOperator<TrainInput> later) {
        DataStream<RouteInput> received =
                known.getSideOutput(AdmitFunction.ROUTES).union(later.getSideOutput(AdmitFunction.ROUTES));
        return received.keyBy(input -> input.route().routeId(), Types.STRING)
                .process(new AdmitRouteFunction(), TypeInformation.of(Route.class))
                .name("take-route-once")
                .uid("take-route-once");
    }
}
