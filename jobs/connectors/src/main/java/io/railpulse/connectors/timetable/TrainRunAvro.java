package io.railpulse.connectors.timetable;

import io.railpulse.connectors.avro.AvroFields;
import io.railpulse.domain.timetable.CallRole;
import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.schemas.PlannedCallRecord;
import io.railpulse.schemas.TrainRunRecord;
import java.util.ArrayList;
import java.util.List;

/** A plan as it stands in {@code rail.train-run.v1}. */
public final class TrainRunAvro {

    private TrainRunAvro() {}

    /** The key of a plan's record. */
    public static String keyOf(TrainRun run) {
        return run.trainRunId();
    }

    public static TrainRunRecord toAvro(TrainRun run) {
        TrainRunRecord avro = new TrainRunRecord();
        avro.setTrainRunId(run.trainRunId());
        avro.setTripId(run.tripId());
        avro.setServiceDate(AvroFields.dateOrNull(run.serviceDate()));
        avro.setTrainNumber(run.trainNumber());
        avro.setRouteId(run.routeId());
        avro.setCorridor(run.corridor());
        avro.setTrainClass(run.trainClass());
        avro.setConsistTeu(run.consistTeu());
        avro.setConsistTonnes(run.consistTonnes());
        avro.setCalls(run.calls().stream().map(TrainRunAvro::toAvro).toList());
        return avro;
    }

    /** The plan as it was sent; {@link TrainRunCheck} judges it. */
    public static TrainRun toDomain(TrainRunRecord avro) {
        List<PlannedCall> calls = new ArrayList<>(avro.getCalls().size());
        avro.getCalls().forEach(call -> calls.add(toDomain(call)));
        return new TrainRun(
                avro.getTrainRunId(),
                avro.getTripId(),
                AvroFields.dateTextOrNull(avro.getServiceDate()),
                AvroFields.textOrNull(avro.getTrainNumber()),
                avro.getRouteId(),
                AvroFields.textOrNull(avro.getCorridor()),
                AvroFields.textOrNull(avro.getTrainClass()),
                avro.getConsistTeu(),
                avro.getConsistTonnes(),
                calls);
    }

    private static PlannedCallRecord toAvro(PlannedCall call) {
        PlannedCallRecord avro = new PlannedCallRecord();
        avro.setStopSequence(call.stopSequence());
        avro.setStopId(call.stopId());
        avro.setStopName(call.stopName());
        avro.setLatitudeDeg(call.latitude());
        avro.setLongitudeDeg(call.longitude());
        avro.setAlongM(call.alongMetres());
        avro.setArrivalAt(AvroFields.instantOrNull(call.arrivalMillis()));
        avro.setDepartureAt(AvroFields.instantOrNull(call.departureMillis()));
        avro.setNominalRunningS(AvroFields.secondsOrNull(call.nominalRunningMillis()));
        avro.setNominalDwellS(AvroFields.secondsOrNull(call.nominalDwellMillis()));
        avro.setTrainNumber(call.trainNumber());
        avro.setRole(call.role() == null ? null : call.role().code());
        return avro;
    }

    /** A place without a name is called by its id; a role that is not known is none. */
    private static PlannedCall toDomain(PlannedCallRecord avro) {
        String name = AvroFields.textOrNull(avro.getStopName());
        return new PlannedCall(
                avro.getStopSequence(),
                avro.getStopId(),
                name == null ? avro.getStopId() : name,
                avro.getLatitudeDeg(),
                avro.getLongitudeDeg(),
                avro.getAlongM(),
                AvroFields.millisOrNull(avro.getArrivalAt()),
                AvroFields.millisOrNull(avro.getDepartureAt()),
                AvroFields.millisOfSecondsOrNull(avro.getNominalRunningS()),
                AvroFields.millisOfSecondsOrNull(avro.getNominalDwellS()),
                AvroFields.textOrNull(avro.getTrainNumber()),
                CallRole.findByCode(avro.getRole()).orElse(null));
    }
}
