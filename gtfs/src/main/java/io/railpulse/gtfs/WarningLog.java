package io.railpulse.gtfs;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Counts warnings by kind while a feed is read and keeps the first of each as an example. */
final class WarningLog {

    private final Map<GtfsWarning.Kind, GtfsWarning> warnings = new EnumMap<>(GtfsWarning.Kind.class);

    void add(GtfsWarning.Kind kind, Supplier<String> example) {
        GtfsWarning known = warnings.get(kind);
        GtfsWarning counted = known == null
                ? new GtfsWarning(kind, 1, example.get())
                : new GtfsWarning(kind, known.count() + 1, known.example());
        warnings.put(kind, counted);
    }

    List<GtfsWarning> listWarnings() {
        return List.copyOf(warnings.values());
    }
}
