package io.railpulse.machine.services;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A program that starts the services, prints their process id and never comes to stop them. */
final class ProgramThatIsKilled {

    private ProgramThatIsKilled() {}

    public static void main(String[] arguments) throws InterruptedException {
        try (LocalServices services =
                LocalServices.start(LocalServicesOptions.of(Path.of(arguments[0])), progress -> {})) {
            System.out.println(services.pid());
            new CountDownLatch(1).await();
        }
    }
}
