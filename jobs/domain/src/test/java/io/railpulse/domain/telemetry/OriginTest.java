package io.railpulse.domain.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OriginTest {

    @Test
    void ordersByRecordTimeThenTopicThenPartitionThenOffset() {
        List<Origin> ordered = List.of(
                new Origin("b", 9, 9, 1),
                new Origin("a", 1, 10, 2),
                new Origin("a", 2, 1, 2),
                new Origin("a", 2, 9, 2),
                new Origin("a", 2, 10, 2),
                new Origin("b", 0, 0, 2));

        assertThat(Stream.of(3, 1, 5, 0, 4, 2).map(ordered::get).sorted()).isEqualTo(ordered);
    }

    @Test
    void isNamedByWhereItStands() {
        assertThat(new Origin("rail.position.v1", 3, 77, 1).path()).isEqualTo("rail.position.v1/3/77");
    }
}
