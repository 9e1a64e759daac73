package io.railpulse.machine.flink;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Puts a job's sources, operators and sinks onto an environment, without executing it. */
@FunctionalInterface
public interface Topology {

    void build(StreamExecutionEnvironment environment) throws Exception;
}
