package io.railpulse.network;

import io.railpulse.gtfs.csv.InputFileException;
import io.railpulse.network.Link.Coordinates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows of links.txt, with the points of link_points.txt in them. */
final class LinkReader {

    static final String FILE = "links.txt";
    static final String POINTS_FILE = "link_points.txt";

    private final Map<String, Station> stations;
    private final Map<String, Source> sources;
    private final Map<String, TreeMap<Integer, Coordinates>> points = new HashMap<>();

    LinkReader(Map<String, Station> stations, Map<String, Source> sources) {
        this.stations = stations;
        this.sources = sources;
    }

    /** Takes a row of link_points.txt; all of them come before the first link. */
    void takePoint(Table table) {
        String id = idOf(table);
        Coordinates point = new Coordinates(table.getDegrees("lat", 90), table.getDegrees("lon", 180));
        TreeMap<Integer, Coordinates> line = points.computeIfAbsent(id, link -> new TreeMap<>());
        if (line.put(table.findCount("sequence"), point) != null) {
            throw table.problem("sequence", "stands twice in link " + id);
        }
    }

    Link read(Table table, Map<String, Link> links) {
        String id = idOf(table);
        String opposite = Link.idOf(table.getText("to_stop_id"), table.getText("from_stop_id"));
        if (links.containsKey(id) || links.containsKey(opposite)) {
            throw table.problem("to_stop_id", "ends a link that is in the tables already");
        }
        LinkMode mode = table.getChoice("mode", LinkMode.values());
        LinkGeometry geometry = table.getChoice("geometry", LinkGeometry.values());
        if ((mode == LinkMode.SEA) != (geometry == LinkGeometry.SEA)) {
            throw table.problem("geometry", "does not go with the mode: sea goes with sea and nothing else");
        }
        Link link = new Link(
                table.getText("from_stop_id"),
                table.getText("to_stop_id"),
                mode,
                table.findCount("gauge_mm"),
                table.getPositive("rail_km"),
                table.getChoice("km_basis", KmBasis.values()) == KmBasis.PUBLISHED,
                table.getReference("km_source", sources.keySet(), "sources.txt"),
                geometry,
                table.getPositive("freight_kmh"),
                table.findText("line"),
                takePoints(id));
        if ((geometry == LinkGeometry.SURVEYED) == link.via().isEmpty()) {
            throw table.problem("geometry", "does not go with " + POINTS_FILE + ": a surveyed link has points there");
        }
        return link;
    }

    /** Points that belong to no link are a mistake. */
    void checkAllPointsTaken() {
        if (!points.isEmpty()) {
            throw InputFileException.of(
                    POINTS_FILE, "has points of " + new TreeMap<>(points).firstKey() + ", which is not in " + FILE);
        }
    }

    private List<Coordinates> takePoints(String id) {
        TreeMap<Integer, Coordinates> line = points.remove(id);
        return line == null ? List.of() : List.copyOf(line.values());
    }

    private String idOf(Table table) {
        String from = table.getReference("from_stop_id", stations.keySet(), StationReader.FILE);
        String to = table.getReference("to_stop_id", stations.keySet(), StationReader.FILE);
        if (from.equals(to)) {
            throw table.problem("to_stop_id", "is where the link begins");
        }
        return Link.idOf(from, to);
    }

    private enum KmBasis {
        PUBLISHED,
        DIVIDED
    }
}
