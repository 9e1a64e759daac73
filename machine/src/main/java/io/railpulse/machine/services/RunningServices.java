package io.railpulse.machine.services;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been started, closed in the opposite order when the process ends. */
final class RunningServices {

    private static final Logger LOG = LoggerFactory.getLogger(RunningServices.class);

    /** A process that cannot stop would keep its folder for ever; Kafka and PostgreSQL both survive being cut off. */
    private static final Duration HALT_AFTER = Duration.ofSeconds(60);

    private static final int HALTED = 2;

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private volatile boolean closing;

    /** Starts one more; a stop that is asked for meanwhile waits until it is started, and then closes it. */
    synchronized <T extends AutoCloseable> T open(Callable<T> start) throws Exception {
        if (closing) {
            throw new InterruptedException("the services are being stopped");
        }
        T service = start.call();
        open.push(service);
        return service;
    }

    boolean isClosing() {
        return closing;
    }

    void closeAll() {
        closing = true;
        haltLater();
        synchronized (this) {
            while (!open.isEmpty()) {
                close(open.pop());
            }
        }
    }

    private static void close(AutoCloseable service) {
        try {
            service.close();
        } catch (Exception e) {
            LOG.warn("could not stop {} cleanly", service.getClass().getSimpleName(), e);
        }
    }

    private static void haltLater() {
        Thread watchdog = new Thread(
                () -> {
                    try {
                        TimeUnit.SECONDS.sleep(HALT_AFTER.toSeconds());
                        Runtime.getRuntime().halt(HALTED);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "halt-if-stuck");
        watchdog.setDaemon(true);
        watchdog.start();
    }
}
