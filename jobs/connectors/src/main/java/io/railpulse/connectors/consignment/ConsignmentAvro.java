package io.railpulse.connectors.consignment;

import io.railpulse.connectors.avro.AvroFields;
import io.railpulse.connectors.identity.TrainRunResolver;
import io.railpulse.domain.consignment.ConsignedContainer;
import io.railpulse.domain.consignment.Consignment;
import io.railpulse.domain.consignment.ConsignmentLeg;
import io.railpulse.domain.consignment.Digest;
import io.railpulse.domain.consignment.NoticePreferences;
import io.railpulse.schemas.ConsignedContainerRecord;
import io.railpulse.schemas.ConsignmentLegRecord;
import io.railpulse.schemas.ConsignmentRecord;
import io.railpulse.schemas.NoticePreferencesRecord;

/** A consignment as it stands in {@code rail.consignment.v1}. */
public final class ConsignmentAvro {

    private ConsignmentAvro() {}

    public static ConsignmentRecord toAvro(Consignment consignment) {
        ConsignmentRecord avro = new ConsignmentRecord();
        avro.setConsignmentId(consignment.consignmentId());
        avro.setVersion(consignment.version());
        avro.setCustomer(consignment.customer());
        avro.setContainers(
                consignment.containers().stream().map(ConsignmentAvro::toAvro).toList());
        avro.setLegs(consignment.legs().stream().map(ConsignmentAvro::toAvro).toList());
        avro.setOriginStopId(consignment.originStopId());
        avro.setDestinationStopId(consignment.destinationStopId());
        avro.setPromisedAt(AvroFields.instantOrNull(consignment.promisedMillis()));
        avro.setPreferences(toAvro(consignment.preferences()));
        return avro;
    }

    private static ConsignedContainerRecord toAvro(ConsignedContainer container) {
        return new ConsignedContainerRecord(
                container.number(),
                container.sizeType(),
                container.teu(),
                container.grossTonnes(),
                container.temperatureMinC(),
                container.temperatureMaxC(),
                container.humidityMaxPct(),
                container.shockMaxG());
    }

    private static ConsignmentLegRecord toAvro(ConsignmentLeg leg) {
        return new ConsignmentLegRecord(leg.trainRunId(), null, null, leg.fromStopSequence(), leg.toStopSequence());
    }

    private static NoticePreferencesRecord toAvro(NoticePreferences preferences) {
        if (preferences.equals(NoticePreferences.AT_ONCE)) {
            return null;
        }
        return new NoticePreferencesRecord(
                preferences.zone(),
                preferences.quietFromMinute(),
                preferences.quietToMinute(),
                preferences.breaksQuiet(),
                preferences.digest().code());
    }

    /** @throws IllegalArgumentException if a digest is none; the message names the field */
    public static Consignment toDomain(ConsignmentRecord avro) {
        return new Consignment(
                avro.getConsignmentId(),
                avro.getVersion(),
                avro.getCustomer(),
                avro.getContainers().stream().map(ConsignmentAvro::toDomain).toList(),
                avro.getLegs().stream().map(ConsignmentAvro::toDomain).toList(),
                avro.getOriginStopId(),
                avro.getDestinationStopId(),
                AvroFields.millisOrNull(avro.getPromisedAt()),
                toDomain(avro.getPreferences()));
    }

    private static ConsignedContainer toDomain(ConsignedContainerRecord container) {
        return new ConsignedContainer(
                container.getContainerId(),
                container.getSizeType(),
                container.getSizeTeu(),
                container.getGrossTonnes(),
                container.getTemperatureMinC(),
                container.getTemperatureMaxC(),
                container.getHumidityMaxPct(),
                container.getShockMaxG());
    }

    private static ConsignmentLeg toDomain(ConsignmentLegRecord leg) {
        String run = TrainRunResolver.findTrainRunId(
                        leg.getTrainRunId(), leg.getTripId(), AvroFields.dateTextOrNull(leg.getServiceDate()))
                .orElse(null);
        return new ConsignmentLeg(run, leg.getFromStopSequence(), leg.getToStopSequence());
    }

    private static NoticePreferences toDomain(NoticePreferencesRecord preferences) {
        if (preferences == null) {
            return NoticePreferences.AT_ONCE;
        }
        Digest digest = Digest.find(preferences.getDigest())
                .orElseThrow(() -> new IllegalArgumentException(
                        "preferences.digest: '" + preferences.getDigest() + "' is none of none, hourly, daily"));
        return new NoticePreferences(
                preferences.getZone(),
                preferences.getQuietFromMin(),
                preferences.getQuietToMin(),
                preferences.getBreaksQuiet(),
                digest);
    }
}
