package io.railpulse.operators;

import java.util.concurrent.Callable;

/** Reads and writes state where an interface of the domain knows nothing of how that can fail. */
public final class StateAccess {

    private StateAccess() {}

    public static <T> T get(Callable<T> read) {
        try {
            return read.call();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException("State cannot be read or written", failure);
        }
    }

    public static void change(Write write) {
        get(() -> {
            write.run();
            return null;
        });
    }

    /** A change of state. */
    @FunctionalInterface
    public interface Write {
        void run() throws Exception;
    }
}
