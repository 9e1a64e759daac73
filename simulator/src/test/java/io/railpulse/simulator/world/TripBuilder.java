package io.railpulse.simulator.world;

import io.railpulse.network.BorderCrossing;
import io.railpulse.network.Line;
import io.railpulse.network.Link;
import io.railpulse.network.LinkGeometry;
import io.railpulse.network.LinkMode;
import io.railpulse.network.Point;
import io.railpulse.network.Station;
import io.railpulse.network.StationRole;
import io.railpulse.network.TimetableKind;
import io.railpulse.network.timetable.BorderWork;
import io.railpulse.network.timetable.TimetabledCall;
import io.railpulse.network.timetable.TimetabledLeg;
import io.railpulse.network.timetable.TimetabledTrip;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A trip in few words, on a railway that is made up as one goes: stations lie on the equator, all clocks show UTC, trains are
 * planned at 40 km/h and ships at 25. Two trips with a leg between stations of the same names share that link.
 */
public final class TripBuilder {
    public static final ZoneId ZONE = ZoneOffset.UTC;
    private static final LocalTime NOON = LocalTime.NOON;

    private final String id;
    private final TimetableKind timetable;
    private final List<TimetabledCall> calls = new ArrayList<>();
    private final List<TimetabledLeg> legs = new ArrayList<>();
    private String corridor = "west";
    private Set<DayOfWeek> days = EnumSet.allOf(DayOfWeek.class);

    private TripBuilder(String id, TimetableKind timetable) {
        this.id = id;
        this.timetable = timetable;
    }

    public static TripBuilder booked(String id) {
        return new TripBuilder(id, TimetableKind.BOOKED);
    }

    public static TripBuilder nominal(String id) {
        return new TripBuilder(id, TimetableKind.NOMINAL);
    }

    public TripBuilder on(String corridorId) {
        corridor = corridorId;
        return this;
    }

    TripBuilder onDays(DayOfWeek first, DayOfWeek... more) {
        days = EnumSet.of(first, more);
        return this;
    }

    public TripBuilder from(String station) {
        int seconds = NOON.toSecondOfDay();
        calls.add(new TimetabledCall(1, station(station), 0, seconds, seconds, id, BorderWork.NONE));
        return this;
    }

    public TripBuilder pass(String station, double km) {
        return call(station, km, LinkMode.RAIL, 0, BorderWork.NONE);
    }

    public TripBuilder stop(String station, double km, int dwellMinutes) {
        return call(station, km, LinkMode.RAIL, dwellMinutes, BorderWork.NONE);
    }

    /** By ship. */
    TripBuilder sail(String station, double km, int dwellMinutes) {
        return call(station, km, LinkMode.SEA, dwellMinutes, BorderWork.NONE);
    }

    /** Over a break of gauge 20 km long: customs, and boxes lifted at its far end. */
    public TripBuilder border(String exit, double km, String entry) {
        BorderCrossing crossing = new BorderCrossing(
                exit + "-" + entry, "Border", exit, entry, 1435, 1520, entry, exit, 180, 240, 120, 60, "made-up");
        call(exit, km, LinkMode.RAIL, 240, new BorderWork(crossing, true, 180, 0, 60));
        return call(entry, 20, LinkMode.RAIL, 360, new BorderWork(crossing, false, 120, 240, 0));
    }

    public TimetabledTrip to(String station, double km) {
        call(station, km, LinkMode.RAIL, 0, BorderWork.NONE);
        String origin = calls.get(0).station().id();
        Line line = new Line(
                id,
                corridor,
                id,
                Line.Kind.TRUNK,
                origin,
                station,
                List.of(),
                timetable,
                days,
                NOON,
                NOON,
                1,
                20,
                100,
                2000,
                Map.of(),
                Map.of(),
                "made-up");
        return new TimetabledTrip(id, line, true, List.copyOf(calls), List.copyOf(legs));
    }

    private TripBuilder call(String station, double km, LinkMode mode, int dwellMinutes, BorderWork work) {
        TimetabledCall before = calls.get(calls.size() - 1);
        double kmh = mode == LinkMode.SEA ? 25 : 40;
        int running = (int) Math.ceil(km * 60 / kmh);
        Link link = new Link(
                before.station().id(),
                station,
                mode,
                mode == LinkMode.SEA ? 0 : 1435,
                km,
                true,
                "made-up",
                mode == LinkMode.SEA ? LinkGeometry.SEA : LinkGeometry.STRAIGHT,
                kmh,
                null,
                List.of());
        double from = before.km() / 111;
        legs.add(new TimetabledLeg(
                link, true, running, List.of(new Point(0, from, 0), new Point(0, from + km / 111, km))));
        int arrival = before.departureSeconds() + running * 60;
        calls.add(new TimetabledCall(
                before.sequence() + 1,
                station(station),
                before.km() + km,
                arrival,
                arrival + dwellMinutes * 60,
                id,
                work));
        return this;
    }

    private static Station station(String name) {
        return new Station(
                name, name, 0, 0, ZONE, "XX", null, null, Set.of(1435), StationRole.STATION, 0, "made-up", 1000);
    }
}
