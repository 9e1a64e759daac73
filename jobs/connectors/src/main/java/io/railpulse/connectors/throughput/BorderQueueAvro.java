package io.railpulse.connectors.throughput;

import io.railpulse.connectors.avro.AvroFields;
import io.railpulse.domain.throughput.Place;
import io.railpulse.domain.throughput.PlaceKind;
import io.railpulse.domain.throughput.QueueFigures;
import io.railpulse.domain.throughput.QueueRow;
import io.railpulse.schemas.BorderQueueRecord;
import java.time.Instant;

/** The queue of a border as it stands in {@code rail.border-queue.v1}. */
public final class BorderQueueAvro {

    private BorderQueueAvro() {}

    public static BorderQueueRecord toAvro(QueueRow row) {
        QueueFigures figures = row.figures();
        BorderQueueRecord avro = new BorderQueueRecord();
        avro.setStopId(row.border().name());
        avro.setNextStopId(row.border().direction());
        avro.setHourEndAt(Instant.ofEpochMilli(row.hourEndMillis()));
        avro.setKnownAt(Instant.ofEpochMilli(figures.atMillis()));
        avro.setWaiting(figures.waiting());
        avro.setOldestArrivedAt(AvroFields.instantOrNull(figures.oldestArrivedMillis()));
        avro.setDepartures(figures.departures());
        avro.setBusyS(figures.busySeconds());
        avro.setClearingAt(AvroFields.instantOrNull(figures.clearingMillis()));
        avro.setProvisional(row.provisional());
        avro.setRevision(row.revision());
        avro.setRecordAt(Instant.ofEpochMilli(row.recordMillis()));
        return avro;
    }

    public static QueueRow toDomain(BorderQueueRecord avro) {
        QueueFigures figures = new QueueFigures(
                avro.getKnownAt().toEpochMilli(),
                avro.getWaiting(),
                AvroFields.millisOrNull(avro.getOldestArrivedAt()),
                avro.getDepartures(),
                avro.getBusyS(),
                AvroFields.millisOrNull(avro.getClearingAt()));
        return new QueueRow(
                new Place(PlaceKind.BORDER, avro.getStopId(), avro.getNextStopId()),
                avro.getHourEndAt().toEpochMilli(),
                figures,
                avro.getRevision(),
                avro.getProvisional(),
                avro.getRecordAt().toEpochMilli());
    }
}
