/** How fast alerting is, through a real Kafka and a real PostgreSQL. */
package io.railpulse.benchmarks.alert;
