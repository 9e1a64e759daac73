package io.railpulse.domain;

import static io.railpulse.domain.TestLine.at;
import static io.railpulse.domain.TestLine.clock;

import io.railpulse.domain.network.RouteLine;
import io.railpulse.domain.telemetry.MessageStatus;
import io.railpulse.domain.telemetry.MovementKind;
import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.RecordMemory;
import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.domain.tracking.CallMethod;
import io.railpulse.domain.tracking.CallSheet;
import io.railpulse.domain.tracking.FixesInMemory;
import io.railpulse.domain.tracking.Judgement;
import io.railpulse.domain.tracking.ObservedCall;
import io.railpulse.domain.tracking.TrackedTrain;
import io.railpulse.domain.tracking.TrackingOptions;
import io.railpulse.domain.tracking.TrainMemory;
import io.railpulse.domain.tracking.TrainProgress;
import io.railpulse.domain.tracking.TrainTracker;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A train with its tracker, told in few words: where it was seen, what was reported of it. Everything is received the
 * moment it happens, unless said otherwise.
 */
public final class TestTrain {
    public final TrackedTrain train = new TrackedTrain();
    public final TrainTracker tracker;
    private final RouteLine line;
    private final Set<Long> taken = new HashSet<>();
    public final FixesInMemory fixes = new FixesInMemory();
    private final RecordMemory records = new RecordMemory() {
        @Override
        public boolean holds(long fingerprint) {
            return taken.contains(fingerprint);
        }

        @Override
        public void note(long fingerprint, long recordMillis) {
            taken.add(fingerprint);
        }
    };
    public final TrainMemory memory = new TrainMemory(records, fixes);

    public TestTrain(TrainRun plan) {
        this(plan, TestLine.line(), TrackingOptions.defaults());
    }

    public TestTrain(TrainRun plan, RouteLine line, TrackingOptions options) {
        this(plan, line, new TrainTracker(options));
    }

    public TestTrain(TrainRun plan, RouteLine line, TrainTracker tracker) {
        this.line = line;
        this.tracker = tracker;
        train.openedAtMillis = at("09:00");
        plan(plan);
    }

    /** Alpha, Bravo, Cedar, Delta. */
    public static TestTrain onTheLine() {
        return new TestTrain(TestLine.run());
    }

    public Judgement plan(TrainRun plan) {
        return tracker.takePlan(plan, train, memory);
    }

    /** A fix on the line. */
    public Judgement seen(String time, double metres) {
        return seen(
                new PositionReport(null, "gps", null, null, at(time), 0, TestLine.longitude(metres), null, null, null),
                at(time));
    }

    public Judgement seen(PositionReport fix, long recordMillis) {
        return tracker.takePosition(fix, recordMillis, Optional.of(line), train, memory);
    }

    public Judgement reported(MovementKind kind, String stopId, String time) {
        return reported(kind, stopId, time, MessageStatus.CREATE);
    }

    public Judgement reported(MovementKind kind, String stopId, String time, MessageStatus status) {
        return reported(new MovementReport(null, "im", "7", null, stopId, kind, at(time), status), at(time));
    }

    public Judgement reported(MovementReport report, long recordMillis) {
        return tracker.takeMovement(report, recordMillis, train, records);
    }

    public List<ObservedCall> told(String time) {
        return told(at(time));
    }

    public List<ObservedCall> told(long recordMillis) {
        return tracker.drainCalls(train, recordMillis);
    }

    public TrainProgress progress(String time) {
        return tracker.progressOf(train, at(time), false, false);
    }

    /** The calls as they are known: {@code Alpha -/10:00 | Bravo 10:10/10:12 | Cedar 10:22/-}; unknown ones are left out. */
    public String calls() {
        train.sheet.estimateGaps(train.planned);
        return IntStream.range(0, train.sheet.calls())
                .filter(call -> train.sheet.isKnown(2 * call) || train.sheet.isKnown(2 * call + 1))
                .mapToObj(this::call)
                .collect(Collectors.joining(" | "));
    }

    private String call(int call) {
        PlannedCall planned = train.plan.calls().get(call);
        return planned.stopName() + " " + time(CallSheet.arrivalOf(call)) + "/" + time(CallSheet.departureOf(call));
    }

    private String time(int moment) {
        return train.sheet.isKnown(moment) ? clock(train.sheet.times[moment]) : "-";
    }

    public CallMethod arrivalMethod(int call) {
        return train.sheet.methodOf(CallSheet.arrivalOf(call));
    }

    public CallMethod departureMethod(int call) {
        return train.sheet.methodOf(CallSheet.departureOf(call));
    }
}
