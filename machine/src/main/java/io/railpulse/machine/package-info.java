/**
 * Everything on one machine, from Maven artifacts alone: Kafka and PostgreSQL in a process of their own
 * ({@link io.railpulse.machine.services.LocalServices}), Flink inside this one
 * ({@link io.railpulse.machine.flink.LocalFlink}), or a Flink session cluster of separate processes to try the
 * deployable jar on ({@link io.railpulse.machine.cluster.SessionCluster}).
 *
 * <p>Nothing here knows topics, tables or jobs. Everything listens on 127.0.0.1 only.
 */
package io.railpulse.machine;
