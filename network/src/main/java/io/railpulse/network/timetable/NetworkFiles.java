package io.railpulse.network.timetable;

import io.railpulse.network.Agency;
import io.railpulse.network.BorderCrossing;
import io.railpulse.network.Corridor;
import io.railpulse.network.FeedInfo;
import io.railpulse.network.Link;
import io.railpulse.network.ReferenceNetwork;
import io.railpulse.network.Source;
import io.railpulse.network.Station;
import java.util.Locale;
import java.util.Map;

/** The files of a feed that tell of the network, whatever runs on it. */
final class NetworkFiles {

    private NetworkFiles() {}

    /** Puts all of them, by name. */
    static void put(ReferenceNetwork network, Map<String, CsvText> files) {
        files.put("agency.txt", agency(network.agency()));
        files.put("feed_info.txt", feedInfo(network.feedInfo()));
        files.put("stops.txt", stops(network));
        files.put("corridors.txt", corridors(network));
        files.put("links.txt", links(network));
        files.put("border_crossings.txt", borderCrossings(network));
        files.put("sources.txt", sources(network));
    }

    private static CsvText agency(Agency agency) {
        CsvText csv = new CsvText("agency_id", "agency_name", "agency_url", "agency_timezone");
        csv.add(agency.id(), agency.name(), agency.url(), agency.timeZone());
        return csv;
    }

    private static CsvText feedInfo(FeedInfo info) {
        CsvText csv =
                new CsvText("feed_publisher_name", "feed_publisher_url", "feed_lang", "feed_version", "distance_unit");
        csv.add(info.publisherName(), info.publisherUrl(), info.language(), info.version(), "km");
        return csv;
    }

    private static CsvText stops(ReferenceNetwork network) {
        CsvText csv = new CsvText(
                "stop_id",
                "stop_name",
                "stop_lat",
                "stop_lon",
                "stop_timezone",
                "country",
                "un_locode",
                "uic_code",
                "gauges_mm",
                "role",
                "dwell_minutes",
                "coordinates_from",
                "coordinates_within_m");
        for (Station station : network.listStations()) {
            csv.add(
                    station.id(),
                    station.name(),
                    CsvText.degrees(station.latitude()),
                    CsvText.degrees(station.longitude()),
                    station.timeZone(),
                    station.country(),
                    station.unLocode(),
                    station.uicCode(),
                    CsvText.words(station.gaugesMm()),
                    word(station.role()),
                    station.dwellMinutes(),
                    station.coordinatesFrom(),
                    CsvText.number(station.coordinatesWithinMetres()));
        }
        return csv;
    }

    private static CsvText corridors(ReferenceNetwork network) {
        CsvText csv = new CsvText("corridor_id", "corridor_name", "corridor_timezone", "sentence");
        for (Corridor corridor : network.listCorridors()) {
            csv.add(corridor.id(), corridor.name(), corridor.timeZone(), corridor.sentence());
        }
        return csv;
    }

    private static CsvText links(ReferenceNetwork network) {
        CsvText csv = new CsvText(
                "from_stop_id",
                "to_stop_id",
                "mode",
                "gauge_mm",
                "rail_km",
                "km_basis",
                "km_source",
                "geometry",
                "freight_kmh",
                "line");
        for (Link link : network.listLinks()) {
            csv.add(
                    link.from(),
                    link.to(),
                    word(link.mode()),
                    link.gaugeMm() == 0 ? null : link.gaugeMm(),
                    CsvText.km(link.railKm()),
                    link.published() ? "published" : "divided",
                    link.source(),
                    word(link.geometry()),
                    CsvText.number(link.freightKmh()),
                    link.line());
        }
        return csv;
    }

    private static CsvText borderCrossings(ReferenceNetwork network) {
        CsvText csv = new CsvText(
                "border_id",
                "border_name",
                "stop_id_a",
                "stop_id_b",
                "gauge_a_mm",
                "gauge_b_mm",
                "reload_from_a_at",
                "reload_from_b_at",
                "customs_exit_minutes",
                "reload_minutes",
                "customs_entry_minutes",
                "handover_minutes",
                "source");
        for (BorderCrossing crossing : network.listBorderCrossings()) {
            csv.add(
                    crossing.id(),
                    crossing.name(),
                    crossing.stationA(),
                    crossing.stationB(),
                    crossing.gaugeAMm(),
                    crossing.gaugeBMm(),
                    crossing.reloadFromAAt(),
                    crossing.reloadFromBAt(),
                    crossing.customsExitMinutes(),
                    crossing.reloadMinutes(),
                    crossing.customsEntryMinutes(),
                    crossing.handoverMinutes(),
                    crossing.source());
        }
        return csv;
    }

    private static CsvText sources(ReferenceNetwork network) {
        CsvText csv = new CsvText("source_id", "title", "kind", "note");
        for (Source source : network.listSources()) {
            csv.add(source.id(), source.title(), source.kind(), source.note());
        }
        return csv;
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
