package io.railpulse.cli;

import org.apache.kafka.common.KafkaException;

/** Says a failure in words for whoever sits before the terminal. */
final class Failures {

    private Failures() {}

    /** What failed; of Kafka's own words also the deepest reason, since they tell it only there. */
    static String inWords(Throwable failure) {
        Throwable said = failure;
        while (said.getMessage() == null && said.getCause() != null) {
            said = said.getCause();
        }
        String words = messageOf(said);
        String reason = messageOf(rootOf(said));
        return said instanceof KafkaException && !words.contains(reason) ? words + ": " + reason : words;
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static String messageOf(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
