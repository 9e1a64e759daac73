package io.railpulse.machine.flink;

/** A job has failed for good, all its restarts included. The message ends with the root cause in words. */
public final class JobFailedException extends RuntimeException {

    JobFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
