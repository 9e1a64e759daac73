package io.railpulse.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What runs on this machine, as far as a test started it. */
public final class Processes {

    private Processes() {}

    /** Waits until no process has the folder in its command line. */
    public static void assertNoneWorksOn(Path folder) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(commandLinesWith(folder.toString())).isEmpty());
    }

    /**
     * Waits until the process runs nothing any more. One whose parent was killed may be in the system's list for longer:
     * it is taken off it by whoever stands in for the parent, when that one comes to it.
     */
    public static void assertEnds(ProcessHandle process) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(process.info().command()).isEmpty());
    }

    private static List<String> commandLinesWith(String text) {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(line -> line.contains(text))
                .toList();
    }
}
