package io.railpulse.machine.cluster;

import java.nio.file.Path;
import java.util.Map;

/**
 * How a session cluster is to run.
 *
 * @param libraries folder with Flink's jars, as {@link SessionCluster} lists them
 * @param folder where configuration, logs, uploads and checkpoints of this cluster go; created where it is missing
 * @param slots of the one worker
 * @param settings further Flink settings by key, which go over ours
 */
public record SessionClusterOptions(Path libraries, Path folder, int slots, Map<String, String> settings) {

    /** Four slots, nothing but our settings. */
    public static SessionClusterOptions of(Path libraries, Path folder) {
        return new SessionClusterOptions(libraries, folder, 4, Map.of());
    }

    public SessionClusterOptions withSettings(Map<String, String> more) {
        return new SessionClusterOptions(libraries, folder, slots, more);
    }
}
