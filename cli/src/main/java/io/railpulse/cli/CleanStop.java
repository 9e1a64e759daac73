package io.railpulse.cli;

import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Lets a command that is told to stop, by Ctrl-C or a signal, end by itself: its thread is interrupted, and the program
 * waits until it has stopped what it started.
 */
final class CleanStop {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final CountDownLatch done = new CountDownLatch(1);

    private CleanStop() {}

    /** The command runs on this thread. */
    static CleanStop ofCurrentThread() {
        CleanStop stop = new CleanStop();
        Thread command = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop.interrupt(command), "clean-stop"));
        return stop;
    }

    /** The command is done: nothing is waited for any more. */
    void allow() {
        done.countDown();
    }

    /** Whether a failure means only that the command was told to stop. */
    static boolean isOne(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedException
                    || cause instanceof InterruptException
                    || cause instanceof InterruptedIOException && !(cause instanceof SocketTimeoutException)) {
                return true;
            }
        }
        return false;
    }

    private void interrupt(Thread command) {
        if (done.getCount() == 0) {
            return;
        }
        command.interrupt();
        try {
            if (!done.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                System.err.println("railpulse: not everything could be stopped in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
