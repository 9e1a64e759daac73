package io.railpulse.pipelines.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.kafka.KafkaConnection;
import io.railpulse.connectors.kafka.KafkaInputs;
import io.railpulse.connectors.kafka.LogEnds;
import io.railpulse.domain.telemetry.Input;
import io.railpulse.pipelines.options.Option;
import io.railpulse.pipelines.options.OptionValues;
import io.railpulse.schemas.Topic;
import io.railpulse.testing.golden.GoldenFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/**
 * Holds the topology of a job fast: running jobs find their state again by the uids in it.
 *
 * <p><b>If this fails</b>, and the change was not meant, take it back. If it was meant: {@code mvn test -pl jobs/pipelines
 * -am -Dtest=XTopologyTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update=true} writes the file anew; read its diff
 * line by line before it is committed.
 *
 * <ul>
 *   <li>A uid that was renamed or removed: the operator's state in every savepoint is lost, and a job that is started from
 *       one refuses to. Keep the old uid unless the state is to be dropped, and say so in the changelog.
 *   <li>Another max parallelism: no savepoint can be restored at all.
 *   <li>Another partitioner before a keyed operator: each key must still meet all of its inputs at one task.
 * </ul>
 */
public abstract class TopologyContract {
    private static final String[] ARGUMENTS = {
        "--kafka", "broker:9092", "--database", "jdbc:postgresql://host/railpulse"
    };

    private final String goldenFile;
    private final List<Option<?>> options;
    private final List<Input> inputs;

    /**
     * @param goldenFile its name among the golden files
     * @param options those of the job
     * @param inputs what the job reads
     */
    protected TopologyContract(String goldenFile, List<Option<?>> options, List<Input> inputs) {
        this.goldenFile = goldenFile;
        this.options = options;
        this.inputs = inputs;
    }

    /** Builds the job, of topics that are empty. */
    protected abstract void attach(
            StreamExecutionEnvironment environment, OptionValues values, KafkaConnection connection, LogEnds ends);

    @Test
    void isAsItWasWhenItWasLastReviewed() {
        GoldenFile.at("src/test/resources/golden/" + goldenFile)
                .compareWith(
                        TopologyText.of(build(ARGUMENTS)), "see the Javadoc of this test, and of TopologyContract");
    }

    @Test
    void hasTheSameOperatorsWhenItIsBounded() {
        String[] bounded = Stream.concat(Stream.of(ARGUMENTS), Stream.of("--bounded", "true"))
                .toArray(String[]::new);

        assertThat(TopologyText.of(build(bounded))).isEqualTo(TopologyText.of(build(ARGUMENTS)));
    }

    /** Flink names the parts of a sink after it: {@code write-rejected-topic: Writer}. */
    @Test
    void namesEveryOperatorByItsUid() {
        for (StreamNode node : build(ARGUMENTS).getStreamGraph().getStreamNodes()) {
            assertThat(node.getTransformationUID())
                    .as("uid of %s", node.getOperatorName())
                    .matches("([a-z]+(-[a-z]+)+)|Sink Committer: .*");
            assertThat(node.getOperatorName().replaceAll("^Source: |: (Writer|Committer)$", ""))
                    .isEqualTo(node.getTransformationUID().replaceAll("^Sink Committer: ", ""));
        }
    }

    /** With these settings Flink refuses to build a graph with a nameless operator or a type that only Kryo could write. */
    @Test
    void needsNeitherKryoNorGeneratedUids() {
        StreamGraph graph = build(ARGUMENTS).getStreamGraph();

        assertThat(graph.getJobConfiguration().get(PipelineOptions.GENERIC_TYPES))
                .isFalse();
        assertThat(graph.getJobConfiguration().get(PipelineOptions.AUTO_GENERATE_UIDS))
                .isFalse();
        assertThat(graph.getJobConfiguration().get(PipelineOptions.OBJECT_REUSE))
                .isTrue();
    }

    private StreamExecutionEnvironment build(String... arguments) {
        StreamExecutionEnvironment environment = new StreamExecutionEnvironment(new Configuration());
        environment.setParallelism(2);
        attach(
                environment,
                OptionValues.parse(options, arguments),
                KafkaConnection.to("broker:9092"),
                endsOfEmptyTopics());
        return environment;
    }

    private LogEnds endsOfEmptyTopics() {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        inputs.forEach(input -> {
            Topic topic = KafkaInputs.topicOf(input);
            for (int partition = 0; partition < topic.settings().partitions(); partition++) {
                offsets.put(new TopicPartition(topic.topicName(), partition), 0L);
            }
        });
        return new LogEnds(offsets, Map.of());
    }
}
