package io.railpulse.operators;

import static io.railpulse.testing.train.RecordTimes.BEGINNING;
import static io.railpulse.testing.train.TrainRunBuilder.train;

import io.railpulse.domain.delay.Delay;
import io.railpulse.domain.delay.DelayBasis;
import io.railpulse.domain.delay.Delays;
import io.railpulse.domain.eta.CallEta;
import io.railpulse.domain.eta.CallEvent;
import io.railpulse.domain.eta.EtaMethod;
import io.railpulse.domain.eta.EtaPublication;
import io.railpulse.domain.eta.FollowedRun;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.eta.learning.LearnedInput;
import io.railpulse.domain.eta.learning.LearnedKey;
import io.railpulse.domain.eta.learning.LearnedKind;
import io.railpulse.domain.eta.learning.LearnedUpdate;
import io.railpulse.domain.eta.learning.LearnedVersions;
import io.railpulse.domain.eta.learning.LearningRun;
import io.railpulse.domain.eta.learning.RunNews;
import io.railpulse.domain.eta.score.EtaScore;
import io.railpulse.domain.eta.score.LeadScore;
import io.railpulse.domain.eta.score.LeadStanding;
import io.railpulse.domain.eta.score.OriginalEta;
import io.railpulse.domain.eta.score.ScoreInput;
import io.railpulse.domain.eta.score.ScoreOutcome;
import io.railpulse.domain.eta.score.ScoredMoment;
import io.railpulse.domain.eta.score.ScoredPlan;
import io.railpulse.domain.eta.score.ScoredRun;
import io.railpulse.domain.eta.score.ToldEta;
import io.railpulse.domain.identity.AssetKind;
import io.railpulse.domain.identity.Assignment;
import io.railpulse.domain.identity.AssignmentId;
import io.railpulse.domain.identity.AssignmentInForce;
import io.railpulse.domain.identity.DeviceAssignments;
import io.railpulse.domain.network.LegKind;
import io.railpulse.domain.network.Route;
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
import io.railpulse.testing.train.TrainInputs;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every type that is streamed or kept in state is a plain object to Flink. If this fails for a new field, give the field a
 * type of its own kind: a number, a text, an enum, an array of primitives, a list or a record of such.
 */
class StreamedTypesTest {
    private static final Origin ORIGIN = new Origin("rail.position.v1", 1, 2, BEGINNING);
    private static final TrainRun RUN = train("7")
            .from("Alashankou", "10:00")
            .via("Dostyk", 10_000, null, null)
            .to("Aktogay", 20_000, "10:30");
    private static final Schedule SCHEDULE = new Schedule(Schedule.timesOf(RUN), new long[6], new long[0]);
    private static final RunCondition RUNNING = new RunCondition(RunState.RUNNING, 2, "under way to Dostyk");
    private static final Disagreement FAR_AWAY =
            new Disagreement(DisagreementKind.DEVICE_ELSEWHERE, 3, "gps-1 is 45 km from the train");
    private static final PositionReport BARE_FIX =
            new PositionReport(null, null, null, null, 1, Double.NaN, 0, null, null, null);
    private static final MovementReport BARE_REPORT =
            new MovementReport(null, null, null, null, "dostyk", MovementKind.PASS, 1, MessageStatus.DELETE);

    @ParameterizedTest
    @ValueSource(
            classes = {
                TrainInput.class,
                RouteInput.class,
                Route.class,
                TrainProgress.class,
                ObservedCall.class,
                RejectedInput.class,
                InputAccount.class,
                PlanInForce.class,
                AssignmentInForce.class,
                DeviceAssignments.class,
                EtaPublication.class,
                TrainStatus.class,
                TrackedTrain.class,
                FollowedRun.class,
                LearnedInput.class,
                RunNews.class,
                LearnedUpdate.class,
                LearnedKey.class,
                LearnedVersions.class,
                LearningRun.class,
                ScoreInput.class,
                EtaScore.class,
                OriginalEta.class,
                ScoredRun.class,
                ScoredMoment.class
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

    @Test
    void forecastsComeBackAlsoWithdrawn() throws IOException {
        CallEta withdrawn = new CallEta(1, "a", CallEvent.DEPARTURE, null, null, null, null, null, null, null, null);
        CallEta told = new CallEta(
                2, "b", CallEvent.ARRIVAL, 1L, 0L, 2L, null, 1L, DelayBasis.BASELINE, EtaMethod.OVERDUE, null);

        StreamedTypes.assertComesBack(
                EtaPublication.class, new EtaPublication("7@d", "7", "d", 1, 0, List.of(withdrawn, told)));
    }

    @Test
    void whatIsLearnedComesBackAlsoForgotten() throws IOException {
        LearnedUpdate forgotten = new LearnedUpdate("/1", LearnedKind.LINK, "a> 2", null, 1);
        LearnedUpdate known = new LearnedUpdate("/1", LearnedKind.WIDTH, "", new double[] {1, Double.NaN}, 1);

        StreamedTypes.assertComesBack(LearnedUpdate.class, known);
        StreamedTypes.assertComesBack(LearnedInput.class, new LearnedInput(forgotten, ORIGIN));
    }

    @Test
    void statusesComeBackOfATrainOfWhichNothingIsKnown() throws IOException {
        StreamedTypes.assertComesBack(TrainStatus.class, bareStatus());
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

    @Test
    void followedRunsComeBackAtEveryAge() throws IOException {
        StreamedTypes.assertComesBack(FollowedRun.class, new FollowedRun());

        FollowedRun run = new FollowedRun();
        run.plan = RUN;
        run.told = new long[] {1, 2, 3, 4, 5, 6};
        run.toldStatus = bareStatus();
        run.dropped.add(new CallEta(1, "a", CallEvent.DEPARTURE, null, null, null, null, null, null, null, null));
        StreamedTypes.assertComesBack(FollowedRun.class, run);
    }

    @Test
    void whatScoringHearsComesBack() throws IOException {
        StreamedTypes.assertComesBack(ScoreInput.class, ScoreInput.of(new PlanInForce(RUN, SCHEDULE, BEGINNING, 0)));
        StreamedTypes.assertComesBack(
                ScoreInput.class, ScoreInput.of(new EtaPublication("7@d", "7", "d", 1, 0, List.of())));
    }

    @Test
    void scoresComeBackAlsoMissedOnes() throws IOException {
        LeadScore missed = new LeadScore(5, LeadStanding.MISSED, null, null, null, null, null, null, null);
        LeadScore scored = new LeadScore(10, LeadStanding.SCORED, 1L, 2L, 3L, 4L, "running-time", -5L, false);
        StreamedTypes.assertComesBack(
                EtaScore.class,
                new EtaScore(
                        "7@d",
                        "7",
                        "d",
                        1,
                        "a",
                        CallEvent.ARRIVAL,
                        null,
                        true,
                        ScoreOutcome.OPEN,
                        null,
                        List.of(missed, scored),
                        1,
                        null,
                        0,
                        0,
                        2,
                        3));
        StreamedTypes.assertComesBack(
                OriginalEta.class,
                new OriginalEta(
                        "7@d",
                        "7",
                        "d",
                        1,
                        "a",
                        CallEvent.ARRIVAL,
                        null,
                        true,
                        new ToldEta(1, null, 2L, null, "timetable"),
                        null,
                        ScoreOutcome.HAPPENED,
                        3L,
                        4,
                        5.5,
                        6,
                        7,
                        8));
    }

    @Test
    void scoredRunsComeBackAtEveryAge() throws IOException {
        StreamedTypes.assertComesBack(ScoredRun.class, new ScoredRun());
        StreamedTypes.assertComesBack(ScoredMoment.class, new ScoredMoment());

        ScoredRun run = new ScoredRun();
        run.plan = new ScoredPlan(null, 1, 2);
        StreamedTypes.assertComesBack(ScoredRun.class, run);
        ScoredMoment moment = new ScoredMoment();
        moment.event = CallEvent.DEPARTURE;
        moment.original = new ToldEta(1, 2L, 3L, 4L, "nominal");
        moment.actualMillis = 5L;
        moment.outcome = ScoreOutcome.UNREALISED;
        moment.history.methods = new String[] {"nominal", ""};
        StreamedTypes.assertComesBack(ScoredMoment.class, moment);
    }

    private static TrainStatus bareStatus() {
        return new TrainStatus(
                "7@d",
                "7",
                "d",
                null,
                null,
                RunState.NOT_DEPARTED,
                1,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new Delays(null, -30L, null),
                "b",
                null,
                Delays.UNKNOWN,
                "not seen to leave its origin",
                FAR_AWAY,
                2,
                0,
                2_000L,
                4_000L,
                5_000L,
                6_000L);
    }
}
