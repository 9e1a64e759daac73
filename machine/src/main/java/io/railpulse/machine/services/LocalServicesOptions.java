package io.railpulse.machine.services;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How the services are to run.
 *
 * @param workFolder the folder of {@link WorkFolder}; created where it is missing
 * @param kafkaPort port of the broker on 127.0.0.1; 0 takes any free one
 * @param postgresPort port of the database on 127.0.0.1; 0 takes any free one
 * @param otherPortIfTaken whether another port will do where a wanted one is taken; else that is an error
 * @param startTimeout how long the start may take altogether, recovery of a killed broker included
 * @param patience how long to wait for the services of a former run, whose program is gone, to stop
 * @param heapMegabytes heap of the services' process
 */
public record LocalServicesOptions(
        Path workFolder,
        int kafkaPort,
        int postgresPort,
        boolean otherPortIfTaken,
        Duration startTimeout,
        Duration patience,
        int heapMegabytes) {

    /** Any free ports, two minutes for the start, half a minute for a former run, 768 MB of heap. */
    public static LocalServicesOptions of(Path workFolder) {
        return new LocalServicesOptions(workFolder, 0, 0, false, Duration.ofMinutes(2), Duration.ofSeconds(30), 768);
    }

    /** Fixed ports, for those who want to look in from outside. */
    public LocalServicesOptions withPorts(int kafka, int postgres) {
        return new LocalServicesOptions(
                workFolder, kafka, postgres, otherPortIfTaken, startTimeout, patience, heapMegabytes);
    }

    /** Another port where a wanted one is taken, told as progress. */
    public LocalServicesOptions withOtherPortIfTaken() {
        return new LocalServicesOptions(
                workFolder, kafkaPort, postgresPort, true, startTimeout, patience, heapMegabytes);
    }

    /** Arguments of {@link ServicesMain} that say the same. */
    List<String> toArguments() {
        return List.of(
                workFolder.toAbsolutePath().toString(),
                Integer.toString(kafkaPort),
                Integer.toString(postgresPort),
                Boolean.toString(otherPortIfTaken),
                startTimeout.toString(),
                patience.toString(),
                Integer.toString(heapMegabytes));
    }

    static LocalServicesOptions fromArguments(List<String> arguments) {
        return new LocalServicesOptions(
                Path.of(arguments.get(0)),
                Integer.parseInt(arguments.get(1)),
                Integer.parseInt(arguments.get(2)),
                Boolean.parseBoolean(arguments.get(3)),
                Duration.parse(arguments.get(4)),
                Duration.parse(arguments.get(5)),
                Integer.parseInt(arguments.get(6)));
    }
}
