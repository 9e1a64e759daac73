package io.railpulse.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.schemas.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopicProfileTest {

    private static final String LONGEST = "9223372036854775807";

    @Test
    void aLiveInputIsStampedByTheLogAndKeptForAWeek() {
        assertThat(TopicProfile.LIVE.configOf(Topic.POSITION))
                .containsEntry("message.timestamp.type", "LogAppendTime")
                .containsEntry("retention.ms", "604800000")
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("max.message.bytes", "1048576");
    }

    @Test
    void aLiveOutputKeepsTheRecordTimeOfItsCause() {
        assertThat(TopicProfile.LIVE.configOf(Topic.ETA)).containsEntry("message.timestamp.type", "CreateTime");
    }

    @Test
    void aLivePlanIsCompacted() {
        assertThat(TopicProfile.LIVE.configOf(Topic.TRAIN_RUN))
                .containsEntry("cleanup.policy", "compact")
                .containsEntry("retention.ms", "-1")
                .doesNotContainKey("min.compaction.lag.ms");
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void aReplayLosesNothingByItsRecordTime(Topic topic) {
        assertThat(TopicProfile.REPLAY.configOf(topic))
                .containsEntry("retention.ms", "-1")
                .containsEntry("message.timestamp.type", "CreateTime")
                .containsEntry("message.timestamp.before.max.ms", LONGEST)
                .containsEntry("message.timestamp.after.max.ms", LONGEST);
    }

    @Test
    void aReplayKeepsEveryVersionOfAPlan() {
        assertThat(TopicProfile.REPLAY.configOf(Topic.TRAIN_RUN)).containsEntry("min.compaction.lag.ms", LONGEST);
    }
}
