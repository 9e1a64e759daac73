package io.railpulse.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.railpulse.network.timetable.TimetabledCall;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RailwayTest {
    private static final int DAYS = 30;
    private static final long MINUTE = 60_000;
    private static final List<SimulatedRun> RUNS =
            WorldFixture.daily(DAYS, WorldFixture.bookedWest(), WorldFixture.nominalWest(), WorldFixture.overSea());

    private final World world = WorldFixture.simulate(RUNS, DAYS, 1);

    @Test
    void isTheSameWithTheSameSeedInWhateverOrderTheRunsAre() {
        List<SimulatedRun> turned = new ArrayList<>(RUNS);
        turned.sort(Comparator.comparing(SimulatedRun::id).reversed());

        World again = WorldFixture.simulate(turned, DAYS, 1);
        assertThat(callsOf(again)).isEqualTo(callsOf(world));
        assertThat(again.incidents()).isEqualTo(world.incidents());
    }

    @Test
    void isAnotherWithAnotherSeed() {
        assertThat(callsOf(WorldFixture.simulate(RUNS, DAYS, 2))).isNotEqualTo(callsOf(world));
    }

    @Test
    void bringsEveryTrainToItsDestinationInTheOrderOfItsCalls() {
        assertThat(world.journeys()).hasSize(RUNS.size()).allSatisfy(journey -> {
            List<CallTruth> calls = journey.calls();
            for (int at = 0; at < calls.size(); at++) {
                CallTruth truth = calls.get(at);
                TimetabledCall call = journey.run().trip().calls().get(at);
                assertThat(truth.call()).isEqualTo(call);
                assertThat(truth.departureMillis()).isGreaterThanOrEqualTo(truth.arrivalMillis());
                assertThat(journey.kmAt(truth.arrivalMillis())).isEqualTo(call.km(), within(1e-9));
                assertThat(journey.kmAt(truth.departureMillis())).isEqualTo(call.km(), within(1e-9));
                if (at > 0) {
                    assertThat(truth.arrivalMillis())
                            .isGreaterThan(calls.get(at - 1).departureMillis());
                }
                if (!call.isPass()) {
                    assertThat(truth.isPass()).isFalse();
                }
            }
        });
    }

    @Test
    void keepsFewMomentsOfALeg() {
        assertThat(world.journeys())
                .allSatisfy(journey -> assertThat(journey.moments())
                        .isLessThanOrEqualTo(10 * journey.run().trip().legs().size()));
    }

    @Test
    void letsNoBookedTrainLeaveAStopBeforeItsTime() {
        assertThat(of("booked-west")).allSatisfy(journey -> {
            for (CallTruth truth : journey.calls()) {
                boolean last = truth.call().sequence() == journey.calls().size();
                if (!truth.call().isPass() || truth.call().sequence() == 1 && !last) {
                    assertThat(truth.departureMillis())
                            .isGreaterThanOrEqualTo(WorldFixture.plannedDepartureMillis(journey, truth.call()));
                }
            }
        });
    }

    @Test
    void letsMostTrainsPassWhereTheyShould() {
        List<CallTruth> passes = world.journeys().stream()
                .flatMap(journey -> journey.calls().stream())
                .filter(truth -> truth.call().station().id().equals("jiayuguan")
                        || truth.call().station().id().equals("aktogay"))
                .toList();

        assertThat(passes.stream().filter(CallTruth::isPass).count()).isGreaterThan(passes.size() * 8 / 10);
    }

    @Test
    void letsNoTrainOvertakeAnotherOnALink() {
        List<Journey> journeys = of("booked-west", "nominal-west");
        for (int leg = 0; leg < WorldFixture.bookedWest().legs().size(); leg++) {
            int from = leg;
            List<Journey> inOrder = journeys.stream()
                    .sorted(Comparator.comparingLong(
                            journey -> journey.calls().get(from).departureMillis()))
                    .toList();
            for (int at = 1; at < inOrder.size(); at++) {
                assertBehind(inOrder.get(at - 1), inOrder.get(at), leg);
            }
        }
    }

    private static void assertBehind(Journey ahead, Journey behind, int leg) {
        double fromKm = ahead.run().trip().calls().get(leg).km();
        double toKm = ahead.run().trip().calls().get(leg + 1).km();
        long headway = 12 * MINUTE - 1000;
        assertThat(behind.calls().get(leg).departureMillis())
                .isGreaterThanOrEqualTo(ahead.calls().get(leg).departureMillis() + headway);
        assertThat(behind.calls().get(leg + 1).arrivalMillis())
                .isGreaterThanOrEqualTo(ahead.calls().get(leg + 1).arrivalMillis() + headway);
        for (double share = 0.05; share < 1; share += 0.05) {
            double km = fromKm + share * (toKm - fromKm);
            assertThat(behind.millisAtKm(km))
                    .as("%s behind %s at km %s", behind.run().id(), ahead.run().id(), km)
                    .isGreaterThanOrEqualTo(ahead.millisAtKm(km) + headway);
        }
    }

    @Test
    void letsALateBookedTrainCatchUpAndNoneBeFarAheadOfItsPlan() {
        List<Journey> journeys = new ArrayList<>();
        for (long seed = 1; seed <= 10; seed++) {
            journeys.addAll(WorldFixture.simulate(WorldFixture.daily(DAYS, WorldFixture.withoutBorder()), DAYS, seed)
                    .journeys());
        }
        List<Journey> late = journeys.stream()
                .filter(journey -> delayHours(journey, "start") > 1)
                .filter(journey -> journey.causes().stream()
                        .allMatch(cause -> cause.code().equals(DelayCause.LATE_START) || cause.minutes() < 60))
                .toList();

        assertThat(late).hasSizeGreaterThan(20);
        double caughtUp = late.stream()
                .mapToDouble(journey -> delayHours(journey, "start") - delayHours(journey, "end"))
                .average()
                .orElseThrow();
        assertThat(caughtUp).as("hours").isGreaterThan(1);
        assertThat(journeys)
                .allSatisfy(journey -> assertThat(delayHours(journey, "end")).isGreaterThan(-0.5));
        assertThat(journeys.stream().filter(journey -> delayHours(journey, "end") < 0.5))
                .as("on time")
                .hasSizeGreaterThan(journeys.size() / 2);
    }

    @Test
    void makesTrainsWaitAtABorderThatIsSlowOrClosed() {
        List<World> worlds = new ArrayList<>();
        for (long seed = 1; seed <= 10; seed++) {
            worlds.add(WorldFixture.simulate(RUNS, DAYS, seed));
        }
        Map<Boolean, Double> meanWaits = worlds.stream()
                .flatMap(each -> each.journeys().stream()
                        .filter(journey -> journey.calls().size() > 5)
                        .map(journey -> Map.entry(isJammed(each, journey), waitMinutes(journey, "alashankou"))))
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.averagingDouble(Map.Entry::getValue)));

        assertThat(meanWaits.get(true)).isGreaterThan(2 * meanWaits.get(false));
    }

    private static boolean isJammed(World world, Journey journey) {
        long arrival = callAt(journey, "alashankou").arrivalMillis();
        return world.incidents().stream()
                .filter(incident -> incident.code().startsWith("border-"))
                .filter(incident -> incident.place().endsWith("@alashankou"))
                .anyMatch(incident -> incident.fromMillis() <= arrival && arrival < incident.untilMillis());
    }

    private static double waitMinutes(Journey journey, String place) {
        return journey.causes().stream()
                .filter(cause -> cause.code().equals(DelayCause.BORDER_QUEUE)
                        && cause.place().equals(place))
                .mapToDouble(DelayCause::minutes)
                .sum();
    }

    @Test
    void makesWholeTrainsWaitForAShip() {
        assertThat(of("over-sea")).allSatisfy(journey -> {
            CallTruth port = callAt(journey, "aktau");
            assertThat(port.departureMillis() - port.arrivalMillis()).isGreaterThan(60 * MINUTE);
        });
    }

    @Test
    void refusesRunsThatAreThereTwiceOrOutsideOfTheDays() {
        SimulatedRun run = RUNS.get(0);
        assertThatThrownBy(() -> WorldFixture.simulate(List.of(run, run), DAYS, 1))
                .hasMessageContaining("there twice");
        SimulatedRun late = new SimulatedRun(run.trip(), WorldFixture.FIRST_DAY.plusDays(DAYS));
        assertThatThrownBy(() -> WorldFixture.simulate(List.of(late), DAYS, 1))
                .hasMessageContaining("outside of the days");
    }

    private List<Journey> of(String... trips) {
        return world.journeys().stream()
                .filter(journey -> List.of(trips).contains(journey.run().trip().id()))
                .toList();
    }

    private static CallTruth callAt(Journey journey, String station) {
        return journey.calls().stream()
                .filter(truth -> truth.call().station().id().equals(station))
                .findFirst()
                .orElseThrow();
    }

    private static double delayHours(Journey journey, String station) {
        CallTruth truth = callAt(journey, station);
        return (truth.arrivalMillis() - WorldFixture.plannedArrivalMillis(journey, truth.call())) / (60.0 * MINUTE);
    }

    private static List<List<CallTruth>> callsOf(World world) {
        return world.journeys().stream().map(Journey::calls).toList();
    }
}
