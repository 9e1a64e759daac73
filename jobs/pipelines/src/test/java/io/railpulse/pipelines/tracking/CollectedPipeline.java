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

/** The tracking topology between given streams and collectors, in replay: sequenced, up to a record time. */
final class CollectedPipeline {
    private static final long HORIZON_MILLIS = RecordTimes.at("13:00");

    private static final IdentityOptions SHORT_GRACE =
            new IdentityOptions(Duration.ofMinutes(5), true, Duration.ofDays(30));

    private final Map<String, CloseableIterator<?>> outputs = new HashMap<>();
    private final StreamExecutionEnvironment environment;
    private final double fixesPerSecond;

    private CollectedPipeline(int parallelism, double fixesPerSecond) {
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
        this.fixesPerSecond = fixesPerSecond;
    }

    /** All traffic as fast as it goes. */
    static CollectedPipeline atOnce(int parallelism) {
        return new CollectedPipeline(parallelism, 1e9).build(false);
    }

    /** The fixes at a few hundred a second, so that there is time to do something in between. */
    static CollectedPipeline slowly(int parallelism) {
        return new CollectedPipeline(parallelism, 400).build(false);
    }

    /** The same, but it fails once after two checkpoints. */
    static CollectedPipeline failing(int parallelism) {
        return new CollectedPipeline(parallelism, 400).build(true);
    }

    private CollectedPipeline build(boolean failing) {
        TestTraffic traffic = new TestTraffic();
        DataStream<Received> fixes =
                given("given-positions", traffic.positions, RecordTime.ofBoundedInput(), fixesPerSecond);
        DataStream<Received> positions = failing
                ? fixes.map(FailOnceFunction.create(), TypeInformation.of(Received.class))
                        .uid("fail-once")
                : fixes;
        TrackingPipeline.Outputs built = TrackingPipeline.build(
                new TrackingPipeline.Inputs(
                        positions,
                        given("given-movements", traffic.movements, RecordTime.ofBoundedInput(), 1e9),
                        given("given-known-plans", traffic.knownPlans, RecordTime.ofKnownReferences(), 1e9),
                        given("given-new-plans", traffic.newPlans, RecordTime.ofNewReferences(), 1e9),
                        given("given-known-routes", traffic.knownRoutes, RecordTime.ofKnownReferences(), 1e9),
                        given("given-new-routes", traffic.newRoutes, RecordTime.ofNewReferences(), 1e9),
                        given("given-known-assignments", traffic.knownAssignments, RecordTime.ofKnownReferences(), 1e9),
                        given("given-new-assignments", traffic.newAssignments, RecordTime.ofNewReferences(), 1e9)),
                new TrackingPipeline.Options(
                        TrackingOptions.defaults().withIdentity(SHORT_GRACE),
                        EtaOptions.defaults(),
                        RecordTimeOptions.replayUntil(HORIZON_MILLIS)));
        outputs.put("plans", built.plans().collectAsync());
        outputs.put("assignments", built.assignments().collectAsync());
        outputs.put("statuses", built.statuses().collectAsync());
        outputs.put("calls", built.calls().collectAsync());
        outputs.put("etas", built.etas().collectAsync());
        outputs.put("rejected", built.rejected().collectAsync());
        outputs.put("accounts", built.accounts().collectAsync());
        return this;
    }

    private DataStream<Received> given(
            String name, List<Received> records, WatermarkStrategy<Received> watermark, double perSecond) {
        return GivenStream.of(environment, name, records, watermark, perSecond);
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
