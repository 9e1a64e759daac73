package io.railpulse.connectors.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.Examples;
import io.railpulse.domain.timetable.CallRole;
import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.schemas.TrainRunRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainRunAvroTest {

    @Test
    void aPlanComesBackAsItWent() {
        assertThat(TrainRunAvro.toDomain(TrainRunAvro.toAvro(Examples.run()))).isEqualTo(Examples.run());
    }

    @Test
    void nominalTimesAndTrainNumbersComeBackAsTheyWent() {
        assertThat(TrainRunAvro.toDomain(TrainRunAvro.toAvro(Examples.nominalRun())))
                .isEqualTo(Examples.nominalRun());
    }

    @Test
    void rolesComeBackAsTheyWent() {
        TrainRun run = Examples.runWith(Examples.run().calls().stream()
                .map(call -> call.withRole(CallRole.BORDER))
                .toList());
        assertThat(TrainRunAvro.toDomain(TrainRunAvro.toAvro(run))).isEqualTo(run);
    }

    @Test
    void aRoleThatIsNotKnownIsNone() {
        TrainRunRecord avro = TrainRunAvro.toAvro(Examples.run());
        avro.getCalls().get(0).setRole("lighthouse");
        assertThat(TrainRunAvro.toDomain(avro)).isEqualTo(Examples.run());
    }

    @Test
    void whatIsUnknownStaysUnknown() {
        TrainRun bare = new TrainRun(
                "r",
                "t",
                "2025-09-01",
                null,
                "route",
                null,
                null,
                null,
                null,
                Examples.run().calls());
        assertThat(TrainRunAvro.toDomain(TrainRunAvro.toAvro(bare))).isEqualTo(bare);
    }

    @Test
    void blankIsUnknown() {
        TrainRunRecord avro = TrainRunAvro.toAvro(Examples.run());
        avro.setTrainNumber("");
        avro.setCorridor(" ");
        TrainRun run = TrainRunAvro.toDomain(avro);
        assertThat(run.trainNumber()).isNull();
        assertThat(run.corridor()).isNull();
    }

    @Test
    void aPlaceWithoutANameIsCalledByItsId() {
        TrainRun nameless = Examples.runWith(List.of(
                new PlannedCall(1, "ALA", null, 45, 82, 0, null, null),
                new PlannedCall(2, "DOS", "Dostyk", 45, 82.5, 1, null, null)));
        assertThat(TrainRunAvro.toDomain(TrainRunAvro.toAvro(nameless))
                        .calls()
                        .get(0)
                        .stopName())
                .isEqualTo("ALA");
    }
}
