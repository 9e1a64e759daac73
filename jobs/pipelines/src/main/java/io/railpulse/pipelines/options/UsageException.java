package io.railpulse.pipelines.options;

/** A job was told something that it does not understand; the message says what, and what to do. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UsageException(String message) {
        super(message);
    }
}
