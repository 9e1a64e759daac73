package io.railpulse.operators.throughput;

import java.util.concurrent.Callable;

/** Reads and writes state where an interface of the domain knows nothing of how that can fail. */
final class StateAccess {

    private StateAccess() {}

    static <T> T get(Callable<T> read) {
        try {
            return read.call();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException("state cannot be read", failure);
        }
    }

    static void change(Write write) {
        get(() -> {
            write.run();
            return null;
        });
    }

    /** A change of state. */
    @FunctionalInterface
    interface Write {
        void run() throws Exception;
    }
}
