package io.railpulse.machine.flink;

import io.railpulse.machine.MachineException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Flink inside this process: one job on a cluster of its own, which goes when the job is closed. */
public final class LocalFlink {

    private LocalFlink() {}

    /**
     * Starts a cluster and the job on it; returns as soon as the job is accepted.
     *
     * @throws MachineException if the topology cannot be built or the cluster cannot be started
     */
    public static LocalJob start(LocalFlinkOptions options, Topology topology) {
        createFolder(options);
        Configuration settings = LocalFlinkSettings.of(options);
        JobGraph graph = buildGraph(options, settings, topology);
        ProgressReporter progress = new ProgressReporter();
        LocalCluster cluster = new LocalCluster(settings, options.parallelism(), progress);
        try {
            cluster.start();
            JobID jobId = cluster.submitJob(graph).get().getJobID();
            return new LocalJob(options.jobName(), jobId, cluster, progress);
        } catch (InterruptedException e) {
            cluster.closeAsync().join();
            Thread.currentThread().interrupt();
            throw new MachineException("interrupted while starting " + options.jobName(), e);
        } catch (Exception e) {
            cluster.closeAsync().join();
            throw new MachineException(
                    options.jobName() + " did not start: " + RootCause.of(e).inWords(), e);
        }
    }

    private static void createFolder(LocalFlinkOptions options) {
        try {
            Files.createDirectories(options.checkpoints());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create the folder of the checkpoints", e);
        }
    }

    private static JobGraph buildGraph(LocalFlinkOptions options, Configuration settings, Topology topology) {
        try {
            StreamExecutionEnvironment environment = new StreamExecutionEnvironment(settings);
            topology.build(environment);
            return environment.getStreamGraph().getJobGraph();
        } catch (Exception e) {
            throw new MachineException(
                    options.jobName() + " cannot be built: " + RootCause.of(e).inWords(), e);
        }
    }
}
