package io.railpulse.demo;

import io.railpulse.machine.flink.LocalJob;
import io.railpulse.machine.flink.OperatorProgress;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The play itself: the job catches up with what was put in, the clock runs and is watched, and what is sent settles. */
final class DemoPlay {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration WRITTEN_WITHIN = Duration.ofMillis(1_500);

    private final DemoOptions options;
    private final DemoWatcher watcher;
    private final TelegramFeed feed;
    private final LocalJob job;
    private final List<LocalJob> others;
    private final DemoTables tables;

    /**
     * @param feed with its history put in, not yet started
     * @param job what takes in the feed
     * @param others what runs beside it, and must not fail
     */
    DemoPlay(
            DemoOptions options,
            DemoWatcher watcher,
            TelegramFeed feed,
            LocalJob job,
            List<LocalJob> others,
            DemoTables tables) {
        this.options = options;
        this.watcher = watcher;
        this.feed = feed;
        this.job = job;
        this.others = others;
        this.tables = tables;
    }

    DemoResult play() throws IOException, SQLException, InterruptedException {
        awaitTaken();
        awaitShown();
        feed.start(DemoRailway.BEGINNING, options.speed());
        watcher.say("the job has caught up; from now on " + options.speed() + " times real time");
        long begunNanos = System.nanoTime();
        long sentBefore = feed.sent();
        RateMeter rate = new RateMeter(taken());
        while (!feed.isDone() && !isOver(begunNanos)) {
            job.await(LOOK_EVERY);
            throwFailures();
            watcher.look(new DemoView(
                    feed.now(), feed.sent(), rate.perSecond(taken()), tables.look(), tables.lookAtAlerts()));
        }
        feed.close();
        Instant stopped = feed.now();
        Duration took = Duration.ofNanos(System.nanoTime() - begunNanos);
        double average = (feed.sent() - sentBefore) * 1e9 / took.toNanos();
        awaitTaken();
        feed.throwFailure();
        TimeUnit.MILLISECONDS.sleep(WRITTEN_WITHIN.toMillis());
        DemoView last = new DemoView(stopped, feed.sent(), average, tables.look(), tables.lookAtAlerts());
        return new DemoResult(last, tables.countCalls(), tables.countForecasts(), took);
    }

    private void throwFailures() throws IOException, InterruptedException {
        for (LocalJob other : others) {
            other.await(Duration.ZERO);
        }
        feed.throwFailure();
    }

    private boolean isOver(long begunNanos) {
        Duration played = Duration.ofNanos(System.nanoTime() - begunNanos);
        return options.duration().isPresent()
                && played.compareTo(options.duration().get()) >= 0;
    }

    private long taken() {
        return job.findOperator("track-train").map(OperatorProgress::recordsIn).orElse(0L);
    }

    /** Waits until the job has taken what was sent; what the job cannot read never comes, so not for ever. */
    private void awaitTaken() throws InterruptedException {
        long begunNanos = System.nanoTime();
        while (taken() < feed.sentToJob() && System.nanoTime() - begunNanos < PATIENCE.toNanos()) {
            job.await(Duration.ofMillis(100));
        }
    }

    /** Waits until all trains that were taken are in the tables: until there are no more of them than a while ago. */
    private void awaitShown() throws SQLException, InterruptedException {
        long begunNanos = System.nanoTime();
        int before = -1;
        int shown = tables.look().underWay();
        while ((shown == 0 || shown > before) && System.nanoTime() - begunNanos < PATIENCE.toNanos()) {
            job.await(WRITTEN_WITHIN);
            before = shown;
            shown = tables.look().underWay();
        }
    }

    /** How fast a count grows, by the wall clock. */
    private static final class RateMeter {
        private long count;
        private long nanos = System.nanoTime();

        RateMeter(long count) {
            this.count = count;
        }

        double perSecond(long newCount) {
            long now = System.nanoTime();
            double perSecond = (newCount - count) * 1e9 / Math.max(1, now - nanos);
            count = newCount;
            nanos = now;
            return perSecond;
        }
    }
}
