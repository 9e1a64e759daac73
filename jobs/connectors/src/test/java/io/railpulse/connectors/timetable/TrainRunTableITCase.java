package io.railpulse.connectors.timetable;

import static io.railpulse.connectors.postgres.Samples.BEGINNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.postgres.TestDatabase;
import io.railpulse.connectors.postgres.WriterUnderTest;
import io.railpulse.domain.timetable.PlanInForce;
import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.Schedule;
import io.railpulse.domain.timetable.TrainRun;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainRunTableITCase {

    private final TestDatabase database = TestDatabase.create();

    @Test
    void writesThePlanInShort() throws Exception {
        TrainRun run = new TrainRun(
                "K1",
                "K",
                "2026-03-01",
                "X8001",
                "R1",
                "west",
                "freight",
                104.0,
                2_100.5,
                List.of(
                        new PlannedCall(1, "Chengdu", "Chengdu", 30.9, 104.3, 0, null, BEGINNING),
                        new PlannedCall(9, "Lodz", "Lodz", 51.8, 19.4, 9_826_000, BEGINNING + 1, null)));
        try (var runs = WriterUnderTest.of(TrainRunTable.table(), database.connection())) {
            Schedule schedule = new Schedule(
                    Schedule.timesOf(run),
                    new long[] {Schedule.UNKNOWN, BEGINNING, BEGINNING + 4, Schedule.UNKNOWN},
                    new long[0]);
            runs.writeAndFlush(List.of(new PlanInForce(run, schedule, BEGINNING + 2, 3)));
        }

        assertThat(database.list("select * from train_run"))
                .containsExactly("K1|K|2026-03-01|X8001|R1|west|freight|104|2100.5|Chengdu|2026-03-01 08:00:00+00"
                        + "|Lodz|2026-03-01 08:00:00.001+00|2|2026-03-01 08:00:00.002+00|3|2026-03-01 08:00:00.004+00");
    }
}
