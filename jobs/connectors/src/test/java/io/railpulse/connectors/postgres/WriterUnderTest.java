package io.railpulse.connectors.postgres;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.SimpleCounter;

/** A writer with its clock and its counters in the hands of a test. */
public record WriterUnderTest<T>(PostgresWriter<T> writer, ManualClock clock, WriterMetrics metrics)
        implements AutoCloseable {

    /** Retries at once, three times. */
    static final PostgresOptions IMPATIENT =
            PostgresOptions.defaults().withRetries(3, Duration.ofMillis(1), Duration.ofMillis(1));

    public static <T> WriterUnderTest<T> of(Table<T> table, DatabaseConnection database) {
        return of(table, database, IMPATIENT, new SimpleCounter());
    }

    static <T> WriterUnderTest<T> of(
            Table<T> table, DatabaseConnection database, PostgresOptions options, Counter retries) {
        ManualClock clock = new ManualClock();
        WriterMetrics metrics = new WriterMetrics(new SimpleCounter(), new SimpleCounter(), retries);
        return new WriterUnderTest<>(new PostgresWriter<>(table, database, options, clock, metrics), clock, metrics);
    }

    void write(List<T> elements) throws IOException, InterruptedException {
        for (T element : elements) {
            writer.write(element, null);
        }
    }

    public void writeAndFlush(List<T> elements) throws IOException, InterruptedException {
        write(elements);
        writer.flush(false);
    }

    @Override
    public void close() {
        writer.close();
    }
}
