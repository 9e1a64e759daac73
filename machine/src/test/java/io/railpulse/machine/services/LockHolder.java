package io.railpulse.machine.services;

import java.nio.file.Path;
import java.time.Duration;

/** A process that holds the lock of a work folder, in the name of a given program, until its input ends. */
final class LockHolder {

    static final String LOCKED = "locked";

    private LockHolder() {}

    public static void main(String[] arguments) throws Exception {
        WorkFolder folder = new WorkFolder(Path.of(arguments[0]));
        long owner = Long.parseLong(arguments[1]);
        try (WorkFolderLock lock = WorkFolderLock.acquire(folder, owner, Duration.ZERO, notice -> {})) {
            System.out.println(LOCKED);
            while (System.in.read() >= 0) {
                // Only the end of the input means something.
            }
        }
    }
}
