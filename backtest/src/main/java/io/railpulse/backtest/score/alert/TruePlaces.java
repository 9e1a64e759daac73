package io.railpulse.backtest.score.alert;

import io.railpulse.domain.consignment.CargoLimits;
import io.railpulse.domain.sensor.TrainMotion;
import io.railpulse.recordings.ActualCall;
import io.railpulse.recordings.ConsignmentRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Whether a train truly was at a call at a time, and what the cargo that it carried bears. */
final class TruePlaces {
    private final Map<String, NavigableMap<Long, Long>> standsByRun = new HashMap<>();
    private final Map<String, CargoLimits> limits = new HashMap<>();

    TruePlaces(List<ActualCall> calls, List<ConsignmentRow> consignments) {
        for (ActualCall call : calls) {
            if (call.arrivalMillis() != null || call.departureMillis() != null) {
                long from = call.arrivalMillis() == null ? Long.MIN_VALUE : call.arrivalMillis();
                long until = call.departureMillis() == null ? Long.MAX_VALUE : call.departureMillis();
                standsByRun
                        .computeIfAbsent(call.tripId() + "@" + call.serviceDate(), run -> new TreeMap<>())
                        .put(from, until);
            }
        }
        for (ConsignmentRow row : consignments) {
            for (ConsignmentRow.Leg leg : row.legs()) {
                limits.put(
                        row.containerId() + " " + leg.tripId() + "@" + leg.serviceDate(),
                        new CargoLimits(row.consignmentId(), row.temperatureMinC(), row.temperatureMaxC(), null, null));
            }
        }
    }

    TrainMotion motionAt(String trainRunId, long millis) {
        NavigableMap<Long, Long> stands = standsByRun.get(trainRunId);
        if (stands == null) {
            return TrainMotion.UNKNOWN;
        }
        Map.Entry<Long, Long> stand = stands.floorEntry(millis);
        return stand != null && millis <= stand.getValue() ? TrainMotion.AT_PLANNED_PLACE : TrainMotion.AWAY;
    }

    /** Null where nothing is said. */
    CargoLimits limitsOf(String assetId, String trainRunId) {
        return limits.get(assetId + " " + trainRunId);
    }
}
