package io.railpulse.machine.flink;

import org.apache.flink.util.SerializedThrowable;

/** The innermost reason of a failure, under all that Flink wraps around it. */
record RootCause(Throwable failure) {

    static RootCause of(Throwable failure) {
        Throwable current = unpack(failure);
        while (current.getCause() != null && current.getCause() != current) {
            current = unpack(current.getCause());
        }
        return new RootCause(current);
    }

    private static Throwable unpack(Throwable failure) {
        if (failure instanceof SerializedThrowable serialized) {
            return serialized.deserializeError(RootCause.class.getClassLoader());
        }
        return failure;
    }

    /** Kind and message; where there is no message, the place. */
    String inWords() {
        String kind = failure.getClass().getSimpleName();
        if (failure.getMessage() != null && !failure.getMessage().isBlank()) {
            return failure instanceof SerializedThrowable ? failure.getMessage() : kind + ": " + failure.getMessage();
        }
        StackTraceElement[] places = failure.getStackTrace();
        return places.length == 0 ? kind : kind + " at " + places[0];
    }
}
