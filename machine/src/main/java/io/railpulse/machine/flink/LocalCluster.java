package io.railpulse.machine.flink;

import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.metrics.MetricRegistryConfiguration;
import org.apache.flink.runtime.metrics.MetricRegistryImpl;
import org.apache.flink.runtime.metrics.ReporterSetupBuilder;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;

/** Flink's mini cluster with one worker, whose metrics all go to our own reporter. */
final class LocalCluster extends MiniCluster {

    private final ProgressReporter progress;

    LocalCluster(Configuration settings, int slots, ProgressReporter progress) {
        super(new MiniClusterConfiguration.Builder()
                .setConfiguration(settings)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(slots)
                .build());
        this.progress = progress;
    }

    @Override
    protected MetricRegistryImpl createMetricRegistry(Configuration settings, long maximumFrameSize) {
        return new MetricRegistryImpl(
                MetricRegistryConfiguration.fromConfiguration(settings, maximumFrameSize),
                List.of(ReporterSetupBuilder.METRIC_SETUP_BUILDER.forReporter("progress", progress)));
    }
}
