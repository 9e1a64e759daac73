package io.railpulse.connectors.eta;

import io.railpulse.domain.eta.CallEta;
import io.railpulse.domain.eta.EtaPublication;
import java.util.List;

/**
 * One forecast of a publication, by itself.
 *
 * @param trainRunId the run
 * @param tripId the trip in its timetable
 * @param serviceDate the service day, ISO-8601 date
 * @param forecast what is told of one moment of one call
 * @param madeAtMillis record time of the cause, milliseconds since the epoch
 * @param ordinal number of the publication among those of the same run and record time
 */
public record EtaRow(
        String trainRunId, String tripId, String serviceDate, CallEta forecast, long madeAtMillis, int ordinal) {

    /** One row for each forecast of the publication, in its order. */
    public static List<EtaRow> listOf(EtaPublication publication) {
        return publication.calls().stream()
                .map(forecast -> new EtaRow(
                        publication.trainRunId(),
                        publication.tripId(),
                        publication.serviceDate(),
                        forecast,
                        publication.madeAtMillis(),
                        publication.ordinal()))
                .toList();
    }

    /** The method's code; null where the forecast is withdrawn. */
    String methodCode() {
        return forecast.method() == null ? null : forecast.method().code();
    }

    /** How much is missing for a better forecast; null where it is withdrawn. */
    Integer fallbackLevel() {
        return forecast.method() == null ? null : forecast.method().fallbackLevel();
    }

    /** The way of forecasting. */
    String modelVersion() {
        return EtaPublication.MODEL_VERSION;
    }

    /** The code of the delay's basis; null where the forecast is withdrawn. */
    String delayBasisCode() {
        return forecast.delayBasis() == null ? null : forecast.delayBasis().code();
    }
}
