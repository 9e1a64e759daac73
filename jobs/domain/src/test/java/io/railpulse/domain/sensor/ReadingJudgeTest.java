package io.railpulse.domain.sensor;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.identity.AssetKind;
import io.railpulse.domain.identity.Assignment;
import io.railpulse.domain.identity.AssignmentId;
import io.railpulse.domain.identity.DeviceAssignments;
import io.railpulse.domain.telemetry.Origin;
import io.railpulse.domain.telemetry.RecordMemory;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.SensorInput;
import io.railpulse.domain.telemetry.SensorReport;
import io.railpulse.domain.telemetry.Verdict;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadingJudgeTest {
    private static final long HOUR = 3_600_000;
    private static final long NOON = 1_000 * HOUR;

    private final ReadingJudge judge = new ReadingJudge(SensorOptions.defaults());
    private final DeviceAssignments known = new DeviceAssignments();
    private final Noted memory = new Noted();

    @Test
    void findsTheRunByWhatTheProducerSaysElseByTheAssignment() {
        known.put(assignment("west@d", NOON - HOUR, NOON));
        known.put(assignment("north@d", NOON + 5 * HOUR, null));

        assertThat(judge(input("named@d", NOON, NOON, 1)).reading().trainRunId())
                .isEqualTo("named@d");
        assertThat(judge(input(null, NOON - 1, NOON, 1)).reading().trainRunId()).isEqualTo("west@d");
        assertThat(judge(input(null, NOON + 6 * HOUR, NOON + 6 * HOUR, 1))
                        .reading()
                        .trainRunId())
                .isEqualTo("north@d");
        // Between two runs it is with none, and yet believed.
        JudgedReading between = judge(input(null, NOON + 2 * HOUR + 60_000, NOON + 3 * HOUR, 1));
        assertThat(between.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(between.reading().trainRunId()).isNull();
        assertThat(between.reading().company()).isEqualTo("BOX");
    }

    @Test
    void rejectsAnAssetThatNobodyKnowsUntilSomebodyDoes() {
        SensorInput reading = input(null, NOON, NOON, 1);
        assertThat(judge(reading).reason()).isEqualTo(RejectReason.UNKNOWN_ASSET);

        known.put(assignment("west@d", NOON - HOUR, null));

        assertThat(judge(reading).verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void knowsAReadingAgain() {
        SensorInput reading = input("run@d", NOON, NOON, 1);
        assertThat(judge(reading).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(judge(reading).verdict()).isEqualTo(Verdict.DUPLICATE);
        // The same id says something else.
        SensorReport other = new SensorReport(reading.report().reportId(), "BOX", null, null, NOON, "shock_g", 7);
        assertThat(judge(SensorInput.of("run@d", reading.origin(), other)).verdict())
                .isEqualTo(Verdict.DUPLICATE);
    }

    @Test
    void knowsWithoutIdsByWhatItSays() {
        SensorReport report = new SensorReport(null, "BOX", null, null, NOON, "shock_g", 1);
        SensorReport harder = new SensorReport(null, "BOX", null, null, NOON, "shock_g", 2);

        assertThat(judge(received(report)).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(judge(received(report)).verdict()).isEqualTo(Verdict.DUPLICATE);
        assertThat(judge(received(harder)).verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void takesACopyOfWhatWasRejectedForWhatItSaysForADuplicate() {
        SensorReport wild = new SensorReport("7", "BOX", null, null, NOON, "humidity_pct", 400);
        SensorReport repaired = new SensorReport("7", "BOX", null, null, NOON, "humidity_pct", 40);

        assertThat(judge(received(wild)).reason()).isEqualTo(RejectReason.OUT_OF_RANGE);
        assertThat(judge(received(wild)).verdict()).isEqualTo(Verdict.DUPLICATE);
        assertThat(judge(received(repaired)).verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void isLateForAWindowTwoDaysAfterItsEnd() {
        long end = SensorWindow.startOf(NOON) + SensorWindow.LENGTH_MILLIS;

        assertThat(judge(input("run@d", NOON, end + 48 * HOUR - 1, 1)).verdict())
                .isEqualTo(Verdict.ACCEPTED);
        assertThat(judge(input("run@d", NOON, end + 48 * HOUR, 2)).verdict()).isEqualTo(Verdict.LATE);
        assertThat(judge(input("run@d", NOON, end + 48 * HOUR, 2)).verdict()).isEqualTo(Verdict.DUPLICATE);
    }

    @Test
    void remembersReadingsForAsLongAsAWindowMayTakeThem() {
        SensorOptions options = SensorOptions.defaults();
        long measured = SensorWindow.startOf(NOON) - 1;
        // A clock that is as far ahead as it may be, in the first moment of its window.
        long receivedFirst = measured + 1 - options.futureTolerance().toMillis();
        long forgotten = receivedFirst + options.duplicateMemory().toMillis();

        assertThat(judge(input("run@d", measured + 1, forgotten, 1)).verdict()).isEqualTo(Verdict.LATE);
    }

    private JudgedReading judge(SensorInput input) {
        return judge.judge(input, known, memory);
    }

    private static SensorInput received(SensorReport report) {
        return SensorInput.of("run@d", new Origin("rail.sensor.v1", 0, 1, NOON), report);
    }

    private static SensorInput input(String run, long measuredMillis, long recordMillis, double value) {
        SensorReport report =
                new SensorReport(measuredMillis + " " + value, "BOX", null, null, measuredMillis, "shock_g", value);
        return SensorInput.of(run, new Origin("rail.sensor.v1", 0, 1, recordMillis), report);
    }

    private static Assignment assignment(String run, long from, Long to) {
        return new Assignment(new AssignmentId("BOX", null, run, 1), AssetKind.CONTAINER, 2, from, to, false);
    }

    private static final class Noted implements RecordMemory {
        private final Set<Long> noted = new HashSet<>();

        @Override
        public boolean holds(long fingerprint) {
            return noted.contains(fingerprint);
        }

        @Override
        public void note(long fingerprint, long recordMillis) {
            noted.add(fingerprint);
        }
    }
}
