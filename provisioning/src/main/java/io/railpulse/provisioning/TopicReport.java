package io.railpulse.provisioning;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What was found, or done, for one topic.
 *
 * @param topicName the topic
 * @param outcome created, as declared or different
 * @param differences what differs; empty unless it differs
 */
public record TopicReport(String topicName, Outcome outcome, List<TopicDifference> differences) {

    /** What became of a topic. */
    public enum Outcome {
        /** It was not there, and is now. */
        CREATED,
        /** It was there, as declared. */
        AS_DECLARED,
        /** It was there, but otherwise than declared; it was left as it is. */
        DIFFERS
    }

    static TopicReport created(String topicName) {
        return new TopicReport(topicName, Outcome.CREATED, List.of());
    }

    /** What the differences to the declaration make of a topic that was there. */
    static TopicReport found(String topicName, List<TopicDifference> differences) {
        return new TopicReport(
                topicName, differences.isEmpty() ? Outcome.AS_DECLARED : Outcome.DIFFERS, List.copyOf(differences));
    }

    /** Whether the jobs can do their work with the topic as it is. */
    public boolean isUsable() {
        return differences.stream().allMatch(TopicDifference::tolerable);
    }

    /** One line: {@code rail.eta.v1: differs (partitions is 1, declared is 4)}. */
    @Override
    public String toString() {
        return topicName + ": "
                + switch (outcome) {
                    case CREATED -> "created";
                    case AS_DECLARED -> "already as declared";
                    case DIFFERS ->
                        (isUsable() ? "differs (" : "cannot be used (")
                                + differences.stream()
                                        .map(TopicDifference::toString)
                                        .collect(Collectors.joining("; "))
                                + ")";
                };
    }
}
