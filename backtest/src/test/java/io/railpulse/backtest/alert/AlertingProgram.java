package io.railpulse.backtest.alert;

import io.railpulse.machine.flink.Checkpoints;
import io.railpulse.machine.flink.LocalFlink;
import io.railpulse.machine.flink.LocalFlinkOptions;
import io.railpulse.machine.flink.LocalJob;
import io.railpulse.pipelines.alert.AlertingJob;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/**
 * The alerting job in a process of its own, so that it can be killed. It goes on from the newest complete checkpoint, prints a line
 * when it is accepted, and ends with whoever started it. Arguments: the folder of the checkpoints, then those of the job.
 */
public final class AlertingProgram {
    static final Duration CHECKPOINT_INTERVAL = Duration.ofSeconds(1);

    private AlertingProgram() {}

    public static void main(String[] arguments) throws Exception {
        Path checkpoints = Path.of(arguments[0]);
        String[] ofJob = Arrays.copyOfRange(arguments, 1, arguments.length);
        endWithWhoeverStartedThis();
        LocalFlinkOptions options = LocalFlinkOptions.of(AlertingJob.NAME, 2, checkpoints)
                .withCheckpointInterval(CHECKPOINT_INTERVAL)
                .withRestoreFrom(Checkpoints.findLatest(checkpoints))
                .withRestartAttempts(0);
        try (LocalJob job = LocalFlink.start(options, environment -> AlertingJob.attach(environment, ofJob))) {
            System.out.println("started");
            job.await();
        }
    }

    private static void endWithWhoeverStartedThis() {
        Thread listener = new Thread(() -> {
            try {
                System.in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException goneAsWell) {
                // Nobody is there any more.
            }
            Runtime.getRuntime().halt(0);
        });
        listener.setDaemon(true);
        listener.start();
    }
}
