package io.railpulse.machine.services;

import io.railpulse.machine.JavaProcess;
import io.railpulse.machine.MachineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Command lines of PostgreSQL's programs. PostgreSQL refuses to run as root; as root, its programs are put into a
 * user namespace where they are nobody, which leaves the files root's.
 */
record PostgresPrograms(Path home, List<String> prefix) {

    /**
     * Programs for the user who owns a folder.
     *
     * @param folder any folder this process has made
     * @throws MachineException if this is root and the machine does not let it be anybody else
     */
    static PostgresPrograms of(Path home, Path folder) throws IOException {
        boolean root = Integer.valueOf(0).equals(Files.getAttribute(folder, "unix:uid"));
        return new PostgresPrograms(home, root ? asNobody() : List.of());
    }

    private static List<String> asNobody() throws IOException {
        if (JavaProcess.findExecutable("unshare").isEmpty() || run(List.of("unshare", "-U", "true")) != 0) {
            throw new MachineException("PostgreSQL refuses to run as root, and this machine has no user namespaces"
                    + " (unshare -U) to run it as nobody: start the program as another user");
        }
        return List.of("unshare", "-U");
    }

    private static int run(List<String> command) throws IOException {
        try {
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MachineException("interrupted while starting PostgreSQL", e);
        }
    }

    List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }
}
