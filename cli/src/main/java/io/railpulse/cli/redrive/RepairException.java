package io.railpulse.cli.redrive;

/** A repaired record is not one that can be put back; the message says what is wrong with it. */
public final class RepairException extends RuntimeException {
    private static final long serialVersionUID = 1;

    RepairException(String message) {
        super(message);
    }

    RepairException(String message, Throwable cause) {
        super(message, cause);
    }
}
