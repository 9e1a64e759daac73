package io.railpulse.connectors.sensor;

import static io.railpulse.connectors.postgres.Samples.BEGINNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.postgres.TestDatabase;
import io.railpulse.connectors.postgres.WriterUnderTest;
import io.railpulse.domain.sensor.SensorWindow;
import io.railpulse.domain.telemetry.SensorQuantity;
import java.util.List;
import org.junit.jupiter.api.Test;

class SensorWindowTableITCase {

    private final TestDatabase database = TestDatabase.create();

    @Test
    void writesAllOfAWindow() throws Exception {
        write(window(2, 1, 10));

        assertThat(database.list("select * from sensor_window"))
                .containsExactly("BOX|temperature_c|2026-03-01 08:00:00+00|2026-03-01 08:05:00+00|2|-1.5|4|1.25|4"
                        + "|2026-03-01 08:01:00+00|1|2026-03-01 08:00:00.01+00");
    }

    @Test
    void replacesAWindowByALaterRevisionOnly() throws Exception {
        write(window(3, 2, 20));
        write(window(2, 1, 10));
        write(window(3, 2, 20));
        assertThat(database.list("select reading_count, revision from sensor_window"))
                .containsExactly("3|2");

        write(window(4, 3, 20));
        assertThat(database.list("select reading_count, revision from sensor_window"))
                .containsExactly("4|3");
    }

    private static SensorWindow window(long count, int revision, long recordMillis) {
        return new SensorWindow(
                "BOX",
                SensorQuantity.TEMPERATURE_C,
                BEGINNING,
                count,
                -1.5,
                4,
                1.25,
                4,
                BEGINNING + 60_000,
                revision,
                BEGINNING + recordMillis);
    }

    private void write(SensorWindow... windows) throws Exception {
        try (var writer = WriterUnderTest.of(SensorWindowTable.table(), database.connection())) {
            writer.writeAndFlush(List.of(windows));
        }
    }
}
