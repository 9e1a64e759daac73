package io.railpulse.machine.cluster;

import io.railpulse.machine.MachineException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Asks again until it is so: Flink's REST interface tells states, not changes. */
final class Polling {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private Polling() {}

    /** Whether it was so in time. */
    static boolean until(Duration patience, BooleanSupplier condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MachineException("interrupted while waiting for the session cluster", e);
        }
    }
}
