package io.railpulse.provisioning;

import io.railpulse.schemas.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells how a topic that is there differs from its declaration. More partitions than declared are fine. */
final class TopicComparison {

    private TopicComparison() {}

    /**
     * @param partitions how many the topic has
     * @param config the topic's settings, by Kafka's names
     */
    static List<String> listDifferences(Topic topic, TopicProfile profile, int partitions, Map<String, String> config) {
        List<String> differences = new ArrayList<>();
        if (partitions < topic.settings().partitions()) {
            differences.add("partitions is " + partitions + ", declared are "
                    + topic.settings().partitions());
        }
        profile.configOf(topic).forEach((name, declared) -> {
            String found = config.getOrDefault(name, "not set");
            if (!declared.equals(found)) {
                differences.add(name + " is " + found + ", declared is " + declared);
            }
        });
        return differences;
    }
}
