package io.railpulse.benchmarks.alert;

import io.railpulse.connectors.avro.PackagedSchemas;
import io.railpulse.connectors.kafka.InputRecords;
import io.railpulse.machine.TemporaryFolder;
import io.railpulse.machine.flink.LocalJob;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * Measures how long it takes from a status in Kafka that changes an alert until that change is in Kafka. First how many statuses a
 * second the alerting job can take at most, then the time of each change at half of that; with checkpoints often, and seldom. Broker,
 * database, job, producer and consumer share the machine. Arguments: seconds to measure, 60 where there are none.
 */
public final class AlertLatency {
    private static final List<Duration> CHECKPOINT_INTERVALS = List.of(Duration.ofSeconds(5), Duration.ofSeconds(60));
    private static final int WARM_UP = 200_000;
    private static final int FLOOD = 600_000;
    private static final Duration STEP = Duration.ofMillis(5);
    private static final Duration SETTLING = Duration.ofSeconds(10);

    private AlertLatency() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Duration time = Duration.ofSeconds(args.length == 0 ? 60 : Long.parseLong(args[0]));
        for (Duration interval : CHECKPOINT_INTERVALS) {
            try (TemporaryFolder folder = TemporaryFolder.create("railpulse-latency");
                    AlertingBench bench = AlertingBench.start(folder.path());
                    AlertListener listener = new AlertListener(bench.kafka());
                    ReportingTrains trains =
                            new ReportingTrains(bench.kafka(), new InputRecords(new PackagedSchemas()), listener);
                    LocalJob job = bench.run(interval)) {
                System.out.printf("checkpoints every %d s: %s%n", interval.toSeconds(), job.status());
                measure(trains, listener, time);
            }
        }
        System.exit(0);
    }

    private static void measure(ReportingTrains trains, AlertListener listener, Duration time)
            throws InterruptedException {
        flood(trains, listener, WARM_UP);
        double most = flood(trains, listener, FLOOD);
        System.out.printf("  %,.0f statuses a second at most%n", most);
        pace(trains, most / 2, SETTLING);
        listener.awaitAll();
        listener.takeLatencies();
        pace(trains, most / 2, time);
        listener.awaitAll();
        System.out.printf("  at %,.0f statuses a second: %s%n", most / 2, listener.takeLatencies());
    }

    /** Puts statuses in as fast as it can, and waits for all that comes of them. Returns how many a second went through. */
    private static double flood(ReportingTrains trains, AlertListener listener, int statuses)
            throws InterruptedException {
        long begun = System.nanoTime();
        trains.report(statuses);
        listener.awaitAll();
        return statuses / seconds(System.nanoTime() - begun);
    }

    private static void pace(ReportingTrains trains, double aSecond, Duration time) throws InterruptedException {
        long begun = System.nanoTime();
        long reported = 0;
        for (long passed = 0; passed < time.toNanos(); passed = System.nanoTime() - begun) {
            long due = Math.round(aSecond * seconds(passed));
            trains.report((int) (due - reported));
            reported = due;
            Thread.sleep(STEP.toMillis());
        }
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }
}
