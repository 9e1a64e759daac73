package io.railpulse.pipelines.golden;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;

/** Savepoints of jobs that go on until they are told to stop. */
public final class Savepoints {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** One that was triggered while sources began has been seen not to complete, for as long as Flink waits; the next one does. */
    private static final int SECONDS_FOR_ONE = 20;

    private Savepoints() {}

    /**
     * Takes a savepoint of a job as soon as all of its tasks run, and stops it.
     *
     * @return where it is
     */
    public static String takenAtTheEndOf(JobClient job, Path folder) throws Exception {
        try {
            return await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(
                            () -> job.triggerSavepoint(folder.toUri().toString(), SavepointFormatType.CANONICAL)
                                    .get(SECONDS_FOR_ONE, TimeUnit.SECONDS),
                            path -> true);
        } finally {
            job.cancel().get();
        }
    }
}
