package io.railpulse.machine;

/** Something on this machine is not as it has to be. The message is written for the person at the terminal. */
public final class MachineException extends RuntimeException {

    public MachineException(String message) {
        super(message);
    }

    public MachineException(String message, Throwable cause) {
        super(message, cause);
    }
}
