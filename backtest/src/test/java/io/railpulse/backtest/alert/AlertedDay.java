package io.railpulse.backtest.alert;

import io.railpulse.connectors.avro.PackagedSchemas;
import io.railpulse.connectors.kafka.InputRecords;
import io.railpulse.domain.alert.Acknowledgement;
import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertStep;
import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.telemetry.SensorReport;
import io.railpulse.domain.tracking.RunState;
import io.railpulse.testing.train.TrainStatuses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Four hours of trains that get late and recover, leave their routes, stand and fall silent, of their axles, and of dispatchers who
 * see alerts; in the middle of it a rule changes. The same every time. Nothing happens in the minutes around the change, since what is
 * read before a rule is judged by the one before it.
 */
final class AlertedDay {
    private static final String DAY = "2025-06-15";
    private static final long BEGIN = Instant.parse(DAY + "T00:00:00Z").toEpochMilli();
    private static final long MINUTE = 60_000;
    private static final long REPORT_EVERY = 3 * MINUTE;
    private static final long MEASURE_EVERY = 4 * MINUTE;
    private static final long OPENED = BEGIN + 10 * MINUTE;
    private static final long MEASURED_FROM = BEGIN + 12 * MINUTE;
    /** After somebody has seen an alert, nothing is heard of its subject for so long. */
    private static final long PAUSE = 8 * MINUTE;

    private static final long RULE_CHANGES = BEGIN + 120 * MINUTE;
    private static final long SILENCE = 10 * MINUTE;
    private static final long END = BEGIN + 240 * MINUTE;
    private static final int TRAINS = 60;
    /** So many that each partition hears of some of them. */
    private static final int BYSTANDERS = 16;

    private static final String BYSTANDER = "bystander-";
    private static final AlertRule LATE = AlertRule.of(
                    "late-now", new AlertStep(10, 6, 120, Severity.WARNING), new AlertStep(40, 30, 300, Severity.MINOR))
            .withPauses(240, 300);

    private final Random random = new Random(7);
    private final InputRecords records = new InputRecords(new PackagedSchemas());
    private final List<ProducerRecord<byte[], byte[]>> told = new ArrayList<>();

    private AlertedDay() throws IOException {
        for (int train = 0; train < TRAINS; train++) {
            followTrain(train);
            measureAxle(train);
        }
        for (int train = 0; train < BYSTANDERS; train++) {
            passTime(BYSTANDER + train);
        }
    }

    /**
     * Lets record time go on wherever this train is heard of: what is due by time alone is done. It is told that the train is silent and
     * late and its axle hot, and in the end that it is not. That it is late is an alert after two minutes, in which nothing is heard but
     * of another train: so it is told only once time has passed there.
     */
    private void passTime(String trip) {
        long first = RULE_CHANGES - SILENCE / 2;
        tell(trip + "@" + DAY, RunState.DARK, first, 15, first);
        measure(trip + "-wagon", trip, 100, first);
        tell(trip + "-clock@" + DAY, RunState.RUNNING, first, 0, RULE_CHANGES - MINUTE);
        long last = END + 90 * MINUTE;
        tell(trip + "@" + DAY, RunState.RUNNING, last, 0, last);
        measure(trip + "-wagon", trip, 60, last);
    }

    /** Whether all was told that there is before the rule changes: of all that stand by that they are late and hot. */
    static boolean isToldBeforeTheChange(ToldAlerts told) {
        return countOfBystanders(told, "raised", Set.of("late-now", "hot-bearing")) == 2 * BYSTANDERS;
    }

    /** Whether all was told in the end: that they are neither silent nor hot any more. */
    static boolean isToldInTheEnd(ToldAlerts told) {
        return countOfBystanders(told, "cleared", Set.of("dark-when-due", "hot-bearing")) == 2 * BYSTANDERS;
    }

    private static long countOfBystanders(ToldAlerts told, String change, Set<String> kinds) {
        return told.changes().values().stream()
                .filter(event -> event.getSubject().startsWith(BYSTANDER)
                        && event.getChange().equals(change)
                        && kinds.contains(event.getKind()))
                .count();
    }

    static AlertedDay create() throws IOException {
        return new AlertedDay();
    }

    /** The rules that there are at the beginning. */
    ProducerRecord<byte[], byte[]> firstRule() {
        return records.of(LATE, BEGIN);
    }

    /** Who is ten minutes late is late no longer. */
    ProducerRecord<byte[], byte[]> changedRule() {
        return records.of(LATE.withSteps(2, new AlertStep(20, 12, 120, Severity.MAJOR)), RULE_CHANGES);
    }

    /** What is heard first: of each train where it is. */
    List<ProducerRecord<byte[], byte[]>> opening() {
        return between(BEGIN, OPENED, List.of());
    }

    /** All that is heard then until the rule changes, in the order of record time. */
    List<ProducerRecord<byte[], byte[]>> beforeTheChange(List<Acknowledgement> seen) {
        return between(OPENED, RULE_CHANGES, seen);
    }

    /** All that is heard after it. */
    List<ProducerRecord<byte[], byte[]>> afterTheChange(List<Acknowledgement> seen) {
        return between(RULE_CHANGES, Long.MAX_VALUE, seen);
    }

    private List<ProducerRecord<byte[], byte[]>> between(long from, long to, List<Acknowledgement> seen) {
        List<ProducerRecord<byte[], byte[]>> all = new ArrayList<>(told);
        for (Acknowledgement one : seen) {
            all.removeIf(record -> new String(record.key(), StandardCharsets.UTF_8).equals(one.subject())
                    && record.timestamp() > one.atMillis()
                    && record.timestamp() < one.atMillis() + PAUSE);
            all.add(records.of(one));
        }
        all.removeIf(record -> record.timestamp() < from || record.timestamp() >= to);
        all.sort(Comparator.comparing(ProducerRecord::timestamp));
        return all;
    }

    private void followTrain(int train) {
        String run = "train-" + train + "@" + DAY;
        RunState state = RunState.RUNNING;
        long since = BEGIN;
        long late = 0;
        int reports = 0;
        long at = BEGIN + MINUTE + train * REPORT_EVERY / TRAINS;
        for (; at < END; at += REPORT_EVERY) {
            if (reports-- == 0) {
                reports = 4 + random.nextInt(12);
                late = List.of(0, 3, 8, 14, 25, 45, 60).get(random.nextInt(7));
                RunState next = stateOf(random.nextInt(20));
                since = next == state ? since : at;
                state = next;
            }
            tell(run, state, since, late, at);
        }
        if (train % 2 == 0) {
            tell(run, RunState.ARRIVED, at, late, at);
        }
    }

    private static RunState stateOf(int twentieth) {
        return switch (twentieth) {
            case 0, 1, 2 -> RunState.STANDING;
            case 3, 4 -> RunState.OFF_ROUTE;
            case 5 -> RunState.DARK;
            default -> RunState.RUNNING;
        };
    }

    private void measureAxle(int train) {
        double celsius = 60;
        for (long at = MEASURED_FROM + train * MEASURE_EVERY / TRAINS; at < END; at += MEASURE_EVERY) {
            celsius = Math.min(125, Math.max(30, celsius + random.nextGaussian() * 9));
            if (!isSilent(at)) {
                measure("wagon-" + train, "train-" + train, celsius, at);
            }
        }
    }

    private void measure(String wagon, String trip, double celsius, long at) {
        SensorReport report = new SensorReport(null, wagon, trip, DAY, at - 1_000, "axle_bearing_c", celsius);
        told.add(records.of(report, at));
    }

    private void tell(String run, RunState state, long since, long lateMinutes, long at) {
        if (!isSilent(at) || run.startsWith(BYSTANDER)) {
            told.add(records.of(TrainStatuses.of(run, state, since, lateMinutes * 60, at)));
        }
    }

    private static boolean isSilent(long at) {
        return Math.abs(at - RULE_CHANGES) < SILENCE;
    }

    /**
     * When a dispatcher may see an alert: minutes after it was raised, and midway between two reports of its subject.
     *
     * @param raisedMillis record time at which it was raised
     */
    static long seenAfter(String subject, long raisedMillis) {
        int number = Integer.parseInt(subject.replaceAll("@.*|\\D", ""));
        boolean isTrain = subject.startsWith("train");
        long every = isTrain ? REPORT_EVERY : MEASURE_EVERY;
        long first = (isTrain ? BEGIN + MINUTE : MEASURED_FROM) + number * every / TRAINS;
        long reports = Math.floorDiv(raisedMillis + 5 * MINUTE - first, every) + 1;
        return first + reports * every + every / 2;
    }
}
