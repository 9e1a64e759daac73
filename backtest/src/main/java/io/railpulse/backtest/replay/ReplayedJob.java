package io.railpulse.backtest.replay;

import io.railpulse.machine.flink.Topology;
import java.util.List;

/**
 * A job that a replay runs, bounded by the ends of what it reads.
 *
 * @param name the name of the job on its cluster
 * @param phase what it does, for whoever sits before it: {@code tracking}
 * @param watched the operator whose progress is told
 * @param topics what this operator takes in
 * @param topology attaches the job to its topics and tables
 */
record ReplayedJob(String name, String phase, String watched, List<String> topics, Topology topology) {}
