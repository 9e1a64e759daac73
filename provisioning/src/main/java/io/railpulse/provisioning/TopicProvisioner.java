package io.railpulse.provisioning;

import io.railpulse.schemas.Topic;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Creates the declared topics that are not there, and tells how those that are differ from their declaration. It never
 * deletes, shrinks or changes a topic: what differs may be somebody's intention. Doing it twice does nothing more.
 */
public final class TopicProvisioner {

    private final Admin admin;
    private final TopicProfile profile;
    private final Optional<Short> replicationFactor;

    /**
     * @param admin stays open
     * @param profile for what kind of records the topics are made
     * @param replicationFactor copies of each partition; empty takes the cluster's default
     */
    public TopicProvisioner(Admin admin, TopicProfile profile, Optional<Short> replicationFactor) {
        this.admin = admin;
        this.profile = profile;
        this.replicationFactor = replicationFactor;
    }

    /**
     * Creates or checks all declared topics.
     *
     * @return one report a topic, in the order of declaration
     * @throws IOException if the cluster does not answer or refuses
     */
    public List<TopicReport> provision() throws IOException {
        Map<Topic, TopicReport> reports = new LinkedHashMap<>();
        for (Topic topic : Topic.values()) {
            reports.put(topic, create(topic) ? TopicReport.created(topic.topicName()) : check(topic));
        }
        return List.copyOf(reports.values());
    }

    /**
     * Only checks: empty if every declared topic is there.
     *
     * @return the names of the declared topics that are not there
     * @throws IOException if the cluster does not answer or refuses
     */
    public List<String> listMissing() throws IOException {
        List<String> declared =
                Arrays.stream(Topic.values()).map(Topic::topicName).toList();
        var names = await(admin.listTopics().names(), "list the topics");
        return declared.stream().filter(name -> !names.contains(name)).toList();
    }

    /** Whether the topic was created; false if it was there. */
    private boolean create(Topic topic) throws IOException {
        NewTopic declared = new NewTopic(
                        topic.topicName(), Optional.of(topic.settings().partitions()), replicationFactor)
                .configs(profile.configOf(topic));
        try {
            await(admin.createTopics(List.of(declared)).all(), "create the topic " + topic.topicName());
            return true;
        } catch (IOException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw e;
        }
    }
}
