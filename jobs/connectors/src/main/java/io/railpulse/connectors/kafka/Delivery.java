package io.railpulse.connectors.kafka;

import java.time.Duration;
import org.apache.flink.connector.base.DeliveryGuarantee;

/**
 * What is promised for records that are written to Kafka.
 *
 * <p><b>At least once</b> (the default): every record is acknowledged by all replicas in sync before a checkpoint
 * completes, and is readable at once. After a failure what was written since the last checkpoint is written again:
 * equal records, that are recognised by their version (record time and ordinal).
 *
 * <p><b>Exactly once</b>: records are written in transactions that end with the checkpoint. Readers with
 * {@code isolation.level=read_committed} see each record once, but only after the next checkpoint; other readers see
 * more. A job that stands still for longer than the transactions' timeout loses what it had written since its last
 * checkpoint; so restarts must be quicker than that, and checkpoints far more frequent.
 *
 * @param guarantee at least once or exactly once
 * @param transactionalIdPrefix how the transactions' names begin: unique to the job on the cluster, the same in all its
 *     restarts; null where there are no transactions
 * @param transactionTimeout how long the broker keeps a transaction open; at most the broker's
 *     {@code transaction.max.timeout.ms}, 15 minutes by default. Null where there are no transactions
 */
public record Delivery(DeliveryGuarantee guarantee, String transactionalIdPrefix, Duration transactionTimeout) {

    private static final Duration BELOW_THE_BROKERS_LIMIT = Duration.ofMinutes(12);

    public static Delivery atLeastOnce() {
        return new Delivery(DeliveryGuarantee.AT_LEAST_ONCE, null, null);
    }

    /** @param transactionalIdPrefix unique to the job on the cluster, the same in all its restarts */
    public static Delivery exactlyOnce(String transactionalIdPrefix) {
        return new Delivery(DeliveryGuarantee.EXACTLY_ONCE, transactionalIdPrefix, BELOW_THE_BROKERS_LIMIT);
    }
}
