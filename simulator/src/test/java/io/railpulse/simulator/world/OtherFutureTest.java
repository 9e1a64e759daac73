package io.railpulse.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.simulator.BorderSlowdown;
import io.railpulse.simulator.SimulationOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class OtherFutureTest {
    private static final int DAYS = 30;
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long BEGINNING = WorldFixture.FIRST_DAY.toEpochDay() * DAY;
    private static final long END = BEGINNING + 200 * DAY;
    private static final List<SimulatedRun> RUNS =
            WorldFixture.daily(DAYS, WorldFixture.bookedWest(), WorldFixture.nominalWest(), WorldFixture.overSea());

    private final Past past = pastOf(WorldFixture.options(RUNS.size(), DAYS, 1));

    /** An arrival that is still to come, and its true time. */
    private record Ahead(int run, int call, long millis) {}

    @Test
    void isTheSameWithTheSameNumberAndAnotherWithAnother() {
        long now = BEGINNING + 12 * DAY;
        List<Ahead> ahead = destinationsAfter(past, now);

        assertThat(arrivals(past.otherFutureFrom(now, 1), ahead))
                .isEqualTo(arrivals(past.otherFutureFrom(now, 1), ahead))
                .isNotEqualTo(arrivals(past.otherFutureFrom(now, 2), ahead));
    }

    @Test
    void hasNothingHappenInThePastThatDidNot() {
        for (long now = BEGINNING + 5 * DAY; now < BEGINNING + 40 * DAY; now += 7 * HOUR + 13 * MINUTE) {
            long moment = now;
            List<Ahead> next = nextAfter(past, now);
            assertThat(arrivals(past.otherFutureFrom(now, 3), next))
                    .allSatisfy(millis -> assertThat(millis).isGreaterThan(moment));
        }
    }

    @Test
    void knowsNothingOfWhatReallyComes() {
        long now = BEGINNING + 12 * DAY;
        List<Ahead> ahead = destinationsAfter(past, now).stream()
                .filter(arrival -> arrival.millis() > now + 4 * DAY)
                .toList();
        List<Long> other = arrivals(past.otherFutureFrom(now, 1), ahead);

        assertThat(ahead).hasSizeGreaterThan(10);
        for (int at = 0; at < other.size(); at++) {
            assertThat(other.get(at)).isNotEqualTo(ahead.get(at).millis());
        }
    }

    @Test
    void isAlmostCertainOfATrainThatIsAboutToArrive() {
        int near = 0;
        int all = 0;
        for (Ahead arrival : destinationsAfter(past, BEGINNING)) {
            OtherFuture future = past.otherFutureFrom(arrival.millis() - 1000, 1);
            long millis = arrivals(future, List.of(arrival)).get(0);
            near += Math.abs(millis - arrival.millis()) <= MINUTE ? 1 : 0;
            all++;
        }
        assertThat(near).isGreaterThan(all * 95 / 100);
    }

    /** The truth is one of the futures that there might have been: it lies anywhere among them with the same chance. */
    @Test
    void givesTheTruthTheOddsItHas() {
        int futures = 39;
        int[] quarters = new int[4];
        for (long seed = 1; seed <= 4; seed++) {
            Past one = pastOf(WorldFixture.options(RUNS.size(), DAYS, seed));
            for (long now = BEGINNING + 4 * DAY; now < BEGINNING + 36 * DAY; now += 2 * DAY + 5 * HOUR) {
                List<Ahead> ahead = soonAfter(one, now);
                int[] earlier = new int[ahead.size()];
                for (int number = 0; number < futures; number++) {
                    List<Long> other = arrivals(one.otherFutureFrom(now, number), ahead);
                    for (int at = 0; at < earlier.length; at++) {
                        earlier[at] += other.get(at) < ahead.get(at).millis() ? 1 : 0;
                    }
                }
                Arrays.stream(earlier).forEach(before -> quarters[Math.min(3, before * 4 / (futures + 1))]++);
            }
        }
        int all = Arrays.stream(quarters).sum();
        assertThat(all).isGreaterThan(1_000);
        assertThat(Arrays.stream(quarters).boxed())
                .as("of %d", all)
                .allSatisfy(quarter -> assertThat(quarter / (double) all).isBetween(0.17, 0.33));
    }

    @Test
    void knowsASlowdownOnceItHasBegun() {
        long from = BEGINNING + 15 * DAY;
        BorderSlowdown slowdown = new BorderSlowdown("alashankou-dostyk@alashankou", from, 0.5);
        SimulationOptions options = WorldFixture.options(RUNS.size(), DAYS, 1).with(List.of(slowdown));
        Past slowed = pastOf(options);

        assertThat(slowed.world().incidents())
                .filteredOn(incident -> incident.code().equals("border-slowed"))
                .hasSize(1);
        List<Ahead> before = destinationsAfter(past, from - HOUR);
        assertThat(arrivals(slowed.otherFutureFrom(from - HOUR, 1), before))
                .isEqualTo(arrivals(past.otherFutureFrom(from - HOUR, 1), before));
        assertThat(sum(arrivals(slowed.otherFutureFrom(from + HOUR, 1), before)))
                .isGreaterThan(sum(arrivals(past.otherFutureFrom(from + HOUR, 1), before)) + 2 * DAY);
    }

    private static Past pastOf(SimulationOptions options) {
        return Railway.record(RUNS, TripBuilder.ZONE, options);
    }

    private static long sum(List<Long> millis) {
        return millis.stream().mapToLong(Long::longValue).sum();
    }

    private static List<Long> arrivals(OtherFuture future, List<Ahead> ahead) {
        List<Long> millis = new ArrayList<>();
        for (Ahead arrival : ahead) {
            OptionalLong found = future.arrivalMillis(arrival.run(), arrival.call(), END);
            millis.add(found.orElseThrow());
        }
        return millis;
    }

    /** Of all trains that are under way. */
    private static List<Ahead> destinationsAfter(Past past, long now) {
        List<Ahead> ahead = new ArrayList<>();
        for (Ahead next : nextAfter(past, now)) {
            List<CallTruth> calls = journey(past, next.run()).calls();
            ahead.add(new Ahead(
                    next.run(), calls.size() - 1, calls.get(calls.size() - 1).arrivalMillis()));
        }
        return ahead;
    }

    /** The third arrival from now of all trains that are under way. */
    private static List<Ahead> soonAfter(Past past, long now) {
        List<Ahead> ahead = new ArrayList<>();
        for (Ahead next : nextAfter(past, now)) {
            List<CallTruth> calls = journey(past, next.run()).calls();
            if (next.call() + 2 < calls.size()) {
                ahead.add(new Ahead(
                        next.run(), next.call() + 2, calls.get(next.call() + 2).arrivalMillis()));
            }
        }
        return ahead;
    }

    private static List<Ahead> nextAfter(Past past, long now) {
        List<Ahead> ahead = new ArrayList<>();
        for (int run = 0; run < RUNS.size(); run++) {
            List<CallTruth> calls = journey(past, run).calls();
            int next = 1;
            while (next < calls.size() && calls.get(next).arrivalMillis() <= now) {
                next++;
            }
            if (next < calls.size() && (now == BEGINNING || calls.get(0).departureMillis() <= now)) {
                ahead.add(new Ahead(run, next, calls.get(next).arrivalMillis()));
            }
        }
        return ahead;
    }

    private static Journey journey(Past past, int run) {
        String id = past.listRuns().get(run).id();
        return past.world().journeys().stream()
                .filter(journey -> journey.run().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
