package io.railpulse.pipelines.golden;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.dag.Transformation;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamEdge;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;

/**
 * A job's topology as text, the same for the same topology: every operator with its uid, parallelism and what it emits, and
 * below it where its inputs come from and how they are distributed.
 */
public final class TopologyText {
    private final Map<Integer, TypeInformation<?>> types = new HashMap<>();
    private final StreamGraph graph;

    private TopologyText(StreamExecutionEnvironment environment) {
        for (Transformation<?> end : environment.getTransformations()) {
            for (Transformation<?> each : end.getTransitivePredecessors()) {
                types.put(each.getId(), each.getOutputType());
            }
        }
        this.graph = environment.getStreamGraph();
    }

    /** The topology that was built in an environment; the environment is empty afterwards. */
    public static String of(StreamExecutionEnvironment environment) {
        return new TopologyText(environment).render();
    }

    private String render() {
        return graph.getStreamNodes().stream()
                .sorted(Comparator.comparing(StreamNode::getOperatorName))
                .map(this::render)
                .collect(Collectors.joining("\n"));
    }

    private String render(StreamNode node) {
        List<String> lines = new ArrayList<>();
        lines.add(node.getOperatorName());
        lines.add("  uid " + node.getTransformationUID());
        lines.add("  parallelism " + node.getParallelism() + " of " + node.getMaxParallelism());
        node.getInEdges().stream().map(this::render).sorted().forEach(lines::add);
        return String.join("\n", lines) + "\n";
    }

    private String render(StreamEdge edge) {
        StreamNode source = graph.getStreamNode(edge.getSourceId());
        String output = edge.getOutputTag() == null
                ? typeOf(source)
                : edge.getOutputTag().getId() + ": "
                        + edge.getOutputTag().getTypeInfo().getTypeClass().getSimpleName();
        return "  <- " + source.getOperatorName() + " (" + output + ") " + edge.getPartitioner();
    }

    /** What a sink's writer hands to its committer has no type of ours. */
    private String typeOf(StreamNode node) {
        TypeInformation<?> type = types.get(node.getId());
        return type == null ? "committables" : type.getTypeClass().getSimpleName();
    }
}
