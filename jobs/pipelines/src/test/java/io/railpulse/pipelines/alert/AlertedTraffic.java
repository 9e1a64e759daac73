package io.railpulse.pipelines.alert;

import io.railpulse.connectors.kafka.Received;
import io.railpulse.domain.alert.Acknowledgement;
import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertStep;
import io.railpulse.domain.alert.RuleChange;
import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.consignment.ConsignmentOptions;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.identity.AssetKind;
import io.railpulse.domain.identity.Assignment;
import io.railpulse.domain.identity.AssignmentId;
import io.railpulse.domain.sensor.SensorOptions;
import io.railpulse.domain.telemetry.Origin;
import io.railpulse.domain.telemetry.SensorInput;
import io.railpulse.domain.telemetry.SensorReport;
import io.railpulse.domain.telemetry.TrainInput;
import io.railpulse.domain.throughput.Place;
import io.railpulse.domain.throughput.PlaceKind;
import io.railpulse.domain.throughput.QueueFigures;
import io.railpulse.domain.throughput.QueueRow;
import io.railpulse.domain.tracking.RunState;
import io.railpulse.operators.RecordTimeOptions;
import io.railpulse.pipelines.time.RecordTime;
import io.railpulse.pipelines.tracking.GivenStream;
import io.railpulse.pipelines.tracking.Pace;
import io.railpulse.testing.train.TrainStatuses;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Trains that are late, sensors on board of them, consignments, borders and fences: what alerting hears of them, minute by minute. */
final class AlertedTraffic {
    static final long MINUTE = 60_000;
    static final int TRAINS = 20;

    private static final AlertRule TEN_MINUTES = AlertRule.of("late-now", new AlertStep(10, 6, 120, Severity.WARNING));

    private static final AlertRule HOT = AlertRule.of("hot-bearing", new AlertStep(75, 65, 0, Severity.MAJOR));

    private static final AlertRule LONG_QUEUE =
            AlertRule.of("border-queue-growing", new AlertStep(40, 30, 120, Severity.WARNING));

    private static final AlertRule OFF_ROUTE = AlertRule.of("off-route", new AlertStep(1, 1, 0, Severity.INFO));

    private AlertedTraffic() {}

    /**
     * The topology with all of it as its inputs.
     *
     * @param seen what was seen of alerts
     */
    static AlertingPipeline.Outputs build(StreamExecutionEnvironment environment, List<Received> seen, Pace pace) {
        return AlertingPipeline.build(
                new AlertingPipeline.Inputs(
                        given(environment, "given-statuses", statuses(), pace),
                        given(environment, "given-acknowledgements", seen, pace),
                        given(
                                environment,
                                "given-known-rules",
                                List.of(rule(TEN_MINUTES), rule(HOT), rule(LONG_QUEUE)),
                                pace),
                        given(environment, "given-new-rules", List.of(rule(OFF_ROUTE)), pace),
                        given(environment, "given-sensors", readings(), pace),
                        given(environment, "given-known-assignments", assignments("BOX"), pace),
                        given(environment, "given-new-assignments", assignments("WAGON"), pace),
                        given(environment, "given-etas", ConsignedTraffic.forecasts(TRAINS), pace),
                        given(environment, "given-calls", ConsignedTraffic.calls(TRAINS), pace),
                        given(environment, "given-consignments", ConsignedTraffic.consignments(TRAINS), pace),
                        given(environment, "given-border-queues", queues(), pace),
                        given(environment, "given-known-fences", FencedTraffic.knownFences(), pace),
                        given(environment, "given-new-fences", FencedTraffic.laterFences(), pace)),
                new AlertingPipeline.Options(
                        SensorOptions.defaults(),
                        ConsignmentOptions.defaults(),
                        RecordTimeOptions.replayUntil(60 * MINUTE)));
    }

    private static DataStream<Received> given(
            StreamExecutionEnvironment environment, String name, List<Received> records, Pace pace) {
        return GivenStream.of(
                environment, name, records, RecordTime.ofBoundedInput().ofTelemetry(), pace);
    }

    private static List<Received> statuses() {
        List<Received> statuses = new ArrayList<>();
        for (int minute : List.of(1, 4, 9)) {
            for (int train = 0; train < TRAINS; train++) {
                statuses.add(status(train + "@d", minute, minute < 9 ? 12 : 3));
            }
            statuses.addAll(FencedTraffic.statuses(minute));
        }
        return statuses;
    }

    /** Of each train a wagon that says which run it is with, and a box of which its assignment does. */
    private static List<Received> readings() {
        List<Received> readings = new ArrayList<>();
        for (int train = 0; train < TRAINS; train++) {
            readings.add(reading("CAR" + train, train + "@d", 1, 1, "axle_bearing_c", 41));
        }
        for (int train = 0; train < TRAINS; train++) {
            readings.add(reading("WAGON" + train, train + "@d", 2, 1, "axle_bearing_c", train == 7 ? 95 : 40));
        }
        // Sent twice.
        readings.add(reading("WAGON7", "7@d", 3, 1, "axle_bearing_c", 95));
        for (int train = 0; train < TRAINS; train++) {
            readings.add(reading("BOX" + train, null, 3, 3, "door_open", train == 0 ? 1 : 0));
        }
        readings.add(reading("BOX0", null, 10, 9, "door_open", 0));
        readings.add(reading("WAGON7", "7@d", 10, 9, "axle_bearing_c", 42));
        readings.add(reading("NOBODYS", null, 10, 9, "shock_g", 1));
        readings.add(reading("BOX1", null, 10, 600_000, "shock_g", 1));
        return readings;
    }

    private static Received reading(
            String asset, String run, long receivedMinute, long minute, String quantity, double value) {
        Origin origin = new Origin("rail.sensor.v1", 0, asset.hashCode(), receivedMinute * MINUTE);
        SensorReport report = new SensorReport(
                asset + " " + quantity + " " + minute, asset, null, null, minute * MINUTE, quantity, value);
        return Received.of(SensorInput.of(run, origin, report));
    }

    private static List<Received> assignments(String asset) {
        List<Received> assignments = new ArrayList<>();
        for (int train = 0; train < TRAINS; train++) {
            AssignmentId id = new AssignmentId(asset + train, null, train + "@d", 1);
            Origin origin = new Origin("rail.assignment.v1", 0, train, MINUTE);
            assignments.add(Received.of(
                    TrainInput.of(origin, new Assignment(id, AssetKind.CONTAINER, 2, 0, 300 * MINUTE, false))));
        }
        return assignments;
    }

    /** At one border trains wait for two days, at the others for an hour. */
    private static List<Received> queues() {
        List<Received> queues = new ArrayList<>();
        for (int minute : List.of(1, 9)) {
            for (int border = 0; border < TRAINS; border++) {
                queues.add(queue("border" + border, minute, border == 7 ? 48 : 1));
            }
        }
        return queues;
    }

    private static Received queue(String border, int minute, long hours) {
        long at = minute * MINUTE;
        QueueFigures figures = new QueueFigures(at, 9, 0L, 3, 3_600, at + hours * 60 * MINUTE);
        Place place = new Place(PlaceKind.BORDER, border, "next");
        return Received.of(new QueueRow(place, 60 * MINUTE, figures, minute, true, at));
    }

    private static Received rule(AlertRule rule) {
        RuleChange change = new RuleChange(rule.ruleId(), rule);
        return Received.of(change);
    }

    static Received seen(String subject, String alertId) {
        Acknowledgement seen = new Acknowledgement(subject, alertId, "dispatcher", 5 * MINUTE);
        return Received.of(seen);
    }

    private static Received status(String run, int minute, long lateMinutes) {
        TrainStatus status = TrainStatuses.of(run, RunState.RUNNING, 0, lateMinutes * 60, minute * MINUTE);
        return Received.of(null, status);
    }
}
