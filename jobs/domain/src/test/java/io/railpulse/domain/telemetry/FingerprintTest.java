package io.railpulse.domain.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private static final PositionReport FIX =
            new PositionReport(null, "gps-1", "7", "2025-03-01", 1_000, 48.1, 11.5, 20.0, 90.0, 5.0);
    private static final MovementReport ARRIVAL = new MovementReport(
            null, "im", "7", "2025-03-01", "bravo", MovementKind.ARRIVAL, 1_000, MessageStatus.CREATE);

    @Test
    void isTheSameForTheSameContent() {
        PositionReport copy = new PositionReport(null, "gps-1", "7", "2025-03-01", 1_000, 48.1, 11.5, 20.0, 90.0, 5.0);

        assertThat(Fingerprint.of(copy)).isEqualTo(Fingerprint.of(FIX));
    }

    @Test
    void differsWithEveryMeasuredValue() {
        Set<Long> prints = new HashSet<>();
        prints.add(Fingerprint.of(FIX));
        prints.add(Fingerprint.of(new PositionReport(null, "gps-2", "7", null, 1_000, 48.1, 11.5, 20.0, 90.0, 5.0)));
        prints.add(Fingerprint.of(new PositionReport(null, "gps-1", "7", null, 1_001, 48.1, 11.5, 20.0, 90.0, 5.0)));
        prints.add(Fingerprint.of(new PositionReport(null, "gps-1", "7", null, 1_000, 48.2, 11.5, 20.0, 90.0, 5.0)));
        prints.add(Fingerprint.of(new PositionReport(null, "gps-1", "7", null, 1_000, 48.1, 11.6, 20.0, 90.0, 5.0)));
        prints.add(Fingerprint.of(new PositionReport(null, "gps-1", "7", null, 1_000, 48.1, 11.5, null, 90.0, 5.0)));
        prints.add(Fingerprint.of(new PositionReport(null, "gps-1", "7", null, 1_000, 48.1, 11.5, 20.0, null, 5.0)));
        prints.add(Fingerprint.of(new PositionReport(null, "gps-1", "7", null, 1_000, 48.1, 11.5, 20.0, 90.0, null)));
        prints.add(Fingerprint.of(new PositionReport(null, null, "7", null, 1_000, 48.1, 11.5, 20.0, 90.0, 5.0)));

        assertThat(prints).hasSize(9);
    }

    @Test
    void trustsTheProducersIdWhateverElseTheFixSays() {
        PositionReport one = new PositionReport("id-1", "gps-1", null, null, 1_000, 48.1, 11.5, null, null, null);
        PositionReport repaired = new PositionReport("id-1", "gps-1", null, null, 2_000, 48.2, 11.5, null, null, null);
        PositionReport othersId = new PositionReport("id-1", "gps-2", null, null, 1_000, 48.1, 11.5, null, null, null);

        assertThat(Fingerprint.of(repaired)).isEqualTo(Fingerprint.of(one));
        assertThat(Fingerprint.of(othersId)).isNotEqualTo(Fingerprint.of(one));
    }

    @Test
    void knowsARepairedReportByItsContent() {
        PositionReport one = new PositionReport("id-1", "gps-1", null, null, 1_000, 48.1, 11.5, null, null, null);
        PositionReport copy = new PositionReport("id-1", "gps-1", null, null, 1_000, 48.1, 11.5, null, null, null);
        PositionReport repaired = new PositionReport("id-1", "gps-1", null, null, 1_000, 48.2, 11.5, null, null, null);
        PositionReport other = new PositionReport("id-2", "gps-1", null, null, 1_000, 48.1, 11.5, null, null, null);

        assertThat(Fingerprint.contentOf(copy)).isEqualTo(Fingerprint.contentOf(one));
        assertThat(Set.of(
                        Fingerprint.of(one),
                        Fingerprint.contentOf(one),
                        Fingerprint.contentOf(repaired),
                        Fingerprint.contentOf(other)))
                .hasSize(4);
        MovementReport movement = movement("id-1", MovementKind.ARRIVAL, 1_000, MessageStatus.CREATE);
        MovementReport moved = movement("id-1", MovementKind.DEPARTURE, 1_000, MessageStatus.CREATE);
        assertThat(Set.of(Fingerprint.of(movement), Fingerprint.contentOf(movement), Fingerprint.contentOf(moved)))
                .hasSize(3);
    }

    @Test
    void isTheContentWhereThereIsNoId() {
        assertThat(Fingerprint.contentOf(FIX)).isEqualTo(Fingerprint.of(FIX));
        assertThat(Fingerprint.contentOf(ARRIVAL)).isEqualTo(Fingerprint.of(ARRIVAL));
    }

    @Test
    void keepsTheReportsOfOneIdApartThatChangeEachOther() {
        MovementReport created = movement("id-1", MovementKind.ARRIVAL, 1_000, MessageStatus.CREATE);

        assertThat(Set.of(
                        Fingerprint.of(created),
                        Fingerprint.of(movement("id-1", MovementKind.ARRIVAL, 2_000, MessageStatus.MODIFY)),
                        Fingerprint.of(movement("id-1", MovementKind.ARRIVAL, 3_000, MessageStatus.MODIFY)),
                        Fingerprint.of(movement("id-1", MovementKind.ARRIVAL, 1_000, MessageStatus.DELETE))))
                .hasSize(4);
    }

    @Test
    void differsWithEveryWordOfAMovement() {
        assertThat(Set.of(
                        Fingerprint.of(ARRIVAL),
                        Fingerprint.of(movement(null, MovementKind.DEPARTURE, 1_000, MessageStatus.CREATE)),
                        Fingerprint.of(movement(null, MovementKind.ARRIVAL, 1_001, MessageStatus.CREATE)),
                        Fingerprint.of(movement(null, MovementKind.ARRIVAL, 1_000, MessageStatus.MODIFY)),
                        Fingerprint.of(FIX)))
                .hasSize(5);
    }

    @Test
    void hasNoTwinsAmongAMillionFixes() {
        Set<Long> prints = new HashSet<>();
        for (int second = 0; second < 1_000_000; second++) {
            prints.add(Fingerprint.of(
                    new PositionReport(null, "gps-1", null, null, second * 1_000L, 48.1, 11.5, null, null, null)));
        }

        assertThat(prints).hasSize(1_000_000);
    }

    private static MovementReport movement(String id, MovementKind kind, long occurred, MessageStatus status) {
        return new MovementReport(id, "im", "7", "2025-03-01", "bravo", kind, occurred, status);
    }

    @Test
    void standsForATextByAllOfItsCharactersInTheirOrder() {
        assertThat(Fingerprint.of("lodz@1")).isEqualTo(Fingerprint.of("lodz@1"));
        assertThat(Fingerprint.of("lodz@1")).isNotIn(Fingerprint.of("lodz@2"), Fingerprint.of("lodz1@"));
    }
}
