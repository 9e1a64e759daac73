package io.railpulse.simulator.cargo;

import io.railpulse.network.LinkMode;
import io.railpulse.network.timetable.BorderWork;
import io.railpulse.network.timetable.TimetabledCall;
import io.railpulse.network.timetable.TimetabledTrip;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a trip by rail that is travelled with the same locomotive, or with the same wagons.
 *
 * @param fromCall index of the call where it begins
 * @param toCall index of the call where it ends
 */
public record TrainSection(int fromCall, int toCall) {

    /** Stretches with one locomotive: from border to border. */
    public static List<TrainSection> listHauled(TimetabledTrip trip) {
        return cut(trip, true);
    }

    /** Stretches with the same wagons: from one break of gauge, or port, to the next. */
    public static List<TrainSection> listWagons(TimetabledTrip trip) {
        return cut(trip, false);
    }

    private static List<TrainSection> cut(TimetabledTrip trip, boolean atEachBorder) {
        List<TrainSection> sections = new ArrayList<>();
        int from = 0;
        for (int call = 1; call < trip.calls().size(); call++) {
            boolean cameBySea = isBySea(trip, call - 1);
            boolean ends = call == trip.calls().size() - 1
                    || isBySea(trip, call)
                    || isReloaded(trip, call)
                    || atEachBorder && changesLocomotive(trip, call);
            if (cameBySea) {
                from = call;
            } else if (ends) {
                sections.add(new TrainSection(from, call));
                from = call;
            }
        }
        return sections;
    }

    private static boolean isBySea(TimetabledTrip trip, int leg) {
        return trip.legs().get(leg).link().mode() == LinkMode.SEA;
    }

    private static boolean isReloaded(TimetabledTrip trip, int call) {
        return trip.calls().get(call).work().reloadMinutes() > 0;
    }

    /** Without a break of gauge the locomotive of the one railway takes the train to the first station of the other. */
    private static boolean changesLocomotive(TimetabledTrip trip, int call) {
        BorderWork work = trip.calls().get(call).work();
        if (!work.isBorder() || work.exit()) {
            return false;
        }
        TimetabledCall before = trip.calls().get(call - 1);
        return !before.work().isBorder() || before.work().reloadMinutes() == 0;
    }

    /** Country of the railway that hauls it: that of the first station after its beginning. */
    String country(TimetabledTrip trip) {
        return trip.calls().get(fromCall + 1).station().country();
    }

    int gaugeMm(TimetabledTrip trip) {
        return trip.legs().get(fromCall).link().gaugeMm();
    }
}
