package io.railpulse.machine;

import java.util.ArrayList;
import java.util.List;

/**
 * Ties a foreign program to this one: it is told to stop when our end of its standard input closes, which the system
 * does for us even when we are killed.
 */
public final class Tether {

    /**
     * The shell becomes the program; before, it leaves a watcher that reads from us and signals the program when there
     * is nothing more to read. The watcher is forked twice, so that the program does not find a child of its own.
     */
    private static final String SCRIPT = "signal=$1; shift; exec 3<&0;"
            + " ( ( cat <&3; kill -$signal $$ ) >/dev/null 2>&1 & );"
            + " exec \"$@\" </dev/null 3<&-";

    private Tether() {}

    /**
     * The command that runs another one tied to us.
     *
     * @param signal the signal that makes it stop cleanly: INT, TERM
     */
    public static List<String> command(String signal, List<String> command) {
        List<String> tied = new ArrayList<>(List.of("sh", "-c", SCRIPT, "tether", signal));
        tied.addAll(command);
        return tied;
    }
}
