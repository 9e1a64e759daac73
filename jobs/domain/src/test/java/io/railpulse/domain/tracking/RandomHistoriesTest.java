package io.railpulse.domain.tracking;

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
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a train's devices and reporters say, in whatever order: what is told of it stays in order. */
class RandomHistoriesTest {
    private static final int HISTORIES = 60;
    private static final int MINUTE = 60_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void neverBreakTheOrderOfCalls(long seed) {
        Random random = new Random(seed);
        for (int history = 0; history < HISTORIES; history++) {
            new History(random).play();
        }
    }

    /** One train run, and everything that is said of it. */
    private static final class History {
        private final Random random;
        private final TrainRun plan;
        private final TestTrain train;
        private final Map<String, ObservedCall> told = new HashMap<>();
        private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        private int received;

        History(Random random) {
            this.random = random;
            this.plan = randomRun();
            double length = plan.destination().alongMetres();
            this.train = new TestTrain(plan, new RouteLine(TestLine.route(length)), TrackingOptions.defaults());
        }

        void play() {
            List<Runnable> happenings = new ArrayList<>();
            long clock = TestLine.at("10:00");
            double along = 0;
            double length = plan.destination().alongMetres();
            while (along < length && happenings.size() < 300) {
                clock += 5_000L + random.nextInt(random.nextInt(10) == 0 ? 20 * MINUTE : MINUTE);
                along += random.nextInt(3) == 0 ? 0 : random.nextInt(3_000);
                happenings.add(position(clock, along));
                if (random.nextInt(4) == 0) {
                    happenings.add(movement(clock));
                }
                if (random.nextInt(50) == 0) {
                    happenings.add(newPlan());
                }
            }
            shuffleALittle(happenings);
            happenings.forEach(Runnable::run);
            assertThat(verdicts.values().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(received);
        }

        private Runnable position(long clock, double along) {
            double noise = random.nextInt(8) == 0 ? random.nextGaussian() * 10_000 : random.nextGaussian() * 30;
            long measured = clock + (random.nextInt(20) == 0 ? random.nextInt(100) * MINUTE : 0);
            double latitude = random.nextInt(20) == 0 ? random.nextDouble() * 180 - 90 : random.nextGaussian() / 1_000;
            PositionReport fix = new PositionReport(
                    null, "gps", null, null, measured, latitude, TestLine.longitude(along + noise), null, null, null);
            return () -> judged(train.seen(fix, clock), clock);
        }

        private Runnable movement(long clock) {
            PlannedCall call = plan.calls().get(random.nextInt(plan.calls().size()));
            Long booked = random.nextBoolean() ? call.arrivalMillis() : call.departureMillis();
            long honest = booked == null ? clock : booked + random.nextInt(20) * MINUTE;
            long occurred = random.nextInt(6) == 0 ? clock - random.nextInt(600) * MINUTE : honest;
            MovementReport report = new MovementReport(
                    null,
                    "im",
                    "7",
                    null,
                    call.stopId(),
                    MovementKind.values()[random.nextInt(3)],
                    occurred,
                    MessageStatus.values()[random.nextInt(10) == 0 ? 2 : random.nextInt(2)]);
            return () -> judged(train.reported(report, clock), clock);
        }

        private Runnable newPlan() {
            List<PlannedCall> calls = new ArrayList<>(plan.calls());
            while (calls.size() > 2 && random.nextInt(3) > 0) {
                calls.remove(random.nextInt(calls.size()));
            }
            if (random.nextInt(3) == 0) {
                int from = random.nextInt(3);
                calls.replaceAll(call -> renumbered(call, from + calls.indexOf(call)));
            }
            TrainRun changed = TestLine.run(calls.toArray(PlannedCall[]::new));
            return () -> judged(train.plan(changed), TestLine.at("10:00"));
        }

        private static PlannedCall renumbered(PlannedCall call, int stopSequence) {
            return new PlannedCall(
                            stopSequence,
                            call.stopId(),
                            call.stopName(),
                            call.latitude(),
                            call.longitude(),
                            call.alongMetres(),
                            call.arrivalMillis(),
                            call.departureMillis())
                    .withNominal(call.nominalRunningMillis(), call.nominalDwellMillis());
        }

        private void judged(Judgement judgement, long clock) {
            received++;
            verdicts.merge(judgement.verdict(), 1, Integer::sum);
            assertThat(judgement.reason() != null).isEqualTo(judgement.verdict() == Verdict.REJECTED);
            tell(clock);
        }

        private void tell(long clock) {
            for (ObservedCall call : train.told(clock)) {
                ObservedCall before = told.put(keyOf(call.stopSequence(), call.stopId()), call);
                assertThat(call.revision()).isEqualTo(before == null ? 0 : before.revision() + 1);
                if (call.stopSequence() == null && call.departureMillis() != null) {
                    assertThat(call.departureMillis()).as("dwell of " + call).isGreaterThan(call.arrivalMillis());
                }
            }
            assertInOrder();
            assertThat(train.progress("10:00")).isNotNull();
        }

        private void assertInOrder() {
            long latest = Long.MIN_VALUE;
            for (PlannedCall planned : train.train.plan.calls()) {
                ObservedCall call = told.get(keyOf(planned.stopSequence(), planned.stopId()));
                if (call == null) {
                    continue;
                }
                assertThat(call.kind()).isNotEqualTo(CallKind.SKIPPED);
                assertThat(call.withdrawn()).isEqualTo(call.arrivalMillis() == null && call.departureMillis() == null);
                if (call.arrivalMillis() != null) {
                    assertThat(call.arrivalMillis()).as("arrival of " + call).isGreaterThanOrEqualTo(latest);
                    latest = call.arrivalMillis();
                }
                if (call.departureMillis() != null) {
                    assertThat(call.departureMillis())
                            .as("departure of " + call)
                            .isGreaterThanOrEqualTo(latest);
                    latest = call.departureMillis();
                }
                if (call.kind() == CallKind.PASS && call.arrivalMillis() != null && call.departureMillis() != null) {
                    assertThat(call.arrivalMillis()).as("pass " + call).isEqualTo(call.departureMillis());
                }
            }
        }

        private static String keyOf(Integer stopSequence, String stopId) {
            return stopSequence + " " + stopId;
        }

        private TrainRun randomRun() {
            int count = 2 + random.nextInt(12);
            PlannedCall[] calls = new PlannedCall[count];
            double along = 0;
            long time = TestLine.at("10:00");
            for (int call = 0; call < count; call++) {
                boolean booked = random.nextInt(6) > 0;
                boolean bookedToo = random.nextInt(6) > 0;
                long arrival = time;
                time += random.nextInt(5) * MINUTE;
                calls[call] = new PlannedCall(
                                call + 1,
                                "s" + random.nextInt(count),
                                "S" + call,
                                0,
                                TestLine.longitude(along),
                                along,
                                call == 0 || !booked ? null : arrival,
                                call == count - 1 || !bookedToo ? null : time)
                        .withNominal(nominal(20), nominal(5));
                along += random.nextInt(5) == 0 ? random.nextInt(400) : 1_000 + random.nextInt(20_000);
                time += random.nextInt(20) * MINUTE;
            }
            return TestLine.run(calls);
        }

        private Long nominal(int belowMinutes) {
            return random.nextBoolean() ? null : (long) random.nextInt(belowMinutes) * MINUTE;
        }

        /** Some are told twice, some in the wrong order. */
        private void shuffleALittle(List<Runnable> happenings) {
            for (int swaps = happenings.size() / 5; swaps > 0; swaps--) {
                int one = random.nextInt(happenings.size());
                int other = Math.min(happenings.size() - 1, one + random.nextInt(5));
                Collections.swap(happenings, one, other);
                if (random.nextBoolean()) {
                    happenings.add(other, happenings.get(one));
                }
            }
        }
    }
}
