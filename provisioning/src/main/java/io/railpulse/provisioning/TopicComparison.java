package io.railpulse.provisioning;

import io.railpulse.schemas.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.config.TopicConfig;

/** Tells how a topic that is there differs from its declaration. More partitions than declared are fine. */
final class TopicComparison {

    /** Without these a replayed log loses records, or takes none: Kafka deletes and refuses by record time. */
    private static final Set<String> VITAL_TO_A_REPLAY = Set.of(
            TopicConfig.RETENTION_MS_CONFIG,
            TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
            TopicConfig.MESSAGE_TIMESTAMP_BEFORE_MAX_MS_CONFIG,
            TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG,
            TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG);

    private TopicComparison() {}

    /**
     * @param partitions how many the topic has
     * @param config the topic's settings, by Kafka's names
     */
    static List<TopicDifference> listDifferences(
            Topic topic, TopicProfile profile, int partitions, Map<String, String> config) {
        List<TopicDifference> differences = new ArrayList<>();
        int declaredPartitions = topic.settings().partitions();
        if (partitions < declaredPartitions) {
            differences.add(new TopicDifference(
                    "partitions", String.valueOf(partitions), String.valueOf(declaredPartitions), true));
        }
        profile.configOf(topic).forEach((setting, declared) -> {
            String found = config.getOrDefault(setting, "not set");
            if (!declared.equals(found)) {
                differences.add(
                        new TopicDifference(setting, found, declared, isTolerable(profile, setting, found, declared)));
            }
        });
        return differences;
    }

    private static boolean isTolerable(TopicProfile profile, String setting, String found, String declared) {
        return switch (setting) {
            // Plans that are deleted by age, or positions of which only the newest stays.
            case TopicConfig.CLEANUP_POLICY_CONFIG -> false;
            // A record that its topic cannot take restarts the job for ever.
            case TopicConfig.MAX_MESSAGE_BYTES_CONFIG -> isAtLeast(found, declared);
            default -> profile == TopicProfile.LIVE || !VITAL_TO_A_REPLAY.contains(setting);
        };
    }

    private static boolean isAtLeast(String found, String declared) {
        try {
            return Long.parseLong(found) >= Long.parseLong(declared);
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }
}
