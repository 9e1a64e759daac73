package io.railpulse.benchmarks.simulator;

import io.railpulse.network.timetable.TimetabledTrip;
import java.util.Comparator;
import java.util.List;

/** Which trip of the timetable. */
public enum TripChoice {
    SHORTEST,
    LONGEST;

    TimetabledTrip of(List<TimetabledTrip> trips) {
        Comparator<TimetabledTrip> byLength = Comparator.comparingDouble(TimetabledTrip::km);
        return trips.stream()
                .max(this == LONGEST ? byLength : byLength.reversed())
                .orElseThrow();
    }
}
