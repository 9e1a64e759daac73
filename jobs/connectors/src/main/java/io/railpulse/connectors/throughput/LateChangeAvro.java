package io.railpulse.connectors.throughput;

import io.railpulse.domain.throughput.Contribution;
import io.railpulse.domain.throughput.LateChange;
import io.railpulse.domain.throughput.Place;
import io.railpulse.schemas.LateChangeRecord;
import java.time.Instant;
import java.util.Locale;

/** A change that came too late as it stands in {@code rail.late-change.v1}. */
public final class LateChangeAvro {

    private LateChangeAvro() {}

    public static LateChangeRecord toAvro(LateChange late) {
        Contribution of = late.change().contribution();
        Place place = late.ofCorridor() ? of.corridorPlace() : of.place();
        LateChangeRecord avro = new LateChangeRecord();
        avro.setTrainRunId(of.trainRunId());
        avro.setKind(of.kind().name().toLowerCase(Locale.ROOT));
        avro.setStopSequence(of.stopSequence());
        avro.setAdded(late.change().added());
        avro.setPlaceKind(place.kind().code());
        avro.setPlace(place.name());
        avro.setDirection(place.direction());
        avro.setHappenedAt(Instant.ofEpochMilli(of.atMillis()));
        avro.setWindowsMissed(late.windowsMissed());
        avro.setWindowsChanged(late.windowsChanged());
        avro.setRecordAt(Instant.ofEpochMilli(late.change().slotMillis()));
        return avro;
    }
}
