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
        assertThat(differences(1)).containsExactly("partitions is 1, declared are " + DECLARED_PARTITIONS);
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
        assertThat(TopicComparison.listDifferences(Topic.POSITION, TopicProfile.REPLAY, DECLARED_PARTITIONS, config))
                .contains("retention.ms is 604800000, declared is -1");
    }

    @Test
    void aReportReadsAsOneLine() {
        assertThat(TopicReport.created("rail.eta.v1")).hasToString("rail.eta.v1: created");
        assertThat(TopicReport.found("rail.eta.v1", List.of())).hasToString("rail.eta.v1: already as declared");
        assertThat(TopicReport.found("rail.eta.v1", List.of("partitions is 1, declared are 4")))
                .hasToString("rail.eta.v1: differs (partitions is 1, declared are 4)");
    }

    private List<String> differences(int partitions) {
        return TopicComparison.listDifferences(Topic.POSITION, TopicProfile.LIVE, partitions, config);
    }
}
