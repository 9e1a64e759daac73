package io.railpulse.domain.throughput;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;

/** What the operators do with the domain, in one process: runs, then places and queues, then corridors, slot by slot. */
final class ThroughputInMemory {
    private static final Comparator<Place> BY_NAME =
            Comparator.comparing(Place::kind).thenComparing(Place::name).thenComparing(Place::direction);

    private static final long HOUR = 3_600_000;

    private final ThroughputOptions options;
    private final PlaceChanges placeChanges;
    private final Map<String, RunLedger> runs = new HashMap<>();
    private final Map<Place, Kept> places = new TreeMap<>(BY_NAME);
    private final TreeMap<Long, List<PaneDelta>> forCorridors = new TreeMap<>();
    private final Map<Place, KeptQueue> queues = new TreeMap<>(BY_NAME);
    final List<WindowRow> rows = new ArrayList<>();
    final List<QueueRow> queueRows = new ArrayList<>();
    final List<LateChange> late = new ArrayList<>();
    int deltas;
    int corridorChanges;

    ThroughputInMemory(ThroughputOptions options) {
        this.options = options;
        this.placeChanges = new PlaceChanges(options);
    }

    /** Takes all inputs in the order given within each slot, and what falls due up to the end of the input's slots or later. */
    void run(Collection<RunInput> inputs, long untilMillis) {
        RecordTimeSlots slots = options.slots();
        TreeMap<Long, List<RunInput>> bySlot = new TreeMap<>();
        for (RunInput input : inputs) {
            bySlot.computeIfAbsent(slots.endOf(input.recordMillis()), any -> new ArrayList<>())
                    .add(input);
        }
        while (true) {
            long slot = Math.min(bySlot.isEmpty() ? Long.MAX_VALUE : bySlot.firstKey(), nextDue());
            if (slot > untilMillis) {
                endOfInput(untilMillis);
                return;
            }
            Map.Entry<Long, List<RunInput>> taken =
                    bySlot.isEmpty() || bySlot.firstKey() > slot ? null : bySlot.pollFirstEntry();
            take(taken == null ? List.of() : taken.getValue(), slot);
        }
    }

    /** The slot in which bounded input ends, ends with it. */
    private void endOfInput(long untilMillis) {
        List<PaneDelta> last = new ArrayList<>();
        forCorridors.values().forEach(last::addAll);
        forCorridors.clear();
        if (!last.isEmpty()) {
            forCorridors.put(untilMillis, last);
            take(List.of(), untilMillis);
        }
    }

    private long nextDue() {
        long due = forCorridors.isEmpty() ? Long.MAX_VALUE : forCorridors.firstKey();
        for (Kept kept : places.values()) {
            due = Math.min(due, kept.due);
        }
        for (KeptQueue kept : queues.values()) {
            due = Math.min(due, kept.due);
        }
        return due;
    }

    private void take(List<RunInput> inputs, long slot) {
        Map<String, List<RunInput>> byRun = new HashMap<>();
        inputs.forEach(input -> byRun.computeIfAbsent(input.trainRunId(), any -> new ArrayList<>())
                .add(input));
        Map<Place, List<ContributionChange>> byPlace = new HashMap<>();
        Map<Place, List<VisitChange>> byBorder = new HashMap<>();
        byRun.forEach((run, news) -> {
            RunChanges changes =
                    runs.computeIfAbsent(run, any -> new RunLedger()).take(news, slot);
            changes.contributions()
                    .forEach(change -> byPlace.computeIfAbsent(
                                    change.contribution().place(), any -> new ArrayList<>())
                            .add(change));
            changes.visits()
                    .forEach(change -> byBorder.computeIfAbsent(change.visit().border(), any -> new ArrayList<>())
                            .add(change));
        });
        if (slot % HOUR == 0) {
            runs.values().removeIf(run -> run.forgetMillis(options) <= slot);
        }
        byPlace.forEach((place, changes) -> {
            for (PaneDelta delta : placeChanges.ofCorridors(changes, slot)) {
                deltas++;
                forCorridors
                        .computeIfAbsent(delta.slotMillis(), any -> new ArrayList<>())
                        .add(delta);
            }
            corridorChanges += changes.size();
            late.addAll(placeChanges.late(changes, slot));
            keep(place).changes = placeChanges.ofPlace(changes);
        });
        List<PaneDelta> due = forCorridors.remove(slot);
        for (PaneDelta delta : due == null ? List.<PaneDelta>of() : due) {
            Kept kept = keep(delta.corridor());
            kept.changes = new TreeMap<>(kept.changes);
            kept.changes.merge(delta.paneMillis(), delta.pane(), Pane::plus);
        }
        byBorder.forEach((border, changes) -> queues.computeIfAbsent(border, any -> new KeptQueue()).changes = changes);
        places.forEach((place, kept) -> advance(place, kept, slot));
        queues.forEach((border, kept) -> advance(border, kept, slot));
    }

    private Kept keep(Place place) {
        return places.computeIfAbsent(place, any -> new Kept());
    }

    private void advance(Place place, Kept kept, long slot) {
        if (kept.changes.isEmpty() && kept.due > slot) {
            return;
        }
        PlaceWindows windows = new PlaceWindows(place, options, kept);
        rows.addAll(windows.take(kept.changes, slot));
        kept.due = windows.dueMillis(slot);
        kept.changes = Map.of();
    }

    private void advance(Place border, KeptQueue kept, long slot) {
        if (kept.changes.isEmpty() && kept.due > slot) {
            return;
        }
        QueueHours hours = new QueueHours(border, options, kept);
        queueRows.addAll(hours.take(kept.changes, slot));
        kept.due = hours.dueMillis(slot);
        kept.changes = List.of();
    }

    /** How many panes and windows are remembered at most of one place. */
    int mostRemembered() {
        return places.values().stream()
                .mapToInt(kept -> kept.panes.size() + kept.told.size())
                .max()
                .orElse(0);
    }

    int runs() {
        return runs.size();
    }

    /** How much is remembered of all places and borders. */
    int remembered() {
        int all = 0;
        for (Kept kept : places.values()) {
            all += kept.panes.size() + kept.told.size();
        }
        for (KeptQueue kept : queues.values()) {
            all += kept.visits.size() + kept.told.size();
        }
        return all;
    }

    static final class Kept implements WindowMemory {
        private final TreeMap<Long, Pane> panes = new TreeMap<>();
        private final TreeMap<Window, Told> told = new TreeMap<>();
        private Map<Long, Pane> changes = Map.of();
        private long due = Long.MAX_VALUE;

        @Override
        public NavigableSet<Long> listPaneStarts() {
            return panes.navigableKeySet();
        }

        @Override
        public Pane findPane(long startMillis) {
            return panes.getOrDefault(startMillis, Pane.EMPTY);
        }

        @Override
        public void putPane(long startMillis, Pane pane) {
            // By way of numbers, as state does.
            panes.put(startMillis, Pane.of(pane.numbers()));
        }

        @Override
        public void removePane(long startMillis) {
            panes.remove(startMillis);
        }

        @Override
        public NavigableMap<Window, Told> listTold() {
            return told;
        }

        @Override
        public void putTold(Window window, Told what) {
            told.put(window, what);
        }

        @Override
        public void removeTold(Window window) {
            told.remove(window);
        }
    }

    private static final class KeptQueue implements QueueMemory {
        private final List<BorderVisit> visits = new ArrayList<>();
        private final TreeMap<Long, Told> told = new TreeMap<>();
        private List<VisitChange> changes = List.of();
        private long due = Long.MAX_VALUE;

        @Override
        public Collection<BorderVisit> listVisits() {
            return visits;
        }

        @Override
        public void add(BorderVisit visit) {
            visits.add(visit);
        }

        @Override
        public void remove(BorderVisit visit) {
            visits.remove(visit);
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
