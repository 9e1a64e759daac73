package io.railpulse.machine.flink;

import io.railpulse.machine.MachineException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.jobmaster.JobResult;

/** A job that runs in this process, with the cluster it runs on. */
public final class LocalJob implements AutoCloseable {

    /** How a job ends that does not fail. */
    public enum End {
        /** Its input was bounded, and is done. */
        FINISHED,
        /** It was told to stop; its last checkpoint is there to go on from. */
        CANCELLED
    }

    private static final Duration CANCEL_PATIENCE = Duration.ofSeconds(60);

    private final String name;
    private final JobID jobId;
    private final LocalCluster cluster;
    private final ProgressReporter progress;
    private final CompletableFuture<JobResult> result;

    LocalJob(String name, JobID jobId, LocalCluster cluster, ProgressReporter progress) {
        this.name = name;
        this.jobId = jobId;
        this.cluster = cluster;
        this.progress = progress;
        this.result = cluster.requestJobResult(jobId);
    }

    /** Flink's id of the job; its checkpoints are in a folder of that name. */
    public String jobId() {
        return jobId.toHexString();
    }

    /** Where the job is: created, running, restarting, ... */
    public JobStatus status() {
        return cluster.getJobStatus(jobId).join();
    }

    /** Every operator, by name; empty until the job has been deployed. */
    public List<OperatorProgress> listOperators() {
        return progress.listOperators();
    }

    /** One operator, by its name; empty until the job has been deployed. */
    public Optional<OperatorProgress> findOperator(String operator) {
        return listOperators().stream()
                .filter(candidate -> candidate.operator().equals(operator))
                .findFirst();
    }

    /**
     * Waits for the end of the job.
     *
     * @throws JobFailedException if it failed
     */
    public End await() throws InterruptedException {
        try {
            return endOf(result.get());
        } catch (ExecutionException e) {
            throw new JobFailedException(name + " was lost: " + RootCause.of(e).inWords(), e);
        }
    }

    /**
     * Waits for the end of the job for some time; empty if it is still running then.
     *
     * @throws JobFailedException if it failed
     */
    public Optional<End> await(Duration time) throws InterruptedException {
        try {
            result.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            // Told in the same words as without a limit, below.
        }
        return Optional.of(await());
    }

    private End endOf(JobResult ended) {
        return switch (ended.getApplicationStatus()) {
            case SUCCEEDED -> End.FINISHED;
            case CANCELED -> End.CANCELLED;
            default -> throw failed(ended);
        };
    }

    private JobFailedException failed(JobResult ended) {
        Throwable failure = ended.getSerializedThrowable()
                .<Throwable>map(
                        serialized -> serialized.deserializeError(getClass().getClassLoader()))
                .orElseGet(() -> new MachineException("no reason was given"));
        return new JobFailedException(name + " failed: " + RootCause.of(failure).inWords(), failure);
    }

    /** Asks the job to stop and waits until it has; without effect on one that has ended. */
    public void cancel() throws InterruptedException {
        if (result.isDone()) {
            return;
        }
        cluster.cancelJob(jobId).exceptionally(endedMeanwhile -> null).join();
        try {
            result.get(CANCEL_PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new MachineException(name + " does not stop", e);
        } catch (ExecutionException e) {
            throw new JobFailedException(name + " was lost: " + RootCause.of(e).inWords(), e);
        }
    }

    /**
     * Writes a savepoint into a folder of its own under the given one, while the job goes on.
     *
     * @return the savepoint, to be given to {@link LocalFlinkOptions#withRestoreFrom}
     */
    public Path createSavepoint(Path folder) {
        String location = cluster.triggerSavepoint(
                        jobId, folder.toUri().toString(), false, SavepointFormatType.CANONICAL)
                .join();
        return Path.of(URI.create(location));
    }

    /** Cancels the job if it still runs, and stops its cluster. May be called again. */
    @Override
    public void close() throws InterruptedException {
        try {
            cancel();
        } finally {
            cluster.closeAsync().join();
        }
    }
}
