package io.railpulse.connectors;

import io.railpulse.domain.eta.learning.LearnedKind;
import io.railpulse.domain.eta.learning.LearnedUpdate;
import io.railpulse.domain.identity.AssetKind;
import io.railpulse.domain.identity.Assignment;
import io.railpulse.domain.identity.AssignmentId;
import io.railpulse.domain.network.Route;
import io.railpulse.domain.telemetry.MessageStatus;
import io.railpulse.domain.telemetry.MovementKind;
import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.domain.telemetry.Origin;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.SensorReport;
import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import java.time.Instant;
import java.util.List;

/** One train from Alashankou to Dostyk, and what is heard of it. */
public final class Examples {

    public static final String TRAIN_RUN_ID = "X8001@2025-09-01";
    public static final long RECEIVED = Instant.parse("2025-09-01T10:00:05Z").toEpochMilli();
    public static final long MEASURED = Instant.parse("2025-09-01T10:00:00Z").toEpochMilli();
    public static final long ARRIVAL = Instant.parse("2025-09-01T10:30:00Z").toEpochMilli();

    private Examples() {}

    public static TrainRun run() {
        return runWith(List.of(
                new PlannedCall(1, "ALA", "Alashankou", 45.17, 82.57, 0, null, MEASURED),
                new PlannedCall(3, "DOS", "Dostyk", 45.25, 82.48, 11_300, ARRIVAL, null)));
    }

    /** Booked to leave, nominal from there on, with another number from the border. */
    public static TrainRun nominalRun() {
        return runWith(List.of(
                new PlannedCall(1, "ALA", "Alashankou", 45.17, 82.57, 0, null, MEASURED),
                new PlannedCall(3, "DOS", "Dostyk", 45.25, 82.48, 11_300, null, null)
                        .withNominal(1_800_000L, 7_200_000L)
                        .withTrainNumber("1418"),
                new PlannedCall(4, "AKT", "Aktogay", 46.95, 79.67, 320_000, null, null)
                        .withNominal(21_600_000L, null)));
    }

    public static TrainRun runWith(List<PlannedCall> calls) {
        return new TrainRun(
                TRAIN_RUN_ID, "X8001", "2025-09-01", "80601", "ALA-DOS", "west", "freight", 104.0, 1800.5, calls);
    }

    /** What is usual between the two. */
    public static LearnedUpdate linkTime() {
        return new LearnedUpdate(
                "freight/30", LearnedKind.LINK, "ALA>DOS 1", new double[] {0.5, 0.04, 12, -0.1, 0.4, 2}, RECEIVED);
    }

    public static Route route() {
        return new Route(
                "ALA-DOS", new double[] {45.17, 45.25}, new double[] {82.57, 82.48}, new double[] {0, 11_300}, 250);
    }

    public static PositionReport position() {
        return new PositionReport("fix-1", "tracker-7", "X8001", "2025-09-01", MEASURED, 45.2, 82.52, 13.5, 321.0, 8.0);
    }

    /** Nothing is known beyond what must be. */
    public static PositionReport barePosition() {
        return new PositionReport(null, null, null, null, MEASURED, 45.2, 82.52, null, null, null);
    }

    public static MovementReport movement() {
        return new MovementReport(
                "m-1", "KTZ", "X8001", "2025-09-01", "DOS", MovementKind.ARRIVAL, ARRIVAL, MessageStatus.MODIFY);
    }

    public static SensorReport sensor() {
        return new SensorReport("s-1", "MSKU1234565", "X8001", "2025-09-01", MEASURED, "temperature_c", -18.5);
    }

    /** A container with a tracker, all the way. */
    public static Assignment assignment() {
        AssignmentId id = new AssignmentId("MSKU1234565", "tag-7", TRAIN_RUN_ID, 1);
        return new Assignment(id, AssetKind.CONTAINER, 3, MEASURED, ARRIVAL, false);
    }

    public static Origin origin(String topic) {
        return new Origin(topic, 2, 4711, RECEIVED);
    }
}
