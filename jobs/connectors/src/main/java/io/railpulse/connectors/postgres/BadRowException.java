package io.railpulse.connectors.postgres;

/** One of the rows of a transaction cannot be stored; the transaction was rolled back. */
final class BadRowException extends Exception {

    private final transient SqlFailure failure;

    BadRowException(SqlFailure failure, Throwable cause) {
        super(failure.message(), cause);
        this.failure = failure;
    }

    SqlFailure failure() {
        return failure;
    }
}
