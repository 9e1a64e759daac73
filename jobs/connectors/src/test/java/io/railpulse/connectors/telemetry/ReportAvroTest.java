package io.railpulse.connectors.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.Examples;
import io.railpulse.domain.telemetry.MessageStatus;
import io.railpulse.domain.telemetry.MovementKind;
import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.SensorReport;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportAvroTest {

    @Test
    void aFixComesBackAsItWent() {
        assertThat(PositionAvro.toDomain(PositionAvro.toAvro(Examples.position(), null)))
                .isEqualTo(Examples.position());
        assertThat(PositionAvro.toDomain(PositionAvro.toAvro(Examples.barePosition(), null)))
                .isEqualTo(Examples.barePosition());
    }

    @Test
    void everyKindAndStatusOfAReportComesBackAsItWent() {
        for (MovementKind kind : MovementKind.values()) {
            for (MessageStatus status : MessageStatus.values()) {
                MovementReport report =
                        new MovementReport(null, null, "X8001", "2025-09-01", "DOS", kind, Examples.ARRIVAL, status);
                assertThat(MovementAvro.toDomain(MovementAvro.toAvro(report, null)))
                        .isEqualTo(report);
            }
        }
    }

    @Test
    void aReadingComesBackAsItWentKeyedByWhatCarriesTheSensor() {
        SensorReport bare = new SensorReport(null, "MSKU1234565", null, null, Examples.MEASURED, "shock_g", 4.5);
        for (SensorReport report : List.of(Examples.sensor(), bare)) {
            assertThat(SensorAvro.toDomain(SensorAvro.toAvro(report, null))).isEqualTo(report);
            assertThat(SensorAvro.keyOf(report)).isEqualTo("MSKU1234565");
        }
        assertThat(SensorAvro.toAvro(Examples.sensor(), "run-1").getTrainRunId())
                .isEqualTo("run-1");
    }

    @Test
    void aFixIsKeyedByItsDeviceElseByItsTrip() {
        assertThat(PositionAvro.keyOf(Examples.position())).isEqualTo("tracker-7");
        PositionReport withoutDevice =
                new PositionReport(null, null, "X8001", "2025-09-01", Examples.MEASURED, 45, 82, null, null, null);
        assertThat(PositionAvro.keyOf(withoutDevice)).isEqualTo("X8001@2025-09-01");
        assertThat(PositionAvro.keyOf(Examples.barePosition())).isNull();
    }

    @Test
    void aReportIsKeyedByItsTrain() {
        assertThat(MovementAvro.keyOf(Examples.movement())).isEqualTo("X8001@2025-09-01");
    }

    @Test
    void theRunIsWrittenOnlyWhereTheTripDoesNotLeadToIt() {
        assertThat(PositionAvro.toAvro(Examples.position(), Examples.TRAIN_RUN_ID)
                        .getTrainRunId())
                .isNull();
        assertThat(PositionAvro.toAvro(Examples.position(), "run-1").getTrainRunId())
                .isEqualTo("run-1");
        assertThat(MovementAvro.toAvro(Examples.movement(), "run-1").getTrainRunId())
                .isEqualTo("run-1");
    }
}
