package io.railpulse.domain.tracking;

import static io.railpulse.domain.TestLine.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.TestLine;
import io.railpulse.domain.TestTrain;
import io.railpulse.domain.network.RouteLine;
import io.railpulse.domain.telemetry.MessageStatus;
import io.railpulse.domain.telemetry.MovementKind;
import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.Verdict;
import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * In whatever order the fixes and reports of a train are received, how often, and from how many devices: what is known of
 * it in the end is what it would be had they come in the order in which they were measured.
 */
class OrderOfFixesTest {
    private static final int HISTORIES = 40;
    private static final int MINUTE = 60_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void doesNotMatterWithinTheMemory(long seed) {
        Random random = new Random(seed);
        for (int history = 0; history < HISTORIES; history++) {
            History told = new History(random);
            String inOrder = told.play(told.happenings);
            List<Happening> shuffled = new ArrayList<>(told.happenings);
            for (Happening happening : told.happenings) {
                if (random.nextInt(10) == 0) {
                    shuffled.add(happening);
                }
            }
            Collections.shuffle(shuffled, random);

            assertThat(told.play(shuffled)).isEqualTo(inOrder);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void doesNotMatterWhenHoursAreUploadedAtOnceNewestFirst(long seed) {
        Random random = new Random(seed);
        for (int history = 0; history < HISTORIES; history++) {
            History told = new History(random);
            int dark = random.nextInt(told.happenings.size());
            List<Happening> burst = new ArrayList<>(told.happenings.subList(0, dark));
            List<Happening> kept = new ArrayList<>(told.happenings.subList(dark, told.happenings.size()));
            Collections.reverse(kept);
            burst.addAll(kept);

            assertThat(told.play(burst)).isEqualTo(told.play(told.happenings));
        }
    }

    @Test
    void revisesACallWhenFixesOfItComeLate() {
        TestTrain train = TestTrain.onTheLine();
        train.seen("10:05", 5_000);
        train.seen("10:15", 12_000);
        train.told("10:15");
        assertThat(train.arrivalMethod(1)).isEqualTo(CallMethod.ESTIMATED);

        train.seen(fix("10:09:00", 10_000), at("10:20"));
        train.seen(fix("10:12:00", 10_000), at("10:20"));
        List<ObservedCall> revised = train.told("10:20");

        assertThat(train.calls()).contains("Bravo 10:09/10:13");
        assertThat(revised).hasSize(1).first().satisfies(call -> {
            assertThat(call.revision()).isPositive();
            assertThat(call.method()).isNotEqualTo(CallMethod.ESTIMATED);
        });
    }

    @Test
    void leavesTheTrainWhereItsNewestFixHasIt() {
        TestTrain train = TestTrain.onTheLine();
        train.seen("10:15", 15_000);
        train.seen(fix("10:05", 5_000), at("10:16"));

        assertThat(train.progress("10:16").positionAtMillis()).isEqualTo(at("10:15"));
        assertThat(train.train.motion().alongMetres).isGreaterThan(14_999);
    }

    @Test
    void makesAJumpOfWhatTheFixesBetweenTellIsOne() {
        TestTrain train = TestTrain.onTheLine();
        train.seen("10:02", 2_000);
        // Alone it could be true; then it turns out where the train was before and after.
        assertThat(train.seen("10:05", 9_900).isAccepted()).isTrue();
        for (int second = 0; second < 60; second += 10) {
            train.seen(fix("10:04:" + String.format("%02d", second), 3_500 + 10 * second), at("10:06"));
            train.seen(fix("10:05:" + String.format("%02d", second + 1), 4_500 + 10 * second), at("10:06"));
        }

        assertThat(train.train.motion().alongMetres).isLessThan(6_000);
        assertThat(train.calls()).doesNotContain("Bravo");
    }

    @Test
    void remembersNoMoreThanADay() {
        TestTrain train = TestTrain.onTheLine();
        for (int minute = 0; minute < 3 * 24 * 60; minute++) {
            long time = at("00:00") + minute * (long) MINUTE;
            train.seen(fix(time, 10_000 + minute % 7), time);
        }

        // A day of a fix a minute, 64 of them to a chunk, and the chunk that the end of the day falls into.
        assertThat(train.fixes.size()).isLessThanOrEqualTo(24 * 60 / 64 + 2);
        long late = at("00:00") + (2 * 24 * 60 - 5) * (long) MINUTE;
        assertThat(train.seen(fix(late, 9_000), at("00:00") + 3 * 24 * 60 * (long) MINUTE)
                        .verdict())
                .isEqualTo(Verdict.LATE);
    }

    @Test
    void remembersNoMoreThanSoManyFixes() {
        TestTrain train = TestTrain.onTheLine();
        for (int second = 0; second < 20_000; second++) {
            long time = at("00:00") + second * 1_000L;
            train.seen(fix(time, 10_000), time);
        }

        assertThat(train.fixes.size()).isEqualTo(256);
    }

    private static PositionReport fix(String time, double metres) {
        return fix(at(time), metres);
    }

    private static PositionReport fix(long time, double metres) {
        return new PositionReport(null, "gps", null, null, time, 0, TestLine.longitude(metres), null, null, null);
    }

    /** Something that is said of the train. */
    private interface Happening {
        long millis();

        Judgement tell(TestTrain train);
    }

    private record Seen(PositionReport fix) implements Happening {
        @Override
        public long millis() {
            return fix.measuredAtMillis();
        }

        @Override
        public Judgement tell(TestTrain train) {
            return train.seen(fix, at("23:59"));
        }
    }

    private record Reported(MovementReport report) implements Happening {
        @Override
        public long millis() {
            return report.occurredAtMillis();
        }

        @Override
        public Judgement tell(TestTrain train) {
            return train.reported(report, at("23:59"));
        }
    }

    /** A train that goes its way, stands at some calls and passes others, and what its devices and its railway say. */
    private static final class History {
        private final Random random;
        private final TrainRun plan;
        private final List<Happening> happenings = new ArrayList<>();
        private long clock = at("06:00");
        private double along;

        History(Random random) {
            this.random = random;
            this.plan = randomRun();
            for (PlannedCall call : plan.calls()) {
                runTo(call.alongMetres());
                long arrived = clock;
                boolean stands = random.nextInt(3) > 0;
                if (stands) {
                    standUntil(clock + (1 + random.nextInt(40)) * (long) MINUTE);
                }
                report(call, arrived, stands);
            }
            happenings.sort(Comparator.comparingLong(Happening::millis));
        }

        private void runTo(double metres) {
            while (along < metres) {
                clock += 20_000L + random.nextInt(random.nextInt(30) == 0 ? 30 * MINUTE : MINUTE);
                along = Math.min(metres, along + 100 + random.nextInt(1_500));
                see();
            }
        }

        private void standUntil(long time) {
            while (clock < time) {
                clock += 20_000L + random.nextInt(2 * MINUTE);
                see();
            }
        }

        private void see() {
            double noise = Math.abs(random.nextGaussian()) * 8;
            // Times to the minute of two devices fall together now and then.
            long measured = random.nextBoolean() ? clock : clock / 10_000 * 10_000;
            happenings.add(new Seen(new PositionReport(
                    null,
                    "gps" + random.nextInt(3),
                    null,
                    null,
                    measured,
                    0,
                    TestLine.longitude(along + noise),
                    null,
                    null,
                    null)));
        }

        private void report(PlannedCall call, long arrived, boolean stands) {
            if (random.nextInt(4) > 0) {
                return;
            }
            if (stands) {
                happenings.add(new Reported(of(call, MovementKind.ARRIVAL, arrived)));
                happenings.add(new Reported(of(call, MovementKind.DEPARTURE, clock)));
            } else {
                happenings.add(new Reported(of(call, MovementKind.PASS, arrived)));
            }
        }

        private static MovementReport of(PlannedCall call, MovementKind kind, long time) {
            return new MovementReport(null, "im", "7", null, call.stopId(), kind, time, MessageStatus.CREATE);
        }

        String play(List<Happening> order) {
            RouteLine line = new RouteLine(TestLine.route(plan.destination().alongMetres()));
            TestTrain train = new TestTrain(plan, line, TrackingOptions.defaults());
            order.forEach(happening -> happening.tell(train));
            StringBuilder text = new StringBuilder(train.calls());
            for (int moment = 0; moment < train.train.sheet.times.length; moment++) {
                text.append(' ').append(train.train.sheet.methodOf(moment));
            }
            text.append(Arrays.toString(train.train.sheet.passed));
            for (UnplannedStop stop : train.train.unplanned) {
                // Its name is where it was found first, which the order may settle.
                text.append(stop.withdrawn ? "" : " unplanned " + stop.alongMetres + Arrays.toString(stop.times));
            }
            return text.append(' ').append(train.train.motion().alongMetres).toString();
        }

        private TrainRun randomRun() {
            int count = 2 + random.nextInt(8);
            PlannedCall[] calls = new PlannedCall[count];
            double place = 0;
            for (int call = 0; call < count; call++) {
                calls[call] = TestLine.call(call + 1, "S" + call, place, null, null);
                place += 1_000 + random.nextInt(12_000);
            }
            return TestLine.run(calls);
        }
    }
}
