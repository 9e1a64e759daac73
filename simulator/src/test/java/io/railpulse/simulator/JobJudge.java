package io.railpulse.simulator;

import io.railpulse.connectors.avro.AvroDecoder;
import io.railpulse.connectors.avro.PackagedSchemas;
import io.railpulse.domain.identity.Assignment;
import io.railpulse.domain.network.RouteLine;
import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.RecordMemory;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.domain.tracking.FixesInMemory;
import io.railpulse.domain.tracking.Judgement;
import io.railpulse.domain.tracking.TrackedTrain;
import io.railpulse.domain.tracking.TrackingOptions;
import io.railpulse.domain.tracking.TrainMemory;
import io.railpulse.domain.tracking.TrainTracker;
import io.railpulse.gtfs.GtfsFeed;
import io.railpulse.network.timetable.Timetable;
import io.railpulse.network.timetable.TimetableFeed;
import io.railpulse.network.timetable.TimetabledTrip;
import io.railpulse.schemas.MovementRecord;
import io.railpulse.schemas.PositionRecord;
import io.railpulse.schemas.Topic;
import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.Telegram.AssignmentTelegram;
import io.railpulse.simulator.telemetry.Telegram.MovementTelegram;
import io.railpulse.simulator.telemetry.Telegram.PositionTelegram;
import io.railpulse.simulator.telemetry.Telegram.RawTelegram;
import io.railpulse.simulator.world.Journey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Judges telegrams with the very classes that the tracking job asks, on the plans that the simulation's GTFS feed gives: what
 * the job's accounting will say, without Kafka and Flink.
 */
final class JobJudge {
    private final Map<String, TrainRun> plans = new HashMap<>();
    private final Map<String, RouteLine> lines = new HashMap<>();
    private final Map<String, TrackedTrain> trains = new HashMap<>();
    private final Map<String, TrainMemory> memories = new HashMap<>();
    private final TrainTracker tracker = new TrainTracker(TrackingOptions.defaults());
    private final Map<String, Long> verdicts = new TreeMap<>();

    static JobJudge of(Timetable timetable, List<Journey> journeys, Path zip) {
        Map<TimetabledTrip, SortedSet<LocalDate>> runs = new HashMap<>();
        journeys.forEach(journey -> runs.computeIfAbsent(journey.run().trip(), trip -> new TreeSet<>())
                .add(journey.run().serviceDate()));
        TimetableFeed.write(timetable.network(), runs, zip);
        return new JobJudge(GtfsFeed.read(zip));
    }

    private JobJudge(GtfsFeed feed) {
        feed.listRoutes().forEach(route -> lines.put(route.routeId(), new RouteLine(route)));
        feed.listTrainRuns(feed.firstServiceDate(), feed.lastServiceDate())
                .forEach(run -> plans.put(run.trainRunId(), run));
    }

    /** What the job accounts a telegram as: {@code accepted}, {@code late}, {@code duplicate} or the code of a reason. */
    String judge(Telegram telegram) {
        if (telegram instanceof PositionTelegram fix) {
            String runId = TrainRun.idOf(fix.report().tripId(), fix.report().serviceDate());
            return count(
                    Input.POSITIONS,
                    findTrain(runId)
                            .map(train -> tracker.takePosition(
                                    fix.report(), fix.receivedAtMillis(), findLine(train), train, memoryOf(runId))));
        }
        if (telegram instanceof MovementTelegram movement) {
            String runId =
                    TrainRun.idOf(movement.report().tripId(), movement.report().serviceDate());
            return count(
                    Input.MOVEMENTS,
                    findTrain(runId)
                            .map(train -> tracker.takeMovement(
                                    movement.report(),
                                    movement.receivedAtMillis(),
                                    train,
                                    memoryOf(runId).records())));
        }
        if (telegram instanceof AssignmentTelegram told) {
            Assignment assignment = told.report().toAssignment();
            return count(
                    Input.ASSIGNMENTS,
                    findTrain(assignment.id().trainRunId()).map(train -> tracker.takeAssignment(assignment, train)));
        }
        return telegram instanceof RawTelegram raw ? count(raw) : "";
    }

    /** Records by input and verdict: {@code positions duplicate}. */
    Map<String, Long> verdicts() {
        return verdicts;
    }

    private Optional<TrackedTrain> findTrain(String runId) {
        if (!plans.containsKey(runId)) {
            return Optional.empty();
        }
        return Optional.of(trains.computeIfAbsent(runId, unknown -> {
            TrackedTrain train = new TrackedTrain();
            tracker.takePlan(plans.get(runId), train, memoryOf(runId));
            return train;
        }));
    }

    private Optional<RouteLine> findLine(TrackedTrain train) {
        return Optional.ofNullable(lines.get(train.plan.routeId()));
    }

    private TrainMemory memoryOf(String runId) {
        return memories.computeIfAbsent(runId, unknown -> new TrainMemory(new Records(), new FixesInMemory()));
    }

    private String count(Input input, Optional<Judgement> judgement) {
        String verdict = judgement
                .map(judged -> judged.reason() == null
                        ? judged.verdict().code()
                        : judged.reason().code())
                .orElse(RejectReason.UNKNOWN_TRAIN_RUN.code());
        verdicts.merge(input.code() + " " + verdict, 1L, Long::sum);
        return verdict;
    }

    private String count(RawTelegram raw) {
        RejectReason reason = raw.value() == null ? RejectReason.TOMBSTONE : reasonOf(raw);
        Input input = raw.topic() == Topic.POSITION ? Input.POSITIONS : Input.MOVEMENTS;
        verdicts.merge(input.code() + " " + reason.code(), 1L, Long::sum);
        return reason.code();
    }

    private static RejectReason reasonOf(RawTelegram raw) {
        try {
            int mebibyte = 1 << 20;
            return raw.topic() == Topic.POSITION
                    ? new AvroDecoder<>(PositionRecord.class, new PackagedSchemas(), mebibyte)
                            .decode(raw.value())
                            .reason()
                    : new AvroDecoder<>(MovementRecord.class, new PackagedSchemas(), mebibyte)
                            .decode(raw.value())
                            .reason();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Never forgets, which the job does after two days. */
    private static final class Records implements RecordMemory {
        private final Set<Long> held = new HashSet<>();

        @Override
        public boolean holds(long fingerprint) {
            return held.contains(fingerprint);
        }

        @Override
        public void note(long fingerprint, long recordMillis) {
            held.add(fingerprint);
        }
    }
}
