package io.railpulse.domain.eta;

/**
 * The forecast of one moment of one call.
 *
 * @param stopSequence the call's number in the plan
 * @param stopId the place
 * @param event arrival or departure
 * @param p50Millis the median forecast, milliseconds since the epoch; null withdraws the forecast (the moment has passed,
 *     or the train is no longer followed)
 * @param p10Millis the early end of the 80 % interval; null if not given
 * @param p90Millis the late end of the 80 % interval; null if not given
 * @param bookedMillis booked time; null where none is booked
 * @param method how the forecast was made; null where it is withdrawn
 */
public record CallEta(
        int stopSequence,
        String stopId,
        CallEvent event,
        Long p50Millis,
        Long p10Millis,
        Long p90Millis,
        Long bookedMillis,
        EtaMethod method) {}
