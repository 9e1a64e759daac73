package io.railpulse.benchmarks.telemetry;

import io.railpulse.connectors.avro.AvroDecoder;
import io.railpulse.connectors.avro.AvroEncoder;
import io.railpulse.connectors.avro.PackagedSchemas;
import io.railpulse.connectors.telemetry.PositionAvro;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.schemas.PositionRecord;
import io.railpulse.schemas.Topic;
import java.io.IOException;
import java.time.Instant;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What it costs to write a fix as the bytes of a record, and to read it from them, as each source does. */
@State(Scope.Thread)
public class FixRecordBenchmark {
    private static final int MAX_BYTES = 1 << 20;

    private final PositionReport fix = new PositionReport(
            "8f14e45f-ceea-467f-a0e6-9c2ad2f3b1d0",
            "gps-80001",
            "west-out",
            "2026-03-02",
            Instant.parse("2026-03-02T06:00:00Z").toEpochMilli(),
            50.0614,
            19.9366,
            22.2,
            271.5,
            4.5);

    private AvroEncoder<PositionRecord> encoder;
    private AvroDecoder<PositionRecord> decoder;
    private byte[] written;

    @Setup(Level.Trial)
    public void writeOnce() throws IOException {
        PackagedSchemas schemas = new PackagedSchemas();
        encoder = AvroEncoder.of(Topic.POSITION, schemas);
        decoder = new AvroDecoder<>(PositionRecord.class, schemas, MAX_BYTES);
        written = write();
        if (!fix.equals(read())) {
            throw new IllegalStateException("A fix is read as " + read());
        }
    }

    @Benchmark
    public byte[] write() {
        return encoder.encode(PositionAvro.toAvro(fix, null));
    }

    @Benchmark
    public PositionReport read() throws IOException {
        return PositionAvro.toDomain(decoder.decode(written).value());
    }
}
