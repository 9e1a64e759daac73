package io.railpulse.pipelines.tracking;

import io.railpulse.connectors.kafka.Received;
import io.railpulse.domain.eta.EtaOptions;
import io.railpulse.domain.identity.IdentityOptions;
import io.railpulse.domain.tracking.TrackingOptions;
import io.railpulse.operators.RecordTimeOptions;
import io.railpulse.pipelines.time.RecordTime;
import io.railpulse.testing.train.RecordTimes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;

/** The tracking topology between given streams and collectors; mostly in replay: sequenced, up to a record time. */
final class CollectedPipeline {
    private static final String POSITIONS = "given-positions";
    private static final String NEW_PLANS = "given-new-plans";
    private static final RecordTime IN_REPLAY = RecordTime.ofBoundedInput();
    private static final RecordTimeOptions UP_TO_THE_HORIZON = RecordTimeOptions.replayUntil(RecordTimes.at("13:00"));
    private static final Duration LONGER_THAN_A_TEST = Duration.ofHours(1);

    private static final long FIXES_BEFORE_A_REST = 300;

    private static final IdentityOptions SHORT_GRACE =
            new IdentityOptions(Duration.ofMinutes(5), true, Duration.ofDays(30));

    private final Map<String, CloseableIterator<?>> outputs = new HashMap<>();
    private final Map<String, Pace> paces = new HashMap<>();
    private final StreamExecutionEnvironment environment;

    private CollectedPipeline(int parallelism) {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.OBJECT_REUSE, true);
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(200));
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 1);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(50));
        this.environment = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        this.environment.setParallelism(parallelism);
        this.environment.setMaxParallelism(720);
    }

    /** All traffic as fast as it goes. */
    static CollectedPipeline atOnce(int parallelism) {
        return new CollectedPipeline(parallelism).build(new TestTraffic(), IN_REPLAY, UP_TO_THE_HORIZON, false);
    }

    /** One stream waits until all others have been dealt with. */
    static CollectedPipeline readingLast(String stream, int parallelism) {
        CollectedPipeline pipeline = new CollectedPipeline(parallelism);
        pipeline.paces.put(stream, Pace.afterAllBut(stream));
        return pipeline.build(new TestTraffic(), IN_REPLAY, UP_TO_THE_HORIZON, false);
    }

    /** It comes to a stop on its way, so that there is time to do something. */
    static CollectedPipeline stopping(int parallelism) {
        CollectedPipeline pipeline = new CollectedPipeline(parallelism);
        pipeline.paces.put(POSITIONS, Pace.endingAfter(FIXES_BEFORE_A_REST));
        return pipeline.build(new TestTraffic(), IN_REPLAY, UP_TO_THE_HORIZON, false);
    }

    /** It fails once on its way, after two checkpoints. */
    static CollectedPipeline failing(int parallelism) {
        CollectedPipeline pipeline = new CollectedPipeline(parallelism);
        pipeline.paces.put(POSITIONS, Pace.restingAfter(FIXES_BEFORE_A_REST));
        return pipeline.build(new TestTraffic(), IN_REPLAY, UP_TO_THE_HORIZON, true);
    }

    /** Live, and not put in order: one plan was there at the start, and all others are read after all telemetry. */
    static CollectedPipeline catchingUp(int parallelism) {
        TestTraffic traffic = new TestTraffic();
        List<Received> sinceTheStart = traffic.knownPlans.subList(1, traffic.knownPlans.size());
        traffic.newPlans.addAll(0, sinceTheStart);
        sinceTheStart.clear();
        CollectedPipeline pipeline = new CollectedPipeline(parallelism);
        pipeline.paces.put(NEW_PLANS, Pace.afterAllBut(NEW_PLANS));
        return pipeline.build(
                traffic,
                RecordTime.ofLiveInput(false, Duration.ZERO, LONGER_THAN_A_TEST),
                RecordTimeOptions.live(),
                false);
    }

    private CollectedPipeline build(TestTraffic traffic, RecordTime time, RecordTimeOptions options, boolean failing) {
        DataStream<Received> fixes = given(POSITIONS, traffic.positions, time.ofTelemetry());
        DataStream<Received> positions = failing
                ? fixes.map(FailOnceFunction.create(), TypeInformation.of(Received.class))
                        .uid("fail-once")
                : fixes;
        TrackingPipeline.Outputs built = TrackingPipeline.build(
                new TrackingPipeline.Inputs(
                        positions,
                        given("given-movements", traffic.movements, time.ofTelemetry()),
                        given("given-known-plans", traffic.knownPlans, time.ofKnownReferences()),
                        given(NEW_PLANS, traffic.newPlans, time.ofNewReferences()),
                        given("given-known-routes", traffic.knownRoutes, time.ofKnownReferences()),
                        given("given-new-routes", traffic.newRoutes, time.ofNewReferences()),
                        given("given-known-assignments", traffic.knownAssignments, time.ofKnownReferences()),
                        given("given-new-assignments", traffic.newAssignments, time.ofNewReferences())),
                new TrackingPipeline.Options(
                        TrackingOptions.defaults().withIdentity(SHORT_GRACE), EtaOptions.defaults(), options));
        outputs.put("plans", built.plans().collectAsync());
        outputs.put("assignments", built.assignments().collectAsync());
        outputs.put("statuses", built.statuses().collectAsync());
        outputs.put("calls", built.calls().collectAsync());
        outputs.put("etas", built.etas().collectAsync());
        outputs.put("scores", built.scores().collectAsync());
        outputs.put("originals", built.originals().collectAsync());
        outputs.put("rejected", built.rejected().collectAsync());
        outputs.put("accounts", built.accounts().collectAsync());
        return this;
    }

    private DataStream<Received> given(String name, List<Received> records, WatermarkStrategy<Received> watermark) {
        Pace pace = paces.getOrDefault(name, Pace.atOnce());
        return GivenStream.of(environment, name, records, watermark, pace);
    }

    /** Whether an operator with this uid belongs to the topology, and not to what was put around it. */
    static boolean isOfThePipeline(String uid) {
        return !uid.startsWith("given-") && !uid.startsWith("dataStreamCollect");
    }

    /** Starts it and does not wait. */
    JobClient start() throws Exception {
        return environment.executeAsync("collected");
    }

    /** Runs it to its end; what came out, by the name of the output. */
    Map<String, List<Object>> run() throws Exception {
        JobClient job = start();
        ExecutorService readers = Executors.newFixedThreadPool(outputs.size());
        try {
            Map<String, Future<List<Object>>> reading = new HashMap<>();
            outputs.forEach((name, elements) -> reading.put(name, readers.submit(() -> drain(elements))));
            Map<String, List<Object>> collected = new HashMap<>();
            for (Map.Entry<String, Future<List<Object>>> each : reading.entrySet()) {
                collected.put(each.getKey(), each.getValue().get());
            }
            job.getJobExecutionResult().get();
            return collected;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the job has failed", e);
        } finally {
            readers.shutdownNow();
        }
    }

    private static List<Object> drain(CloseableIterator<?> elements) {
        List<Object> found = new ArrayList<>();
        elements.forEachRemaining(found::add);
        return found;
    }
}
