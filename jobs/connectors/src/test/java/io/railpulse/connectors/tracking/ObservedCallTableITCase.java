package io.railpulse.connectors.tracking;

import static io.railpulse.connectors.postgres.Samples.BEGINNING;
import static io.railpulse.connectors.postgres.Samples.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.postgres.TestDatabase;
import io.railpulse.connectors.postgres.WriterUnderTest;
import io.railpulse.domain.delay.Delay;
import io.railpulse.domain.delay.DelayBasis;
import io.railpulse.domain.tracking.CallKind;
import io.railpulse.domain.tracking.CallMethod;
import io.railpulse.domain.tracking.ObservedCall;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObservedCallTableITCase {

    private final TestDatabase database = TestDatabase.create();

    @Test
    void keepsPlannedCallsAndUnplannedStopsApart() throws Exception {
        write(
                call("K1", "2026-03-01", 7, "Dostyk", BEGINNING, 0, 0),
                call("K1", "2026-03-01", null, "Aktogay", BEGINNING, 0, 1),
                call("K1", "2026-03-01", null, "Aktogay", BEGINNING, 0, 2));

        assertThat(database.list("select call_key, stop_sequence, stop_id, revision from observed_call order by 1"))
                .containsExactly("7|7|Dostyk|0", "unplanned:Aktogay||Aktogay|2");
    }

    @Test
    void writesAllOfACall() throws Exception {
        write(new ObservedCall(
                "K1",
                "K",
                "2026-03-01",
                7,
                "Dostyk",
                9_800.5,
                CallKind.PASS,
                BEGINNING,
                BEGINNING + 1,
                BEGINNING + 2,
                BEGINNING + 3,
                new Delay(90L, DelayBasis.BOOKED),
                Delay.UNKNOWN,
                CallMethod.INTERPOLATED,
                3,
                true,
                BEGINNING + 4,
                5));

        assertThat(database.list("select * from observed_call"))
                .containsExactly("K1|7|K|2026-03-01|7|Dostyk|pass|2026-03-01 08:00:00+00|2026-03-01 08:00:00.001+00"
                        + "|2026-03-01 08:00:00.002+00|2026-03-01 08:00:00.003+00|interpolated|3|t"
                        + "|2026-03-01 08:00:00.004+00|5|90|booked|2||none||9800.5");
    }

    private void write(ObservedCall... calls) throws Exception {
        try (var writer = WriterUnderTest.of(ObservedCallTable.table(), database.connection())) {
            writer.writeAndFlush(List.of(calls));
        }
    }
}
