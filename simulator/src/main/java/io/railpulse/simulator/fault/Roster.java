package io.railpulse.simulator.fault;

import io.railpulse.simulator.world.Journey;
import io.railpulse.simulator.world.SimulatedRun;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The runs of a simulation, for faults that take one for another. */
public final class Roster {
    private final List<Journey> byDeparture;
    private final Set<String> runIds;
    private final LocalDate firstDate;
    private final LocalDate lastDate;

    public Roster(List<Journey> journeys) {
        byDeparture = journeys.stream()
                .sorted(Comparator.comparingLong(Journey::departureMillis)
                        .thenComparing(journey -> journey.run().id()))
                .toList();
        runIds = journeys.stream().map(journey -> journey.run().id()).collect(Collectors.toSet());
        List<LocalDate> dates = journeys.stream()
                .map(journey -> journey.run().serviceDate())
                .sorted()
                .toList();
        firstDate = dates.get(0);
        lastDate = dates.get(dates.size() - 1);
    }

    /** When the first of them leaves, milliseconds since the epoch. */
    long beginsMillis() {
        return byDeparture.get(0).departureMillis();
    }

    /** When the last of them has arrived, milliseconds since the epoch. */
    long endsMillis() {
        return byDeparture.stream().mapToLong(Journey::arrivalMillis).max().getAsLong();
    }

    /**
     * The run that left last before a journey and is under way all through a time: of the same trip, else of the same line, else
     * of the same corridor.
     */
    Optional<SimulatedRun> findEarlier(Journey journey, long fromMillis, long toMillis) {
        String tripId = journey.run().trip().id();
        String lineId = journey.run().trip().line().id();
        String corridorId = journey.run().trip().line().corridorId();
        return findEarlier(journey, fromMillis, toMillis, run -> run.trip().id().equals(tripId))
                .or(() -> findEarlier(
                        journey,
                        fromMillis,
                        toMillis,
                        run -> run.trip().line().id().equals(lineId)))
                .or(() -> findEarlier(
                        journey,
                        fromMillis,
                        toMillis,
                        run -> run.trip().line().corridorId().equals(corridorId)));
    }

    private Optional<SimulatedRun> findEarlier(
            Journey journey, long fromMillis, long toMillis, Predicate<SimulatedRun> alike) {
        return byDeparture.stream()
                .filter(other -> other.departureMillis() < journey.departureMillis())
                .filter(other -> other.departureMillis() <= fromMillis && other.arrivalMillis() >= toMillis)
                .map(Journey::run)
                .filter(alike)
                .reduce((earlier, later) -> later);
    }

    /** A day within those of the simulation on which no run of a trip is planned; empty if it runs on all of them. */
    Optional<LocalDate> findDayWithout(SimulatedRun run) {
        for (LocalDate day = firstDate; !day.isAfter(lastDate); day = day.plusDays(1)) {
            boolean planned = runIds.contains(new SimulatedRun(run.trip(), day).id())
                    || run.trip().line().days().contains(day.getDayOfWeek());
            if (!planned) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }
}
