package io.railpulse.machine.services;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A program that starts the services and never comes to stop them. */
final class ProgramThatIsKilled {

    static final String STARTED = "started";

    private ProgramThatIsKilled() {}

    public static void main(String[] arguments) throws InterruptedException {
        try (LocalServices services =
                LocalServices.start(LocalServicesOptions.of(Path.of(arguments[0])), progress -> {})) {
            System.out.println(STARTED + " " + services.pid());
            new CountDownLatch(1).await();
        }
    }
}
