package io.railpulse.network.timetable;

import io.railpulse.domain.geodesy.Wgs84;
import io.railpulse.network.Link;
import io.railpulse.network.Link.Coordinates;
import io.railpulse.network.PathStep;
import io.railpulse.network.Point;
import io.railpulse.network.ReferenceNetwork;
import io.railpulse.network.Station;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The points of links in the direction of travel. Each is measured once, for many trips share it. */
final class LegLines {

    private final ReferenceNetwork network;
    private final Map<PathStep, List<Point>> known = new HashMap<>();

    LegLines(ReferenceNetwork network) {
        this.network = network;
    }

    /** Both ends and what lies between, with kilometres from the start that end at the link's railway kilometres. */
    List<Point> along(PathStep step) {
        return known.computeIfAbsent(step, this::measure);
    }

    private List<Point> measure(PathStep step) {
        List<Coordinates> places = listPlaces(step);
        double[] metres = new double[places.size()];
        for (int at = 1; at < metres.length; at++) {
            Coordinates before = places.get(at - 1);
            Coordinates place = places.get(at);
            metres[at] = metres[at - 1]
                    + Wgs84.metresBetween(before.latitude(), before.longitude(), place.latitude(), place.longitude());
        }
        double railKm = step.link().railKm();
        double length = metres[metres.length - 1];
        List<Point> line = new ArrayList<>(metres.length);
        for (int at = 0; at < metres.length; at++) {
            boolean last = at == metres.length - 1;
            double km = last ? railKm : railKm * (metres[at] / length);
            line.add(new Point(places.get(at).latitude(), places.get(at).longitude(), km));
        }
        return List.copyOf(line);
    }

    private List<Coordinates> listPlaces(PathStep step) {
        Link link = step.link();
        List<Coordinates> places = new ArrayList<>();
        places.add(placeOf(network.getStation(link.from())));
        places.addAll(link.via());
        places.add(placeOf(network.getStation(link.to())));
        if (!step.forward()) {
            Collections.reverse(places);
        }
        return places;
    }

    private static Coordinates placeOf(Station station) {
        return new Coordinates(station.latitude(), station.longitude());
    }
}
