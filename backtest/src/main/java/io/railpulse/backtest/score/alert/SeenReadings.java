package io.railpulse.backtest.score.alert;

import io.railpulse.domain.sensor.AccompanyingTrain;
import io.railpulse.domain.sensor.TrainMotion;
import io.railpulse.domain.telemetry.SensorQuantity;
import io.railpulse.domain.telemetry.SensorReport;
import io.railpulse.domain.timetable.TrainRun;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** The readings of the last two hours, as far as they were received soon: what a single one is to be compared with. */
final class SeenReadings {
    private static final long SOON_MILLIS = Duration.ofMinutes(15).toMillis();
    private static final long KEPT_MILLIS = Duration.ofHours(2).toMillis();
    private static final long SHORTEST_CHANGE_MILLIS = Duration.ofMinutes(10).toMillis();
    private static final double HOUR_MILLIS = Duration.ofHours(1).toMillis();

    private final TruePlaces places;
    private final Map<String, Deque<SensorReport>> temperatures = new HashMap<>();
    private final Map<String, Map<String, SensorReport>> bearingsByTrain = new HashMap<>();

    SeenReadings(TruePlaces places) {
        this.places = places;
    }

    /** Whether a reading was received soon after it was measured, and not before. */
    static boolean isReceivedSoon(SensorReport report, long receivedMillis) {
        long age = receivedMillis - report.measuredAtMillis();
        return age >= 0 && age <= SOON_MILLIS;
    }

    void take(SensorReport report, long receivedMillis) {
        if (!isReceivedSoon(report, receivedMillis)) {
            return;
        }
        if (report.quantity().equals(SensorQuantity.TEMPERATURE_C.code())) {
            Deque<SensorReport> known = temperatures.computeIfAbsent(report.assetId(), any -> new ArrayDeque<>());
            known.removeIf(other -> other.measuredAtMillis() < report.measuredAtMillis() - KEPT_MILLIS);
            known.add(report);
        } else if (isBearingOfATrain(report)) {
            bearingsByTrain
                    .computeIfAbsent(trainOf(report), any -> new HashMap<>())
                    .put(report.assetId(), report);
        }
    }

    /** Against the earliest of the two hours before, some minutes back at least; null where there is none. */
    Double changePerHour(SensorReport report) {
        Collection<SensorReport> known = temperatures.getOrDefault(report.assetId(), new ArrayDeque<>());
        return known.stream()
                .filter(other -> other.quantity().equals(report.quantity()))
                .filter(other -> other.measuredAtMillis() <= report.measuredAtMillis() - SHORTEST_CHANGE_MILLIS)
                .findFirst()
                .map(other -> (report.value() - other.value())
                        / ((report.measuredAtMillis() - other.measuredAtMillis()) / HOUR_MILLIS))
                .orElse(null);
    }

    /** The median of the other bearings of its train, measured while that did the same; null where there is none. */
    Double medianOfOthers(SensorReport report) {
        if (!isBearingOfATrain(report)) {
            return null;
        }
        return AccompanyingTrain.medianOf(bearingsByTrain.getOrDefault(trainOf(report), Map.of()).values().stream()
                .filter(other -> isComparable(other, report))
                .mapToDouble(SensorReport::value));
    }

    private static boolean isBearingOfATrain(SensorReport report) {
        return report.quantity().equals(SensorQuantity.AXLE_BEARING_C.code()) && report.tripId() != null;
    }

    private boolean isComparable(SensorReport other, SensorReport report) {
        return !other.assetId().equals(report.assetId())
                && Math.abs(other.measuredAtMillis() - report.measuredAtMillis()) <= KEPT_MILLIS
                && motionAt(other) == motionAt(report);
    }

    private TrainMotion motionAt(SensorReport report) {
        return places.motionAt(trainOf(report), report.measuredAtMillis());
    }

    private static String trainOf(SensorReport report) {
        return TrainRun.idOf(report.tripId(), report.serviceDate());
    }
}
