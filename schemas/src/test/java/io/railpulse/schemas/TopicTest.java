package io.railpulse.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopicTest {

    @ParameterizedTest
    @EnumSource(Topic.class)
    void everyTopicIsNamedByEntityAndMajorVersion(Topic topic) {
        assertThat(topic.topicName()).matches("rail\\.[a-z]+(-[a-z]+)*\\.v[1-9]\\d*");
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void onlyWhatIsDeletedHasARetention(Topic topic) {
        assertThat(topic.settings().retention() != null)
                .isEqualTo(topic.settings().cleanup() == Topic.Cleanup.DELETE);
    }

    @Test
    void namesAreUniqueAndLeadBackToTheirTopics() {
        assertThat(Arrays.stream(Topic.values()).map(Topic::topicName)).doesNotHaveDuplicates();
        assertThat(Topic.findByName("rail.eta.v1")).contains(Topic.ETA);
        assertThat(Topic.findByName("rail.eta.v0")).isEmpty();
    }
}
