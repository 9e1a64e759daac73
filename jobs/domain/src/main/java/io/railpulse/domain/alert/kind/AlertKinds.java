package io.railpulse.domain.alert.kind;

import io.railpulse.domain.alert.AlertKind;
import io.railpulse.domain.alert.OfAsset;
import io.railpulse.domain.alert.OfBorder;
import io.railpulse.domain.alert.OfCalls;
import io.railpulse.domain.alert.OfConsignment;
import io.railpulse.domain.alert.OfCorridor;
import io.railpulse.domain.alert.OfFence;
import io.railpulse.domain.alert.OfTrain;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The register of kinds of alerts: a new one needs its class and a line here. */
public final class AlertKinds {
    private static final List<OfTrain> OF_TRAINS = List.of(
            new PredictedLate(),
            new LateNow(),
            new Recovered(),
            new NotDeparted(),
            new StandingTooLong(),
            new OverdueAtNextCall(),
            new OffRoute(),
            new DarkWhenDue(),
            new SourcesDisagree());
    private static final List<OfCalls> OF_CALLS = List.of(new SkippedStop());
    private static final List<OfAsset> OF_ASSETS = List.of(
            new TemperatureOutOfRange(),
            new TemperatureChanging(),
            new HumidityTooHigh(),
            new ShockTooHard(),
            new DoorOpenOnTheWay(),
            new BatteryLow(),
            new HotBearing(),
            new BearingHotterThanOthers());

    private static final List<OfConsignment> OF_CONSIGNMENTS =
            List.of(new PromiseAtRisk(), new PromiseRecovered(), new ConnectionAtRisk());
    private static final List<OfBorder> OF_BORDERS = List.of(new BorderQueueGrowing());
    private static final List<OfCorridor> OF_CORRIDORS = List.of(new FeedDark());

    private static final List<OfFence> OF_FENCES =
            List.of(new GeofenceInside(), new GeofenceVisit(), new GeofenceCrossed());

    private AlertKinds() {}

    /** The kinds that are driven by the status of a train. */
    public static List<OfTrain> listOfTrains() {
        return OF_TRAINS;
    }

    /** The kinds that are driven by the calls of a train. */
    public static List<OfCalls> listOfCalls() {
        return OF_CALLS;
    }

    /** All kinds whose subject is a train run. */
    public static List<AlertKind> listOfRuns() {
        return Stream.<List<? extends AlertKind>>of(OF_TRAINS, OF_CALLS)
                .<AlertKind>flatMap(List::stream)
                .toList();
    }

    /** The kinds that are driven by readings of sensors. */
    public static List<OfAsset> listOfAssets() {
        return OF_ASSETS;
    }

    /** The kinds that are driven by the status of a consignment. */
    public static List<OfConsignment> listOfConsignments() {
        return OF_CONSIGNMENTS;
    }

    /** The kinds that are driven by the queue of a border. */
    public static List<OfBorder> listOfBorders() {
        return OF_BORDERS;
    }

    /** The kinds that are driven by how the trains of a corridor report. */
    public static List<OfCorridor> listOfCorridors() {
        return OF_CORRIDORS;
    }

    /** The kinds that are driven by how trains stand to fences. */
    public static List<OfFence> listOfFences() {
        return OF_FENCES;
    }

    /** All kinds, in the order of the reference page. */
    public static List<AlertKind> listAll() {
        return Stream.<List<? extends AlertKind>>of(
                        OF_TRAINS, OF_CALLS, OF_ASSETS, OF_CONSIGNMENTS, OF_BORDERS, OF_CORRIDORS, OF_FENCES)
                .<AlertKind>flatMap(List::stream)
                .toList();
    }

    public static Optional<AlertKind> find(String code) {
        return listAll().stream().filter(kind -> kind.code().equals(code)).findFirst();
    }
}
