package io.railpulse.machine.services;

import io.railpulse.machine.MachineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/** PostgreSQL's data folder on disk: made once, with a password that only the owner of the work folder can read. */
final class PostgresCluster {

    private static final int PASSWORD_BYTES = 16;

    private PostgresCluster() {}

    /** Makes the data folder unless it is there; returns the password of {@link PostgresService#USER}. */
    static String prepare(WorkFolder folder, PostgresPrograms programs) throws IOException {
        if (!Files.exists(folder.postgresPassword())) {
            if (Files.exists(folder.postgres())) {
                throw new MachineException(
                        folder.postgresPassword() + " is missing, and with it the way into the database: start anew in"
                                + " another folder, or put the file back");
            }
            writePassword(folder.postgresPassword());
        }
        NewFolder.createIfMissing(folder.postgres(), data -> initialise(data, folder, programs));
        return Files.readString(folder.postgresPassword()).strip();
    }

    private static void writePassword(Path file) throws IOException {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        // A temporary file is readable by its owner only; moved when complete, so that a kill leaves all or nothing.
        Path draft = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
        Files.writeString(draft, HexFormat.of().formatHex(random));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void initialise(Path data, WorkFolder folder, PostgresPrograms programs) throws IOException {
        Path log = folder.logs().resolve("postgres-init.log");
        Process process = new ProcessBuilder(programs.command(
                        "initdb",
                        "--pgdata=" + data,
                        "--username=" + PostgresService.USER,
                        "--pwfile=" + folder.postgresPassword(),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--no-locale"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new MachineException("PostgreSQL could not make its data folder: see " + log);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new MachineException("interrupted while making PostgreSQL's data folder", e);
        }
    }
}
