package io.railpulse.backtest.throughput;

import io.railpulse.backtest.replay.Replay;
import io.railpulse.backtest.replay.ReplayOptions;
import io.railpulse.backtest.replay.ReplayProgress;
import io.railpulse.gtfs.GtfsFeed;
import io.railpulse.recordings.Recording;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Replays a recording and checks its rows of throughput: the folder of the recording, and a work folder to go on in. */
public final class CheckThroughput {

    private CheckThroughput() {}

    public static void main(String[] args) throws Exception {
        ThroughputCheck check = check(Path.of(args[0]), Optional.of(Path.of(args[1])));
        System.out.println(check.agreed + ", " + check.late + " facts late, " + check.faults.size() + " faults");
        check.faults.stream().limit(30).forEach(System.out::println);
    }

    static ThroughputCheck check(Path recording, Optional<Path> work) throws Exception {
        ReplayOptions options = new ReplayOptions(
                recording, Optional.empty(), work, Optional.empty(), Optional.empty(), 2, Duration.ofSeconds(10));
        ThroughputCheck check = new ThroughputCheck(
                GtfsFeed.read(Recording.open(recording).timetable()).timeZone());
        new Replay(options, new Silence(), check).run();
        return check;
    }

    /** Nobody sits before it. */
    private static final class Silence implements ReplayProgress {

        @Override
        public void say(String line) {}

        @Override
        public void advance(String phase, long done, long total, Optional<Instant> recordTime) {}
    }
}
