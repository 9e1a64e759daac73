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

    private static List<String> commandLinesWith(String text) {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(line -> line.contains(text))
                .toList();
    }
}
