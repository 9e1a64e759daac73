package io.railpulse.provisioning;

/** The tables could not be made ready; the message says where, why and what to do. */
public final class TableProvisioningException extends RuntimeException {

    TableProvisioningException(String message, Throwable cause) {
        super(message, cause);
    }
}
