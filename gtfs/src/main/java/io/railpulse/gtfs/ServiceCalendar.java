package io.railpulse.gtfs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** On which dates each service runs. Services are numbered as they are first named. */
final class ServiceCalendar {

    /** Days are counted from here; GTFS knows no earlier date that matters. */
    private static final LocalDate BASE = LocalDate.of(1970, 1, 1);

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<BitSet> days = new ArrayList<>();

    /** The number of a service; a service that was not named before gets one. */
    int createOrGetNumber(String serviceId) {
        Integer known = numbers.get(serviceId);
        if (known != null) {
            return known;
        }
        numbers.put(serviceId, days.size());
        days.add(new BitSet());
        return days.size() - 1;
    }

    /** The number of a service, or null. */
    Integer findNumber(String serviceId) {
        return numbers.get(serviceId);
    }

    void setRuns(int service, LocalDate date, boolean runs) {
        days.get(service).set(dayOf(date), runs);
    }

    boolean runsOn(int service, LocalDate date) {
        return !date.isBefore(BASE) && days.get(service).get(dayOf(date));
    }

    /** The first date on which any service runs; null if none ever does. */
    LocalDate findFirstDate() {
        int first = days.stream()
                .mapToInt(service -> service.nextSetBit(0))
                .filter(day -> day >= 0)
                .min()
                .orElse(-1);
        return first < 0 ? null : BASE.plusDays(first);
    }

    /** The last date on which any service runs; null if none ever does. */
    LocalDate findLastDate() {
        int last = days.stream().mapToInt(service -> service.length() - 1).max().orElse(-1);
        return last < 0 ? null : BASE.plusDays(last);
    }

    static boolean isCountable(LocalDate date) {
        return !date.isBefore(BASE);
    }

    private static int dayOf(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }
}
