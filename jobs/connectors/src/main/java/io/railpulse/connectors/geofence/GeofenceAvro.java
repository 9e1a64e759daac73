package io.railpulse.connectors.geofence;

import io.railpulse.domain.geofence.FenceCircle;
import io.railpulse.domain.geofence.FenceEvent;
import io.railpulse.domain.geofence.FencePoint;
import io.railpulse.domain.geofence.Geofence;
import io.railpulse.schemas.FenceCircleRecord;
import io.railpulse.schemas.FencePointRecord;
import io.railpulse.schemas.GeofenceRecord;
import java.util.List;

/** A fence as it stands in {@code rail.geofence.v1}. */
public final class GeofenceAvro {

    private GeofenceAvro() {}

    public static GeofenceRecord toAvro(Geofence fence) {
        FenceCircle circle = fence.circle();
        GeofenceRecord avro = new GeofenceRecord();
        avro.setFenceId(fence.fenceId());
        avro.setVersion(fence.version());
        avro.setName(fence.name());
        avro.setOwner(fence.owner());
        avro.setPurpose(fence.purpose());
        avro.setCircle(
                circle == null
                        ? null
                        : new FenceCircleRecord(circle.latitude(), circle.longitude(), circle.radiusMetres()));
        avro.setRing(fence.ring().stream()
                .map(corner -> new FencePointRecord(corner.latitude(), corner.longitude()))
                .toList());
        avro.setMarginM(fence.marginMetres());
        avro.setDwellS(fence.dwellSeconds());
        avro.setCorridors(fence.corridors());
        avro.setTrips(fence.trips());
        avro.setEvents(fence.events().stream().map(FenceEvent::code).toList());
        return avro;
    }

    /** @throws IllegalArgumentException if an event is none; the message names the field */
    public static Geofence toDomain(GeofenceRecord avro) {
        FenceCircleRecord circle = avro.getCircle();
        return new Geofence(
                avro.getFenceId(),
                avro.getVersion(),
                avro.getName(),
                avro.getOwner(),
                avro.getPurpose(),
                circle == null
                        ? null
                        : new FenceCircle(circle.getLatitudeDeg(), circle.getLongitudeDeg(), circle.getRadiusM()),
                opened(avro.getRing().stream().map(GeofenceAvro::toDomain).toList()),
                avro.getMarginM(),
                avro.getDwellS(),
                List.copyOf(avro.getCorridors()),
                List.copyOf(avro.getTrips()),
                avro.getEvents().stream().map(GeofenceAvro::eventOf).toList());
    }

    private static FencePoint toDomain(FencePointRecord corner) {
        return new FencePoint(corner.getLatitudeDeg(), corner.getLongitudeDeg());
    }

    /** Many name the first corner again at the end of a ring. */
    private static List<FencePoint> opened(List<FencePoint> ring) {
        int last = ring.size() - 1;
        boolean isClosed = last > 0 && ring.get(0).equals(ring.get(last));
        return isClosed ? List.copyOf(ring.subList(0, last)) : ring;
    }

    private static FenceEvent eventOf(String code) {
        return FenceEvent.find(code)
                .orElseThrow(
                        () -> new IllegalArgumentException("events: '" + code + "' is none of inside, visit, crossed"));
    }
}
