package io.railpulse.network;

import io.railpulse.gtfs.csv.InputFileException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads the tables of a folder: a few that stand once, and the others in each of its parts. A row may name rows of every
 * part, so each kind of table is read from all parts before the next.
 */
final class ReferenceTables {

    private final TableFolder folder;
    private final List<String> parts = new ArrayList<>();

    Agency agency;
    FeedInfo feedInfo;
    final Map<String, Source> sources = new LinkedHashMap<>();
    final Map<String, Corridor> corridors = new LinkedHashMap<>();
    final Map<String, Station> stations = new LinkedHashMap<>();
    final Map<String, Link> links = new LinkedHashMap<>();
    final Map<String, BorderCrossing> crossings = new LinkedHashMap<>();
    final Map<String, Line> lines = new LinkedHashMap<>();
    final Map<String, Section> sections = new LinkedHashMap<>();

    ReferenceTables(TableFolder folder) {
        this.folder = folder;
        readFile("parts.txt", row -> parts.add(row.getText("part")));
        readFile("agency.txt", this::takeAgency);
        readFile("feed_info.txt", this::takeFeedInfo);
        readFile("corridors.txt", this::takeCorridor);
        readParts("sources.txt", this::takeSource);
        readParts(StationReader.FILE, this::takeStation);
        readLinks();
        readParts(BorderCrossingReader.FILE, this::takeCrossing);
        readParts(LineReader.FILE, this::takeLine);
        readParts("sections.txt", this::takeSection);
        if (agency == null) {
            throw InputFileException.of("agency.txt", "has no row");
        }
    }

    private void takeAgency(Table row) {
        if (agency != null) {
            throw row.problem("agency_id", "is a second agency; there is one");
        }
        agency = new Agency(
                row.getText("agency_id"),
                row.getText("agency_name"),
                row.getText("agency_url"),
                row.getTimeZone("agency_timezone"));
    }

    private void takeFeedInfo(Table row) {
        if (!row.getText("distance_unit").equals("km")) {
            throw row.problem("distance_unit", "is not km");
        }
        feedInfo = new FeedInfo(
                row.getText("feed_publisher_name"),
                row.getText("feed_publisher_url"),
                row.getText("feed_lang"),
                row.getText("feed_version"));
    }

    private void takeCorridor(Table row) {
        Corridor corridor = new Corridor(
                row.getNewId("corridor_id", corridors.keySet()),
                row.getText("corridor_name"),
                row.getTimeZone("corridor_timezone"),
                row.getText("sentence"));
        corridors.put(corridor.id(), corridor);
    }

    private void takeSource(Table row) {
        Source source = new Source(
                row.getNewId("source_id", sources.keySet()),
                row.getText("title"),
                row.getText("kind"),
                row.findText("note"));
        sources.put(source.id(), source);
    }

    private void takeStation(Table row) {
        Station station = StationReader.read(row, stations, sources);
        stations.put(station.id(), station);
    }

    private void readLinks() {
        LinkReader reader = new LinkReader(stations, sources);
        readParts(LinkReader.POINTS_FILE, reader::takePoint);
        readParts(LinkReader.FILE, row -> {
            Link link = reader.read(row, links);
            links.put(link.id(), link);
        });
        reader.checkAllPointsTaken();
    }

    private void takeCrossing(Table row) {
        BorderCrossing crossing = BorderCrossingReader.read(row, crossings, stations, sources);
        crossings.put(crossing.id(), crossing);
    }

    private void takeLine(Table row) {
        Line line = LineReader.read(row, lines, stations, corridors, sources);
        lines.put(line.id(), line);
    }

    private void takeSection(Table row) {
        Section section = new Section(
                row.getNewId("section_id", sections.keySet()),
                row.getReference("from_stop_id", stations.keySet(), StationReader.FILE),
                row.getReference("to_stop_id", stations.keySet(), StationReader.FILE),
                row.listReferences("via", stations.keySet(), StationReader.FILE),
                row.getPositive("published_km"),
                row.getReference("km_source", sources.keySet(), "sources.txt"));
        sections.put(section.id(), section);
    }

    private void readFile(String name, Consumer<Table> take) {
        readRows(name, folder.getTable(name), take);
    }

    /** Not each part needs each table. */
    private void readParts(String name, Consumer<Table> take) {
        for (String part : parts) {
            String file = part + "/" + name;
            folder.findTable(file).ifPresent(table -> readRows(file, table, take));
        }
    }

    private static void readRows(String name, Table opened, Consumer<Table> take) {
        try (Table table = opened) {
            while (table.next()) {
                take.accept(table);
            }
        } catch (IOException e) {
            throw InputFileException.of(name, "cannot be read", e);
        }
    }
}
