package io.railpulse.provisioning;

import io.railpulse.schemas.Topic;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Creates the declared topics that are not there, and tells how those that are differ from their declaration. It never
 * deletes, shrinks or changes a topic: what differs may be somebody's intention. Doing it twice does nothing more.
 */
public final class TopicProvisioner {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);

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
     * @throws IOException if the cluster does not answer or refuses; the topics before it are done, so do it again
     */
    public List<TopicReport> provision() throws IOException {
        List<String> missing = listMissing();
        List<TopicReport> reports = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            boolean created = missing.contains(topic.topicName()) && create(topic);
            reports.add(created ? TopicReport.created(topic.topicName()) : check(topic));
        }
        for (String created : missing) {
            describe(created);
        }
        return List.copyOf(reports);
    }

    /**
     * The names of the declared topics that are not there; nothing is created.
     *
     * @throws IOException if the cluster does not answer or refuses
     */
    public List<String> listMissing() throws IOException {
        Set<String> present = await(admin.listTopics().names(), "list the topics");
        return Arrays.stream(Topic.values())
                .map(Topic::topicName)
                .filter(name -> !present.contains(name))
                .toList();
    }

    /** False if somebody else has created it meanwhile. */
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

    private TopicReport check(Topic topic) throws IOException {
        String name = topic.topicName();
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
        int partitions = describe(name).partitions().size();
        Map<String, String> config = await(
                        admin.describeConfigs(List.of(resource)).values().get(resource),
                        "read the settings of the topic " + name)
                .entries()
                .stream()
                .filter(entry -> entry.value() != null)
                .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
        return TopicReport.found(name, TopicComparison.listDifferences(topic, profile, partitions, config));
    }

    /** Brokers hear of a new topic a moment after it was created: that moment is waited for. */
    private TopicDescription describe(String name) throws IOException {
        long begunNanos = System.nanoTime();
        while (true) {
            try {
                return await(
                        admin.describeTopics(List.of(name)).topicNameValues().get(name), "describe the topic " + name);
            } catch (IOException e) {
                boolean tooLate = System.nanoTime() - begunNanos > PATIENCE.toNanos();
                if (tooLate || !(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while waiting for a topic to be created.");
        }
    }

    private static <T> T await(KafkaFuture<T> answer, String what) throws IOException {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while waiting for Kafka to " + what + ".");
        } catch (ExecutionException e) {
            String advice = e.getCause() instanceof TimeoutException
                    ? " (does a broker run there, and is it reachable from here?)"
                    : "";
            throw new IOException(
                    "Kafka could not " + what + ": " + e.getCause().getMessage() + advice, e.getCause());
        }
    }
}
