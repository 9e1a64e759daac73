package io.railpulse.network.timetable;

import io.railpulse.gtfs.csv.InputFileException;
import io.railpulse.network.BorderCrossing;
import io.railpulse.network.Line;
import io.railpulse.network.Link;
import io.railpulse.network.PathFinder;
import io.railpulse.network.PathStep;
import io.railpulse.network.ReferenceNetwork;
import io.railpulse.network.Station;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Makes the trip of a line in one direction: its way, then its times. */
final class TripComposer {

    /** So that a whole number of minutes stays one, however the division is rounded. */
    private static final double ROUNDING = 1e-9;

    private final ReferenceNetwork network;
    private final PathFinder paths;
    private final LegLines lines;

    TripComposer(ReferenceNetwork network) {
        this.network = network;
        this.paths = PathFinder.of(network.listLinks());
        this.lines = new LegLines(network);
    }

    TimetabledTrip compose(Line line, boolean outward) {
        List<TimetabledLeg> legs = new ArrayList<>();
        for (PathStep step : getPath(line, outward)) {
            legs.add(new TimetabledLeg(step.link(), step.forward(), runningMinutes(step.link()), lines.along(step)));
        }
        String id = line.id() + (outward ? "-out" : "-back");
        return new TimetabledTrip(id, line, outward, listCalls(line, outward, legs), List.copyOf(legs));
    }

    private List<TimetabledCall> listCalls(Line line, boolean outward, List<TimetabledLeg> legs) {
        List<Station> stations = listStations(legs);
        Map<String, String> numbers = line.trainNumbers(outward);
        int seconds = (outward ? line.departure() : line.returnDeparture()).toSecondOfDay();
        List<TimetabledCall> calls = new ArrayList<>();
        calls.add(new TimetabledCall(
                1,
                stations.get(0),
                0,
                seconds,
                seconds,
                numbers.get(stations.get(0).country()),
                BorderWork.NONE));
        for (int at = 1; at < stations.size(); at++) {
            Station station = stations.get(at);
            TimetabledCall before = calls.get(at - 1);
            boolean last = at == stations.size() - 1;
            BorderWork work = last ? BorderWork.NONE : workAt(line, stations, at);
            int dwellMinutes = last ? 0 : work.isBorder() ? work.totalMinutes() : station.dwellMinutes();
            String number = last ? before.trainNumber() : numbers.get(station.country());
            int arrival = before.departureSeconds() + legs.get(at - 1).runningMinutes() * 60;
            double km = before.km() + legs.get(at - 1).km();
            calls.add(new TimetabledCall(at + 1, station, km, arrival, arrival + dwellMinutes * 60, number, work));
        }
        return List.copyOf(calls);
    }

    /** Whole minutes, rounded up. */
    private static int runningMinutes(Link link) {
        return (int) Math.ceil(link.railKm() * 60 / link.freightKmh() - ROUNDING);
    }

    private List<PathStep> getPath(Line line, boolean outward) {
        List<String> stations = new ArrayList<>();
        stations.add(line.origin());
        stations.addAll(line.via());
        stations.add(line.destination());
        if (!outward) {
            Collections.reverse(stations);
        }
        return paths.findPath(stations)
                .filter(path -> !path.isEmpty())
                .orElseThrow(() -> InputFileException.of(
                        "lines.txt", "no links lead along line " + line.id() + ", " + String.join(" - ", stations)));
    }

    private List<Station> listStations(List<TimetabledLeg> legs) {
        List<Station> stations = new ArrayList<>();
        stations.add(network.getStation(legs.get(0).from()));
        for (TimetabledLeg leg : legs) {
            stations.add(network.getStation(leg.to()));
        }
        return stations;
    }

    /** What is done at a station that is neither the first nor the last. */
    private BorderWork workAt(Line line, List<Station> stations, int at) {
        BorderWork entry = network.findBorderCrossing(stations.get(at - 1), stations.get(at))
                .map(crossing -> entryOf(crossing, stations.get(at - 1), stations.get(at)))
                .orElse(BorderWork.NONE);
        BorderWork exit = network.findBorderCrossing(stations.get(at), stations.get(at + 1))
                .map(crossing -> exitOf(crossing, stations.get(at)))
                .orElse(BorderWork.NONE);
        if (entry.isBorder() && exit.isBorder()) {
            String problem = "line " + line.id() + " crosses two borders at "
                    + stations.get(at).id() + "; there must be a station between them";
            throw InputFileException.of("border_crossings.txt", problem);
        }
        return entry.isBorder() ? entry : exit;
    }

    private static BorderWork exitOf(BorderCrossing crossing, Station station) {
        int reload = crossing.reloadsAt(station.id(), station.id()) ? crossing.reloadMinutes() : 0;
        return new BorderWork(crossing, true, crossing.customsExitMinutes(), reload, crossing.handoverMinutes());
    }

    private static BorderWork entryOf(BorderCrossing crossing, Station before, Station station) {
        int reload = crossing.reloadsAt(station.id(), before.id()) ? crossing.reloadMinutes() : 0;
        return new BorderWork(crossing, false, crossing.customsEntryMinutes(), reload, 0);
    }
}
