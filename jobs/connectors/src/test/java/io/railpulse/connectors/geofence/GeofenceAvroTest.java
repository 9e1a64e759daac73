package io.railpulse.connectors.geofence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.railpulse.domain.geofence.FenceCircle;
import io.railpulse.domain.geofence.FenceEvent;
import io.railpulse.domain.geofence.FencePoint;
import io.railpulse.domain.geofence.Geofence;
import io.railpulse.schemas.FenceCircleRecord;
import io.railpulse.schemas.FencePointRecord;
import io.railpulse.schemas.GeofenceRecord;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeofenceAvroTest {
    private static final Geofence CIRCLE = new Geofence(
            "yard",
            7,
            "the yard",
            "a customer",
            "unloading",
            new FenceCircle(50, 10, 1_000),
            List.of(),
            50,
            60,
            List.of("west"),
            List.of("X8001"),
            List.of(FenceEvent.VISIT, FenceEvent.CROSSED));
    private static final Geofence RING = Geofence.ofRing(
            "port", "the port", new FencePoint(50, 10), new FencePoint(50.1, 10), new FencePoint(50, 10.1));

    @Test
    void fencesComeBackAsTheyWent() {
        assertThat(GeofenceAvro.toDomain(GeofenceAvro.toAvro(CIRCLE))).isEqualTo(CIRCLE);
        assertThat(GeofenceAvro.toDomain(GeofenceAvro.toAvro(RING))).isEqualTo(RING);
    }

    @Test
    void theFirstCornerMayBeNamedAgainAtTheEnd() {
        GeofenceRecord closed = GeofenceAvro.toAvro(RING);
        List<FencePointRecord> ring = new ArrayList<>(closed.getRing());
        ring.add(ring.get(0));
        closed.setRing(ring);

        assertThat(GeofenceAvro.toDomain(closed)).isEqualTo(RING);
    }

    @Test
    void whatIsNotGivenIsAsUsual() {
        GeofenceRecord least = GeofenceRecord.newBuilder()
                .setFenceId("yard")
                .setVersion(1)
                .setName("the yard")
                .setCircle(new FenceCircleRecord(50.0, 10.0, 1_000.0))
                .build();

        assertThat(GeofenceAvro.toDomain(least))
                .isEqualTo(Geofence.ofCircle("yard", "the yard", new FenceCircle(50, 10, 1_000)));
    }

    @Test
    void anEventThatIsNoneIsNamed() {
        GeofenceRecord wrong = GeofenceAvro.toAvro(CIRCLE);
        wrong.setEvents(List.of("left"));

        assertThatThrownBy(() -> GeofenceAvro.toDomain(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("events: 'left' is none of inside, visit, crossed");
    }
}
