package io.railpulse.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.delay.Delay;
import io.railpulse.domain.throughput.BorderVisit;
import io.railpulse.domain.throughput.Place;
import io.railpulse.domain.throughput.PlaceKind;
import io.railpulse.domain.throughput.QueueFigures;
import io.railpulse.domain.throughput.QueueHours;
import io.railpulse.domain.throughput.QueueMemory;
import io.railpulse.domain.throughput.QueueRow;
import io.railpulse.domain.throughput.RunInput;
import io.railpulse.domain.throughput.RunLedger;
import io.railpulse.domain.throughput.ThroughputOptions;
import io.railpulse.domain.throughput.Told;
import io.railpulse.domain.throughput.VisitChange;
import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.domain.tracking.CallKind;
import io.railpulse.domain.tracking.CallMethod;
import io.railpulse.domain.tracking.ObservedCall;
import io.railpulse.network.ReferenceNetwork;
import io.railpulse.network.timetable.Timetable;
import io.railpulse.simulator.BorderSlowdown;
import io.railpulse.simulator.Simulation;
import io.railpulse.simulator.SimulationOptions;
import io.railpulse.simulator.world.CallTruth;
import io.railpulse.simulator.world.DelayCause;
import io.railpulse.simulator.world.Journey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The queue of a border that is closed for a day and a half, told from calls that are known a minute after they happened. */
class ClosedBorderTest {
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-03-02");
    private static final long CLOSED_FROM =
            Instant.parse("2026-03-20T00:00:00Z").toEpochMilli();
    private static final Duration CLOSED_FOR = Duration.ofHours(36);
    private static final long REOPENED = CLOSED_FROM + CLOSED_FOR.toMillis();
    private static final long KNOWN_AFTER = 6 * HOUR;
    private static final long FOLLOWED = 72 * HOUR;
    private static final String CROSSING = "alashankou-dostyk@alashankou";
    private static final String STATION = "alashankou";

    /** What makes the work on a train take longer by chance, and is over nobody knows when. */
    private static final Set<String> BAD_LUCK =
            Set.of(DelayCause.CUSTOMS_INSPECTION, DelayCause.NO_WAGONS, DelayCause.NO_LOCOMOTIVE);

    /** When a train came to the border, when it left it, and whether its work there met with bad luck. */
    private record Visit(long came, long left, boolean unlucky) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 12})
    void isToldAsItWas(long seed) throws Exception {
        Simulation simulation = closedIn(seed);
        List<Visit> truth = new ArrayList<>();
        Place border = listTruth(simulation, truth);
        TreeMap<Long, QueueFigures> told = follow(border, simulation);

        int hours = 0;
        int near = 0;
        for (long hour = CLOSED_FROM; hour <= REOPENED + FOLLOWED; hour += HOUR) {
            QueueFigures queue = told.get(hour);
            long at = hour;
            List<Visit> waiting = truth.stream()
                    .filter(visit -> visit.came() <= at && visit.left() > at)
                    .toList();
            assertThat(queue.waiting()).isEqualTo(waiting.size());
            assertThat(queue.departures()).isEqualTo((int) truth.stream()
                    .filter(visit -> visit.left() <= at && visit.left() > at - 24 * HOUR)
                    .count());
            if (waiting.isEmpty()) {
                continue;
            }
            assertThat(queue.oldestArrivedMillis())
                    .isEqualTo(waiting.stream().mapToLong(Visit::came).min().orElseThrow());
            long clear = waiting.stream()
                    .filter(visit -> !isHeld(visit, truth))
                    .mapToLong(Visit::left)
                    .max()
                    .orElse(at);
            boolean isNear = Math.abs(queue.clearingMillis() - clear) <= 0.2 * (clear - at);
            hours += at >= REOPENED + KNOWN_AFTER ? 1 : 0;
            near += at >= REOPENED + KNOWN_AFTER && isNear ? 1 : 0;
        }
        assertThat(hours).isGreaterThan(48);
        assertThat(near / (double) hours)
                .as("hours in which the time to the clearing is told to a fifth, of %d", hours)
                .isGreaterThan(0.96);
    }

    /** Whether a train was held by its own work and not by the queue: it lost its place to one that came behind it. */
    private static boolean isHeld(Visit visit, List<Visit> all) {
        return visit.unlucky()
                && all.stream().anyMatch(other -> other.came() > visit.came() && other.left() < visit.left());
    }

    private static Simulation closedIn(long seed) {
        BorderSlowdown closed = BorderSlowdown.closed(CROSSING, CLOSED_FROM, CLOSED_FOR);
        SimulationOptions options = new SimulationOptions(
                        1_000, 30, seed, FIRST_DAY, Set.of(), SimulationOptions.DEFAULT_FIX_EVERY)
                .with(List.of(closed));
        return Simulation.of(Timetable.compose(ReferenceNetwork.load()), options);
    }

    /** Fills in the visits to the border, and says between which stops it is. */
    private static Place listTruth(Simulation simulation, List<Visit> visits) {
        Map<Place, List<Visit>> byPlace = new HashMap<>();
        for (Journey journey : simulation.listJourneys()) {
            List<CallTruth> calls = journey.calls();
            for (int i = 1; i < calls.size() - 1; i++) {
                CallTruth call = calls.get(i);
                boolean waits = call.call().station().id().equals(STATION)
                        && call.call().work().isBorder()
                        && call.call().work().exit();
                if (waits && !call.isPass()) {
                    Place place = new Place(
                            PlaceKind.BORDER,
                            STATION,
                            calls.get(i + 1).call().station().id());
                    byPlace.computeIfAbsent(place, any -> new ArrayList<>())
                            .add(new Visit(call.arrivalMillis(), call.departureMillis(), isUnlucky(journey)));
                }
            }
        }
        assertThat(byPlace).hasSize(1);
        Place place = byPlace.keySet().iterator().next();
        visits.addAll(byPlace.get(place));
        return place;
    }

    private static boolean isUnlucky(Journey journey) {
        return journey.causes().stream()
                .anyMatch(cause -> cause.place().equals(STATION) && BAD_LUCK.contains(cause.code()));
    }

    /** What is told of the queue at the end of each hour, by then. */
    private static TreeMap<Long, QueueFigures> follow(Place border, Simulation simulation) throws Exception {
        Map<String, TrainRun> plans =
                Plans.of(Timetable.compose(ReferenceNetwork.load()), simulation).runs();
        TreeMap<Long, List<RunInput>> bySlot = new TreeMap<>();
        for (Journey journey : simulation.listJourneys()) {
            TrainRun plan = plans.get(journey.run().id());
            hear(RunInput.of(plan, journey.departureMillis() - 24 * HOUR), bySlot);
            for (int i = 0; i < plan.calls().size(); i++) {
                PlannedCall planned = plan.calls().get(i);
                CallTruth call = journey.calls().get(i);
                hear(seen(plan, planned, call, null, call.arrivalMillis() + MINUTE), bySlot);
                hear(seen(plan, planned, call, call.departureMillis(), call.departureMillis() + MINUTE), bySlot);
            }
        }
        QueueHours hours = new QueueHours(border, ThroughputOptions.defaults(), new Remembered());
        Map<String, RunLedger> ledgers = new HashMap<>();
        TreeMap<Long, QueueFigures> told = new TreeMap<>();
        long due = Long.MAX_VALUE;
        while (!bySlot.isEmpty()) {
            long slot = Math.min(due, bySlot.firstKey());
            List<VisitChange> changes = new ArrayList<>();
            for (RunInput news :
                    slot == bySlot.firstKey() ? bySlot.pollFirstEntry().getValue() : List.<RunInput>of()) {
                ledgers
                        .computeIfAbsent(news.trainRunId(), run -> new RunLedger())
                        .take(List.of(news), slot)
                        .visits()
                        .stream()
                        .filter(change -> change.visit().border().equals(border))
                        .forEach(changes::add);
            }
            if (!changes.isEmpty() || slot >= due) {
                for (QueueRow row : hours.take(changes, slot)) {
                    if (row.hourEndMillis() == slot) {
                        told.put(slot, row.figures());
                    }
                }
                due = hours.dueMillis(slot);
            }
        }
        return told;
    }

    private static void hear(RunInput input, TreeMap<Long, List<RunInput>> bySlot) {
        long slot = -Math.floorDiv(-input.recordMillis(), MINUTE) * MINUTE;
        bySlot.computeIfAbsent(slot, any -> new ArrayList<>()).add(input);
    }

    private static RunInput seen(TrainRun plan, PlannedCall planned, CallTruth call, Long departure, long record) {
        return RunInput.of(new ObservedCall(
                plan.trainRunId(),
                plan.tripId(),
                plan.serviceDate(),
                planned.stopSequence(),
                planned.stopId(),
                planned.alongMetres(),
                call.isPass() ? CallKind.PASS : CallKind.STOP,
                call.arrivalMillis(),
                departure,
                planned.arrivalMillis(),
                planned.departureMillis(),
                Delay.UNKNOWN,
                Delay.UNKNOWN,
                CallMethod.MEASURED,
                departure == null ? 0 : 1,
                false,
                record,
                departure == null ? 0 : 1));
    }

    /** What the operator keeps in state. */
    private static final class Remembered implements QueueMemory {
        private final Map<String, BorderVisit> visits = new HashMap<>();
        private final TreeMap<Long, Told> told = new TreeMap<>();

        @Override
        public Collection<BorderVisit> listVisits() {
            return visits.values();
        }

        @Override
        public void add(BorderVisit visit) {
            visits.put(visit.trainRunId() + " " + visit.stopSequence(), visit);
        }

        @Override
        public void remove(BorderVisit visit) {
            visits.remove(visit.trainRunId() + " " + visit.stopSequence(), visit);
        }

        @Override
        public NavigableMap<Long, Told> listTold() {
            return told;
        }

        @Override
        public void putTold(long hourEndMillis, Told what) {
            told.put(hourEndMillis, what);
        }

        @Override
        public void removeTold(long hourEndMillis) {
            told.remove(hourEndMillis);
        }
    }
}
