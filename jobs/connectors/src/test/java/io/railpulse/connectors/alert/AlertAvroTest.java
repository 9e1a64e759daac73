package io.railpulse.connectors.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.eta.TrainStatusAvro;
import io.railpulse.domain.alert.AlertChange;
import io.railpulse.domain.alert.AlertEvent;
import io.railpulse.domain.alert.AlertKind;
import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertStanding;
import io.railpulse.domain.alert.AlertStep;
import io.railpulse.domain.alert.MaintenanceWindow;
import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.alert.kind.AlertKinds;
import io.railpulse.domain.delay.Delays;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.tracking.Disagreement;
import io.railpulse.domain.tracking.DisagreementKind;
import io.railpulse.domain.tracking.RunState;
import io.railpulse.schemas.AlertRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AlertAvroTest {
    private static final AlertEvent CLEARED = new AlertEvent(
            "0a1b",
            3,
            "7@d",
            "late-now",
            AlertChange.CLEARED,
            AlertStanding.CLEARED,
            Severity.MAJOR,
            Severity.MAJOR,
            2.5,
            31.0,
            "min",
            "B",
            0.9,
            "so",
            1_000,
            2_000,
            500,
            700,
            2_000L,
            "late-now",
            4,
            "dispatcher");

    @Test
    void tellsAllThatIsKnownOfAnAlert() {
        AlertRecord avro = AlertAvro.toAvro(CLEARED);

        assertThat(avro.getState()).isEqualTo("cleared");
        assertThat(avro.getSeverity()).isEqualTo("major");
        assertThat(avro.getFormerValue()).isEqualTo(31);
        assertThat(avro.getClearedAt()).isEqualTo(Instant.ofEpochMilli(2_000));
        assertThat(avro.getEpisodeStartAt()).isEqualTo(Instant.ofEpochMilli(500));
        assertThat(avro.getAcknowledgedBy()).isEqualTo("dispatcher");
    }

    @Test
    void carriesTheAttributesOfCloudEvents() {
        assertThat(AlertAvro.headersOf(CLEARED))
                .extracting(header -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8))
                .containsExactly(
                        "ce_specversion=1.0",
                        "ce_id=0a1b/3",
                        "ce_source=/railpulse/alerting",
                        "ce_type=io.railpulse.alert.cleared",
                        "ce_subject=7@d",
                        "ce_time=1970-01-01T00:00:01Z",
                        "content-type=application/avro");
    }

    @Test
    void rulesComeBackAsTheyWent() {
        for (AlertKind kind : AlertKinds.listAll()) {
            assertThat(AlertRuleAvro.toDomain(AlertRuleAvro.toAvro(kind.defaultRule())))
                    .isEqualTo(kind.defaultRule());
        }
        AlertRule maintained = AlertRule.of("late-now", new AlertStep(10, 6, 120, Severity.WARNING))
                .withProbability(0.3)
                .withMaintenance(new MaintenanceWindow(1, 2));
        assertThat(AlertRuleAvro.toDomain(AlertRuleAvro.toAvro(maintained))).isEqualTo(maintained);
    }

    @Test
    void statusesComeBackAsTheyWent() {
        TrainStatus status = new TrainStatus(
                "7@d",
                "7",
                "2026-03-20",
                "K7",
                "west",
                RunState.AT_BORDER_WAITING,
                1,
                2.5,
                50.0,
                20.0,
                3L,
                0.9,
                4,
                "A",
                5,
                "B",
                new Delays(60L, 70L, null),
                "C",
                6L,
                new Delays(80L, null, 90L),
                "waiting",
                new Disagreement(DisagreementKind.REPORT_TIME, 7, "by far"),
                8,
                9,
                10L,
                11L,
                12L,
                13L);

        assertThat(TrainStatusAvro.toDomain(TrainStatusAvro.toAvro(status))).isEqualTo(status);
    }
}
