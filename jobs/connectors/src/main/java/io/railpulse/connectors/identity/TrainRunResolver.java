package io.railpulse.connectors.identity;

import io.railpulse.connectors.avro.AvroFields;
import io.railpulse.domain.timetable.TrainRun;
import java.util.Optional;

/** Which run a report is about: the run that it names, else the run of its trip on its service day. */
public final class TrainRunResolver {

    private TrainRunResolver() {}

    /**
     * The id of the run, or empty if the report names neither a run nor a trip and its day. Blank counts as not named.
     *
     * @param serviceDate ISO-8601 date; null if unknown
     */
    public static Optional<String> findTrainRunId(String trainRunId, String tripId, String serviceDate) {
        if (AvroFields.textOrNull(trainRunId) != null) {
            return Optional.of(trainRunId);
        }
        return Optional.ofNullable(ofTrip(AvroFields.textOrNull(tripId), serviceDate));
    }

    /** The run that a report names beyond its trip and service day; null if these alone lead to it. */
    public static String namedBeyondTrip(String trainRunId, String tripId, String serviceDate) {
        return trainRunId == null || trainRunId.equals(ofTrip(tripId, serviceDate)) ? null : trainRunId;
    }

    /** {@code trip@date}, or null if one of them is unknown. */
    public static String ofTrip(String tripId, String serviceDate) {
        return tripId == null || serviceDate == null ? null : TrainRun.idOf(tripId, serviceDate);
    }
}
