package io.railpulse.provisioning;

import io.railpulse.schemas.Topic;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.config.TopicConfig;

/**
 * For what kind of records the topics are made: it says with which settings of Kafka a declaration is met.
 */
public enum TopicProfile {
    /** Records that are received now: as declared. */
    LIVE,
    /**
     * Records of another time, replayed or simulated. Kafka deletes and refuses by record time, so that a recording of
     * 2016 would vanish within the minute, and one that runs ahead of the clock be refused: nothing is deleted, every
     * time is believed. And every version of a plan stays, since each applies from its own record time.
     */
    REPLAY;

    private static final String FOREVER = "-1";
    private static final String UNLIMITED = String.valueOf(Long.MAX_VALUE);

    /** The settings of a topic, by Kafka's names, in their order. */
    public Map<String, String> configOf(Topic topic) {
        Topic.Settings settings = topic.settings();
        Map<String, String> config = new TreeMap<>();
        config.put(TopicConfig.CLEANUP_POLICY_CONFIG, settings.cleanup().name().toLowerCase(Locale.ROOT));
        config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(settings.maxMessageBytes()));
        config.put(TopicConfig.RETENTION_MS_CONFIG, retentionOf(settings));
        config.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, stampingOf(settings));
        if (this == REPLAY) {
            config.put(TopicConfig.MESSAGE_TIMESTAMP_BEFORE_MAX_MS_CONFIG, UNLIMITED);
            config.put(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, UNLIMITED);
            if (settings.cleanup() == Topic.Cleanup.COMPACT) {
                config.put(TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, UNLIMITED);
            }
        }
        return config;
    }

    private String retentionOf(Topic.Settings settings) {
        return this == REPLAY || settings.retention() == null
                ? FOREVER
                : String.valueOf(settings.retention().toMillis());
    }

    private String stampingOf(Topic.Settings settings) {
        return this == LIVE && settings.stamping() == Topic.Stamping.LOG_APPEND_TIME ? "LogAppendTime" : "CreateTime";
    }
}
