package io.railpulse.domain.throughput;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Sums up what changed at a place in a slot: for its own windows, and for those of corridors. */
public final class PlaceChanges {
    private static final Comparator<Place> BY_NAME =
            Comparator.comparing(Place::name).thenComparing(Place::direction);

    private final ThroughputOptions options;
    private final Shares shares;

    public PlaceChanges(ThroughputOptions options) {
        this.options = options;
        this.shares = new Shares(options);
    }

    /** By first moment of a pane of the place what is to be added to it. */
    public Map<Long, Pane> ofPlace(Collection<ContributionChange> changes) {
        Map<Long, Pane> panes = new TreeMap<>();
        for (ContributionChange change : changes) {
            long start = options.gridOf(change.contribution().place())
                    .paneOf(change.contribution().atMillis());
            panes.merge(start, shares.ofPlace(change), Pane::plus);
        }
        return panes;
    }

    /** What is to be added to the panes of corridors in their slot, in the order of corridors and panes. */
    public List<PaneDelta> ofCorridors(Collection<ContributionChange> changes, long slotMillis) {
        Map<Place, Map<Long, Pane>> sums = new TreeMap<>(BY_NAME);
        for (ContributionChange change : changes) {
            Place corridor = change.contribution().corridorPlace();
            long start = options.gridOf(corridor).paneOf(change.contribution().atMillis());
            sums.computeIfAbsent(corridor, any -> new TreeMap<>()).merge(start, shares.ofCorridor(change), Pane::plus);
        }
        long corridorSlot = options.corridorSlots().endOf(slotMillis);
        List<PaneDelta> deltas = new ArrayList<>();
        sums.forEach((corridor, panes) -> panes.forEach((start, pane) -> {
            if (!pane.isEmpty()) {
                deltas.add(new PaneDelta(corridor, start, corridorSlot, pane.numbers()));
            }
        }));
        return deltas;
    }

    /** What of it comes too late for a window of its place, or of its corridor. */
    public List<LateChange> late(Collection<ContributionChange> changes, long slotMillis) {
        List<LateChange> late = new ArrayList<>();
        for (ContributionChange change : changes) {
            Contribution of = change.contribution();
            lateFor(of.place(), change, slotMillis).ifPresent(late::add);
            if (!shares.ofCorridor(change).isEmpty()) {
                lateFor(of.corridorPlace(), change, slotMillis).ifPresent(late::add);
            }
        }
        return late;
    }

    private Optional<LateChange> lateFor(Place place, ContributionChange change, long slotMillis) {
        List<Window> windows =
                options.gridOf(place).windowsOf(change.contribution().atMillis());
        RecordTimeSlots slots = options.slotsOf(place);
        int missed = (int) windows.stream()
                .filter(window -> slots.finalAt(window.endMillis()) < slots.endOf(slotMillis))
                .count();
        return missed == 0
                ? Optional.empty()
                : Optional.of(
                        new LateChange(change, place.kind() == PlaceKind.CORRIDOR, missed, windows.size() - missed));
    }
}
