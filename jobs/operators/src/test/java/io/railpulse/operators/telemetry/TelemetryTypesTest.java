package io.railpulse.operators.telemetry;

import static io.railpulse.testing.train.RecordTimes.BEGINNING;
import static io.railpulse.testing.train.TrainRunBuilder.train;

import io.railpulse.domain.identity.AssetKind;
import io.railpulse.domain.identity.Assignment;
import io.railpulse.domain.identity.AssignmentId;
import io.railpulse.domain.identity.AssignmentInForce;
import io.railpulse.domain.identity.DeviceAssignments;
import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.InputAccount;
import io.railpulse.domain.telemetry.MessageStatus;
import io.railpulse.domain.telemetry.MovementKind;
import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.domain.telemetry.Origin;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.domain.telemetry.RouteInput;
import io.railpulse.domain.telemetry.TrainInput;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.testing.flink.StreamedTypes;
import io.railpulse.testing.train.StraightLine;
import io.railpulse.testing.train.TrainInputs;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is received, the verdicts on it and the books. Each is a plain object to Flink: see {@link StreamedTypes}. */
class TelemetryTypesTest {
    private static final Origin ORIGIN = new Origin("rail.position.v1", 1, 2, BEGINNING);
    private static final TrainRun RUN = train("7")
            .from("Alashankou", "10:00")
            .via("Dostyk", 10_000, null, null)
            .to("Aktogay", 20_000, "10:30");
    private static final PositionReport BARE_FIX =
            new PositionReport(null, null, null, null, 1, Double.NaN, 0, null, null, null);
    private static final MovementReport BARE_REPORT =
            new MovementReport(null, null, null, null, "dostyk", MovementKind.PASS, 1, MessageStatus.DELETE);

    @ParameterizedTest
    @ValueSource(
            classes = {
                TrainInput.class,
                AssignmentInForce.class,
                DeviceAssignments.class,
                RejectedInput.class,
                InputAccount.class
            })
    void needsNoKryo(Class<?> type) {
        StreamedTypes.assertNeedsNoKryo(type);
    }

    @Test
    void inputsComeBackWithAndWithoutTheirPayloads() throws IOException {
        StreamedTypes.assertComesBack(TrainInput.class, TrainInputs.of(RUN).seen("10:05", 5_000));
        StreamedTypes.assertComesBack(TrainInput.class, TrainInput.of(RUN.trainRunId(), ORIGIN, BARE_FIX));
        StreamedTypes.assertComesBack(TrainInput.class, TrainInput.of(RUN.trainRunId(), ORIGIN, BARE_REPORT));
        StreamedTypes.assertComesBack(TrainInput.class, TrainInput.of(RUN.trainRunId(), ORIGIN, RUN));
        StreamedTypes.assertComesBack(TrainInput.class, TrainInput.of(RUN.trainRunId(), ORIGIN, (TrainRun) null));
    }

    @Test
    void assignmentsComeBackAlsoWithdrawn() throws IOException {
        AssignmentId id = new AssignmentId("CSQU3054383", "tag", "7@d", 1);
        Assignment whole = new Assignment(id, AssetKind.CONTAINER, 4, 1, 2L, false);
        Assignment withdrawal = Assignment.withdrawalOf(new AssignmentId("W", null, "7@d", 1));

        StreamedTypes.assertComesBack(TrainInput.class, TrainInput.of(ORIGIN, whole));
        StreamedTypes.assertComesBack(TrainInput.class, TrainInput.of(ORIGIN, withdrawal));
        StreamedTypes.assertComesBack(TrainInput.class, TrainInput.ofDevice(ORIGIN, BARE_FIX));
        StreamedTypes.assertComesBack(AssignmentInForce.class, new AssignmentInForce(whole, BEGINNING, 1));
    }

    @Test
    void rejectionsComeBackOfRecordsAndOfBytes() throws IOException {
        StreamedTypes.assertComesBack(
                RejectedInput.class,
                RejectedInput.of(TrainInput.of("7@d", ORIGIN, BARE_FIX), RejectReason.OUT_OF_RANGE, "(NaN, 0.0)"));
        StreamedTypes.assertComesBack(
                RejectedInput.class,
                RejectedInput.of(
                        new RouteInput(StraightLine.ofLength(1_000), ORIGIN), RejectReason.ROUTE_CHANGED, "changed"));
        StreamedTypes.assertComesBack(
                RejectedInput.class,
                new RejectedInput(
                        ORIGIN,
                        Input.POSITIONS,
                        RejectReason.MALFORMED,
                        null,
                        null,
                        null,
                        new byte[] {1, 2},
                        2,
                        "ab",
                        false,
                        null,
                        null,
                        null));
    }

    @Test
    void accountsComeBack() throws IOException {
        StreamedTypes.assertComesBack(InputAccount.class, new InputAccount(Input.MOVEMENTS, "7@d", 1, 2, 3, 4, 5));
    }
}
