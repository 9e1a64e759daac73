package io.railpulse.backtest.replay;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A replay in a process of its own, so that it can be killed. Arguments: recording, work folder, folder for the tables. */
public final class ReplayProgram {

    private ReplayProgram() {}

    public static void main(String[] arguments) throws Exception {
        ReplayOptions options = new ReplayOptions(
                Path.of(arguments[0]),
                Optional.of(Path.of(arguments[2])),
                Optional.of(Path.of(arguments[1])),
                Optional.empty(),
                Optional.empty(),
                2,
                Duration.ofMillis(300));
        new Replay(options, new Lines()).run();
        System.exit(0);
    }

    /** Tells each step as a line. */
    private static final class Lines implements ReplayProgress {

        @Override
        public void say(String line) {
            System.out.println(line);
        }

        @Override
        public void advance(String phase, long done, long total, Optional<Instant> recordTime) {
            System.out.println(phase + " " + done + " of " + total);
        }
    }
}
