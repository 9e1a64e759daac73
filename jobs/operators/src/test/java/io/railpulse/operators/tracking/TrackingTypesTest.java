package io.railpulse.operators.tracking;

import static io.railpulse.testing.train.RecordTimes.BEGINNING;
import static io.railpulse.testing.train.TrainRunBuilder.train;

import io.railpulse.domain.delay.Delay;
import io.railpulse.domain.delay.DelayBasis;
import io.railpulse.domain.network.LegKind;
import io.railpulse.domain.network.Route;
import io.railpulse.domain.telemetry.Origin;
import io.railpulse.domain.telemetry.RouteInput;
import io.railpulse.domain.timetable.CallRole;
import io.railpulse.domain.timetable.PlanInForce;
import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.Schedule;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.domain.tracking.CallKind;
import io.railpulse.domain.tracking.CallMethod;
import io.railpulse.domain.tracking.CallSheet;
import io.railpulse.domain.tracking.DeviceClock;
import io.railpulse.domain.tracking.DeviceTrace;
import io.railpulse.domain.tracking.Disagreement;
import io.railpulse.domain.tracking.DisagreementKind;
import io.railpulse.domain.tracking.DroppedCall;
import io.railpulse.domain.tracking.FixChunk;
import io.railpulse.domain.tracking.Hypotheses;
import io.railpulse.domain.tracking.Motion;
import io.railpulse.domain.tracking.ObservedCall;
import io.railpulse.domain.tracking.RunCondition;
import io.railpulse.domain.tracking.RunState;
import io.railpulse.domain.tracking.Stand;
import io.railpulse.domain.tracking.TrackedTrain;
import io.railpulse.domain.tracking.TrainProgress;
import io.railpulse.domain.tracking.UnplannedStop;
import io.railpulse.testing.flink.StreamedTypes;
import io.railpulse.testing.train.StraightLine;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans, routes, what tracking tells and what it keeps. Each is a plain object to Flink: see {@link StreamedTypes}. */
class TrackingTypesTest {
    private static final Origin ORIGIN = new Origin("rail.position.v1", 1, 2, BEGINNING);
    private static final TrainRun RUN = train("7")
            .from("Alashankou", "10:00")
            .via("Dostyk", 10_000, null, null)
            .to("Aktogay", 20_000, "10:30");
    private static final Schedule SCHEDULE = new Schedule(Schedule.timesOf(RUN), new long[6], new long[0]);
    private static final RunCondition RUNNING = new RunCondition(RunState.RUNNING, 2, "under way to Dostyk");
    private static final Disagreement FAR_AWAY =
            new Disagreement(DisagreementKind.DEVICE_ELSEWHERE, 3, "gps-1 is 45 km from the train");

    @ParameterizedTest
    @ValueSource(
            classes = {
                RouteInput.class,
                Route.class,
                PlanInForce.class,
                TrainProgress.class,
                ObservedCall.class,
                TrackedTrain.class
            })
    void needsNoKryo(Class<?> type) {
        StreamedTypes.assertNeedsNoKryo(type);
    }

    @Test
    void routesComeBack() throws IOException {
        StreamedTypes.assertComesBack(Route.class, StraightLine.ofLength(20_000));
        double[] two = {0, 1};
        StreamedTypes.assertComesBack(
                Route.class, new Route("sea", two, two, two, 1, new double[] {2}, new LegKind[] {LegKind.SEA}));
        StreamedTypes.assertComesBack(RouteInput.class, new RouteInput(StraightLine.ofLength(20_000), ORIGIN));
    }

    @Test
    void plansComeBackWithoutWhatIsUnknown() throws IOException {
        PlannedCall unbooked = new PlannedCall(1, "a", "A", 0, 0, 0, null, null);
        PlannedCall nominal =
                unbooked.withNominal(600_000L, 0L).withTrainNumber("1418").withRole(CallRole.BORDER);
        TrainRun bare = new TrainRun("7@d", "7", "d", null, "r", null, null, null, null, List.of(unbooked, nominal));
        TrainRun full = new TrainRun("7@d", "7", "d", "80007", "r", "west", "freight", 104.0, 2_000.0, RUN.calls());

        StreamedTypes.assertComesBack(PlanInForce.class, new PlanInForce(bare, SCHEDULE, BEGINNING, 0));
        StreamedTypes.assertComesBack(PlanInForce.class, new PlanInForce(full, SCHEDULE, BEGINNING, 1));
    }

    @Test
    void progressComesBackWithAndWithoutAPlace() throws IOException {
        StreamedTypes.assertComesBack(
                TrainProgress.class,
                new TrainProgress(
                        "7@d", 1, RUN, SCHEDULE, RUNNING, FAR_AWAY, 3, 4, 5, 6.0, 7.0, 8.0, 9L, 0.5, true, false));
        StreamedTypes.assertComesBack(
                TrainProgress.class,
                new TrainProgress(
                        "7@d",
                        1,
                        null,
                        new Schedule(new long[] {1, 2}, new long[0], new long[0]),
                        new RunCondition(RunState.LOST, 2, "never heard of"),
                        null,
                        -1,
                        CallSheet.UNKNOWN,
                        CallSheet.UNKNOWN,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        true));
    }

    @Test
    void observedCallsComeBackWithoutTimes() throws IOException {
        StreamedTypes.assertComesBack(
                ObservedCall.class,
                new ObservedCall(
                        "7@d",
                        "7",
                        "d",
                        null,
                        "a",
                        null,
                        CallKind.SKIPPED,
                        null,
                        null,
                        null,
                        null,
                        Delay.UNKNOWN,
                        new Delay(61L, DelayBasis.REFERENCED),
                        null,
                        2,
                        true,
                        3,
                        4));
    }

    private static Hypotheses hypotheses() {
        Motion motion = new Motion();
        motion.calls = CallSheet.of(3);
        motion.speedMps = 4;
        motion.trust.devices = new int[] {1};
        motion.trust.trust = new int[] {-2};
        motion.trust.fitted = new int[] {3};
        motion.stands = new Stand[] {new Stand()};
        motion.proof.device = 1;
        motion.proof.speedMps = 5;
        Hypotheses hypotheses = new Hypotheses();
        hypotheses.motions = new Motion[] {motion, new Motion()};
        hypotheses.motions[1].calls = CallSheet.of(3);
        hypotheses.motions[1].speedMps = 0;
        hypotheses.motions[1].proof.speedMps = 0;
        hypotheses.devices = new DeviceTrace[] {new DeviceTrace()};
        hypotheses.offRoute.left = true;
        hypotheses.offRoute.metres = 4_200;
        return hypotheses;
    }

    @Test
    void trackedTrainsComeBackAtEveryAge() throws IOException {
        StreamedTypes.assertComesBack(TrackedTrain.class, new TrackedTrain());

        TrackedTrain train = new TrackedTrain();
        train.plan = RUN;
        train.planned = new long[] {1, 2, 3, 4, 5, 6};
        train.sheet = CallSheet.of(3);
        train.sheet.note(1, 7, CallMethod.MEASURED);
        train.reports = CallSheet.of(3);
        train.hypotheses = hypotheses();
        train.fixes.numbers = new int[] {4};
        train.fixes.firstMillis = new long[] {5};
        train.strayReports = new long[] {8, 9};
        train.schedule = SCHEDULE;
        UnplannedStop stop = new UnplannedStop();
        stop.stopId = "km-1.2";
        stop.times = new long[] {1, 2};
        train.unplanned.add(stop);
        train.condition = RUNNING;
        train.contacts.intervals = new long[] {1, 2};
        DeviceClock clock = new DeviceClock();
        clock.behindMillis = 3;
        clock.usual.millis = new int[] {4, 5};
        clock.rhythm.steps.median = 6;
        train.clocks.clocks = new DeviceClock[] {clock};
        DroppedCall dropped = new DroppedCall();
        dropped.stopId = "a";
        dropped.sheet = CallSheet.of(1);
        dropped.reports = CallSheet.of(1);
        dropped.fixes = CallSheet.of(1);
        dropped.booked = new long[] {1, 2};
        train.dropped.add(dropped);
        StreamedTypes.assertComesBack(TrackedTrain.class, train);
    }

    @Test
    void rememberedFixesComeBack() throws IOException {
        StreamedTypes.assertComesBack(FixChunk.class, new FixChunk());

        FixChunk chunk = new FixChunk();
        chunk.before = hypotheses();
        chunk.measuredMillis = new long[] {1, 2};
        chunk.latitudes = new double[] {3, 4};
        chunk.longitudes = new double[] {5, 6};
        chunk.devices = new int[] {7, 8};
        chunk.details = new float[] {1, 2, 3, 4, 5, 6};
        StreamedTypes.assertComesBack(FixChunk.class, chunk);
    }
}
