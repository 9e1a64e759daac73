package io.railpulse.provisioning;

/**
 * How one setting of a topic differs from its declaration.
 *
 * @param setting by Kafka's name, or {@code partitions}
 * @param found as the topic has it; {@code not set} where it has none
 * @param declared as it is declared
 * @param tolerable whether the jobs do their work all the same
 */
public record TopicDifference(String setting, String found, String declared, boolean tolerable) {

    /** {@code retention.ms is 1000, declared is 604800000}. */
    @Override
    public String toString() {
        return setting + " is " + found + ", declared is " + declared;
    }
}
