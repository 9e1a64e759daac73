package io.railpulse.network;

import io.railpulse.gtfs.csv.InputFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The network as its reference tables tell it: facts, each of which stands once. Lists are in the order of the tables.
 * Immutable.
 */
public final class ReferenceNetwork {

    private static final String PACKAGED = "china-europe";

    private final Agency agency;
    private final FeedInfo feedInfo;
    private final Map<String, Source> sources;
    private final Map<String, Corridor> corridors;
    private final Map<String, Station> stations;
    private final Map<String, Link> links;
    private final Map<String, BorderCrossing> crossings;
    private final Map<String, Line> lines;
    private final Map<String, Section> sections;

    private ReferenceNetwork(ReferenceTables tables) {
        agency = tables.agency;
        feedInfo = tables.feedInfo;
        sources = tables.sources;
        corridors = tables.corridors;
        stations = tables.stations;
        links = tables.links;
        crossings = tables.crossings;
        lines = tables.lines;
        sections = tables.sections;
    }

    /** The China-Europe network that is shipped. */
    public static ReferenceNetwork load() {
        return new ReferenceNetwork(new ReferenceTables(TableFolder.packaged(PACKAGED)));
    }

    /**
     * A network in a folder of the same form.
     *
     * @throws InputFileException if a table is broken; it names file, line, field and value
     */
    public static ReferenceNetwork read(Path folder) {
        return new ReferenceNetwork(new ReferenceTables(TableFolder.at(folder)));
    }

    public Agency agency() {
        return agency;
    }

    public FeedInfo feedInfo() {
        return feedInfo;
    }

    public List<Source> listSources() {
        return List.copyOf(sources.values());
    }

    public List<Corridor> listCorridors() {
        return List.copyOf(corridors.values());
    }

    public List<Station> listStations() {
        return List.copyOf(stations.values());
    }

    /** The station of an id; throws if there is none. */
    public Station getStation(String id) {
        Station station = stations.get(id);
        if (station == null) {
            throw new NoSuchElementException("There is no station " + id);
        }
        return station;
    }

    public List<Link> listLinks() {
        return List.copyOf(links.values());
    }

    public List<BorderCrossing> listBorderCrossings() {
        return List.copyOf(crossings.values());
    }

    /** The border crossing whose stations these are, in either direction. */
    public Optional<BorderCrossing> findBorderCrossing(Station from, Station to) {
        return crossings.values().stream()
                .filter(crossing -> crossing.joins(from.id(), to.id()))
                .findFirst();
    }

    public List<Line> listLines() {
        return List.copyOf(lines.values());
    }

    /** The published distances that the links are checked against. */
    public List<Section> listSections() {
        return List.copyOf(sections.values());
    }
}
