package io.railpulse.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.schemas.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicComparisonTest {

    private static final int DECLARED_PARTITIONS = Topic.POSITION.settings().partitions();

    private final Map<String, String> config = new HashMap<>(TopicProfile.LIVE.configOf(Topic.POSITION));

    @Test
    void aTopicAsDeclaredDoesNotDiffer() {
        config.put("segment.bytes", "1073741824");
        assertThat(differences(DECLARED_PARTITIONS)).isEmpty();
    }

    @Test
    void morePartitionsThanDeclaredAreFine() {
        assertThat(differences(DECLARED_PARTITIONS + 8)).isEmpty();
    }

    @Test
    void fewerPartitionsAreTold() {
        assertThat(differences(1)).containsExactly("partitions is 1, declared is " + DECLARED_PARTITIONS);
    }

    @Test
    void everyOtherSettingIsTold() {
        config.put("retention.ms", "1000");
        config.remove("cleanup.policy");
        assertThat(differences(DECLARED_PARTITIONS))
                .containsExactly(
                        "cleanup.policy is not set, declared is delete", "retention.ms is 1000, declared is 604800000");
    }

    @Test
    void aTopicMadeForLiveRecordsIsNotOneForAReplay() {
        TopicReport report = report(Topic.POSITION, TopicProfile.REPLAY);

        assertThat(report.toString()).contains("cannot be used").contains("retention.ms is 604800000, declared is -1");
        assertThat(report.isUsable()).isFalse();
    }

    @Test
    void liveJobsLiveWithAnotherRetentionAndFewerPartitions() {
        config.put("retention.ms", "1000");

        assertThat(report(Topic.POSITION, TopicProfile.LIVE).isUsable()).isTrue();
        assertThat(TopicReport.found("rail.position.v1", listDifferences(1)).isUsable())
                .isTrue();
    }

    @Test
    void noJobLivesWithACompactedLogOfPositionsOrOneThatTakesLess() {
        config.put("cleanup.policy", "compact");
        assertThat(report(Topic.POSITION, TopicProfile.LIVE).isUsable()).isFalse();

        config.put("cleanup.policy", "delete");
        config.put("max.message.bytes", "1000");
        assertThat(report(Topic.POSITION, TopicProfile.LIVE).isUsable()).isFalse();

        config.put("max.message.bytes", "99000000");
        assertThat(report(Topic.POSITION, TopicProfile.LIVE).isUsable()).isTrue();
    }

    @Test
    void aReportReadsAsOneLine() {
        assertThat(TopicReport.created("rail.eta.v1")).hasToString("rail.eta.v1: created");
        assertThat(TopicReport.found("rail.eta.v1", List.of())).hasToString("rail.eta.v1: already as declared");
        assertThat(TopicReport.found("rail.eta.v1", List.of(new TopicDifference("partitions", "1", "4", true))))
                .hasToString("rail.eta.v1: differs (partitions is 1, declared is 4)");
    }

    private TopicReport report(Topic topic, TopicProfile profile) {
        return TopicReport.found(
                topic.topicName(), TopicComparison.listDifferences(topic, profile, DECLARED_PARTITIONS, config));
    }

    private List<String> differences(int partitions) {
        return listDifferences(partitions).stream()
                .map(TopicDifference::toString)
                .toList();
    }

    private List<TopicDifference> listDifferences(int partitions) {
        return TopicComparison.listDifferences(Topic.POSITION, TopicProfile.LIVE, partitions, config);
    }
}
