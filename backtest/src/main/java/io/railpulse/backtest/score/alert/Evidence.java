package io.railpulse.backtest.score.alert;

import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertStep;
import io.railpulse.domain.alert.CargoReading;
import io.railpulse.domain.alert.Condition;
import io.railpulse.domain.alert.OfAsset;
import io.railpulse.domain.sensor.AccompaniedReading;
import io.railpulse.domain.sensor.Reading;
import io.railpulse.domain.sensor.TrainMotion;
import io.railpulse.domain.telemetry.Origin;
import io.railpulse.domain.telemetry.SensorReport;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Whether an incident can be known from what was received: an unbroken row of readings, measured while it lasted and received soon
 * after, is as bad as the first step of a rule asks, for as long as it asks.
 */
final class Evidence {
    private final CargoIncident incident;
    private final OfAsset kind;
    private final TruePlaces places;
    private final SeenReadings seen;
    private final NavigableMap<Long, Boolean> bad = new TreeMap<>();

    Evidence(CargoIncident incident, OfAsset kind, TruePlaces places, SeenReadings seen) {
        this.incident = incident;
        this.kind = kind;
        this.places = places;
        this.seen = seen;
    }

    CargoIncident incident() {
        return incident;
    }

    void take(SensorReport report, long receivedMillis) {
        boolean isAbout = report.assetId().equals(incident.assetId())
                && report.quantity().equals(kind.quantity().code())
                && incident.lastsAt(report.measuredAtMillis());
        if (isAbout && SeenReadings.isReceivedSoon(report, receivedMillis)) {
            bad.put(report.measuredAtMillis(), isBad(report, receivedMillis));
        }
    }

    private boolean isBad(SensorReport report, long receivedMillis) {
        Reading reading = new Reading(
                report.assetId(),
                incident.trainRunId(),
                kind.quantity(),
                report.value(),
                report.measuredAtMillis(),
                new Origin("sensors", 0, 0, receivedMillis));
        AccompaniedReading accompanied = new AccompaniedReading(
                reading,
                TrainMotion.UNKNOWN,
                report.measuredAtMillis(),
                null,
                null,
                seen.medianOfOthers(report),
                receivedMillis);
        Condition condition = kind.judge(new CargoReading(
                accompanied, places.limitsOf(incident.assetId(), incident.trainRunId()), seen.changePerHour(report)));
        return condition != null && reaches(condition.value(), firstStep());
    }

    private boolean reaches(double value, AlertStep step) {
        return kind.isBadWhenLow() ? value <= step.raiseAt() : value >= step.raiseAt();
    }

    private AlertStep firstStep() {
        AlertRule rule = kind.defaultRule();
        return rule.steps().get(0);
    }

    boolean isThere() {
        long since = Long.MIN_VALUE;
        for (var reading : bad.entrySet()) {
            boolean isBad = reading.getValue();
            if (since == Long.MIN_VALUE && isBad) {
                since = reading.getKey();
            }
            if (isBad && reading.getKey() - since >= firstStep().forSeconds() * 1000) {
                return true;
            }
            since = isBad ? since : Long.MIN_VALUE;
        }
        return false;
    }
}
