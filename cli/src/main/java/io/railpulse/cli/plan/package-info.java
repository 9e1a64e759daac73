/** Puts a timetable onto a Kafka cluster. */
package io.railpulse.cli.plan;
