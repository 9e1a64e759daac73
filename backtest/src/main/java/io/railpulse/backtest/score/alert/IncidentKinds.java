package io.railpulse.backtest.score.alert;

import io.railpulse.domain.alert.OfAsset;
import io.railpulse.domain.alert.kind.AlertKinds;
import java.util.List;
import java.util.Map;

/** Which kind of alert tells of which incident. */
final class IncidentKinds {
    private static final Map<String, String> INCIDENT_OF_ALERT = Map.of(
            "temperature-out-of-range", "temperature-excursion",
            "temperature-changing", "temperature-excursion",
            "humidity-too-high", "humidity",
            "shock-too-hard", "shock",
            "battery-low", "battery-low",
            "hot-bearing", "hot-bearing",
            "bearing-hotter-than-others", "hot-bearing");

    private IncidentKinds() {}

    /** The kinds of alerts that tell of any. */
    static List<OfAsset> listKinds() {
        return AlertKinds.listOfAssets().stream()
                .filter(kind -> INCIDENT_OF_ALERT.containsKey(kind.code()))
                .toList();
    }

    /** Whether an incident is what a kind of alert is about. */
    static boolean tells(OfAsset kind, CargoIncident incident) {
        return incident.kind().equals(INCIDENT_OF_ALERT.get(kind.code()));
    }
}
