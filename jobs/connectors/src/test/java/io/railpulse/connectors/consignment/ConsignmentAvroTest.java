package io.railpulse.connectors.consignment;

import static io.railpulse.connectors.consignment.ConsignmentExamples.BEGINNING;
import static io.railpulse.connectors.consignment.ConsignmentExamples.consignment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.railpulse.domain.consignment.NoticePreferences;
import io.railpulse.schemas.ConsignmentLegRecord;
import io.railpulse.schemas.ConsignmentRecord;
import io.railpulse.schemas.ConsignmentStatusRecord;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ConsignmentAvroTest {

    @Test
    void comesBackAsItWas() {
        assertThat(ConsignmentAvro.toDomain(ConsignmentAvro.toAvro(consignment())))
                .isEqualTo(consignment());
    }

    @Test
    void findsTheRunOfALegByItsTrip() {
        ConsignmentRecord avro = ConsignmentAvro.toAvro(consignment());
        avro.setLegs(java.util.List.of(
                new ConsignmentLegRecord(null, "A", LocalDate.parse("2026-03-01"), 1, 5),
                new ConsignmentLegRecord(null, "A", null, 1, 5)));

        assertThat(ConsignmentAvro.toDomain(avro).legs())
                .extracting(leg -> leg.trainRunId())
                .containsExactly("A@2026-03-01", null);
    }

    @Test
    void whoSaysNothingIsToldAtOnce() {
        ConsignmentRecord avro = ConsignmentAvro.toAvro(consignment());
        avro.setPreferences(null);

        assertThat(ConsignmentAvro.toDomain(avro).preferences()).isEqualTo(NoticePreferences.AT_ONCE);
    }

    @Test
    void namesTheFieldOfADigestThatIsNone() {
        ConsignmentRecord avro = ConsignmentAvro.toAvro(consignment());
        avro.getPreferences().setDigest("weekly");

        assertThatThrownBy(() -> ConsignmentAvro.toDomain(avro))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("preferences.digest: 'weekly'");
    }

    @Test
    void tellsAllThatIsKnownOfAConsignment() {
        ConsignmentStatusRecord avro = ConsignmentStatusAvro.toAvro(ConsignmentExamples.status(3));

        assertThat(avro.getState()).isEqualTo("under-way");
        assertThat(avro.getLastEvent()).isEqualTo("departure");
        assertThat(avro.getLastEventAt()).isEqualTo(Instant.ofEpochMilli(BEGINNING));
        assertThat(avro.getEtaP50At()).isAfter(Instant.ofEpochMilli(BEGINNING + 48 * 3_600_000L));
        assertThat(avro.getEtaP90At()).isNull();
        assertThat(avro.getLateProbability()).isBetween(0.2, 1.0);
        assertThat(avro.getConnectionState()).isEqualTo("at-risk");
        assertThat(avro.getConnectionShortS()).isEqualTo(-3600);
        assertThat(avro.getOrdinal()).isEqualTo(3);
    }

    @Test
    void tellsWhatWasWithdrawn() {
        ConsignmentStatusRecord avro = ConsignmentStatusAvro.toAvro(ConsignmentExamples.withdrawn());

        assertThat(avro.getState()).isEqualTo("withdrawn");
        assertThat(avro.getCustomer()).isNull();
        assertThat(avro.getEtaP50At()).isNull();
        assertThat(avro.getLateProbability()).isNull();
    }
}
