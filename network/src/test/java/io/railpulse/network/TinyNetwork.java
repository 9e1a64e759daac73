package io.railpulse.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes the tables of a small railway along the equator, where a degree is 111.3 km and railway kilometres are 120: Alpha -
 * Bravo - Gate, the border with its break of gauge, Entry - Delta - Omega, and over the sea to Haven. Between Delta and
 * Omega the track is known. Tests change the one file that they ask about.
 */
public final class TinyNetwork {

    private final Map<String, String> files = new LinkedHashMap<>();

    public TinyNetwork() {
        with("parts.txt", "part", "home", "abroad");
        with(
                "agency.txt",
                "agency_id,agency_name,agency_url,agency_timezone",
                "r,Railway,https://example.org,Asia/Shanghai");
        with(
                "feed_info.txt",
                "feed_publisher_name,feed_publisher_url,feed_lang,feed_version,distance_unit",
                "Railway,https://example.org,en,1,km");
        with(
                "corridors.txt",
                "corridor_id,corridor_name,corridor_timezone,sentence",
                "equator,Equator,Asia/Shanghai,\"From Alpha, over land and sea, to Haven.\"");
        with(
                "home/sources.txt",
                "source_id,title,kind,note",
                "book,The book,timetable,",
                "guess,A guess,estimate,made up");
        withStops(
                "home",
                "alpha,Alpha,0,0,Asia/Shanghai,CN,CNALP,,1435,terminal,0,book,1000",
                "bravo,Bravo,0,1,Asia/Shanghai,CN,,,1435,yard,30,book,1000",
                "gate,Gate,0,2,Asia/Shanghai,CN,,,1435,border,15,book,1000");
        withLinks(
                "home",
                "alpha,bravo,rail,1435,120,published,book,straight,40,East line",
                "bravo,gate,rail,1435,120,divided,book,straight,60,East line");
        withLines(
                "home",
                "sea,equator,Alpha - Haven,trunk,alpha,haven,,nominal,14,08:30,20:00,0.9,1.2,100,1200,CN:X1 KZ:1401,KZ:1402 CN:X2,guess",
                "land,equator,Alpha - Omega,trunk,alpha,omega,bravo,booked,7,00:05,23:50,0.4,0.8,90,1000,CN:X3 KZ:1403,KZ:1404 CN:X4,book");
        with(
                "home/sections.txt",
                "section_id,from_stop_id,to_stop_id,via,published_km,km_source",
                "alpha-gate,alpha,gate,bravo,240,book");
        withStops(
                "abroad",
                "entry,Entry,0,2.1,Asia/Almaty,KZ,,2700001,1435 1520,border,15,book,1000",
                "delta,Delta,0,3.1,Asia/Almaty,KZ,,,1520,station,0,book,1000",
                "omega,Omega,0,4.1,Asia/Almaty,KZ,,,1520,port,120,book,1000",
                "haven,Haven,0,5.1,Asia/Baku,AZ,,,1520,port,0,book,1000");
        withLinks(
                "abroad",
                "gate,entry,rail,1520,12,published,book,straight,30,",
                "entry,delta,rail,1520,120,divided,book,straight,40,",
                "omega,delta,rail,1520,130,published,book,surveyed,40,",
                "omega,haven,sea,,115,published,book,sea,25,");
        with(
                "abroad/link_points.txt",
                "from_stop_id,to_stop_id,sequence,lat,lon",
                "omega,delta,2,0.1,3.3",
                "omega,delta,1,0.1,3.9");
        with(
                "abroad/border_crossings.txt",
                "border_id,border_name,stop_id_a,stop_id_b,gauge_a_mm,gauge_b_mm,reload_from_a_at,reload_from_b_at,"
                        + "customs_exit_minutes,reload_minutes,customs_entry_minutes,handover_minutes,source",
                "gate-entry,Gate / Entry,gate,entry,1435,1520,entry,gate,60,110,90,30,guess");
    }

    public TinyNetwork with(String file, String... lines) {
        files.put(file, String.join("\n", lines) + "\n");
        return this;
    }

    public TinyNetwork withStops(String part, String... rows) {
        String header = "stop_id,stop_name,stop_lat,stop_lon,stop_timezone,country,un_locode,uic_code,gauges_mm,role,"
                + "dwell_minutes,coordinates_from,coordinates_within_m";
        return withRows(part + "/stops.txt", header, rows);
    }

    public TinyNetwork withLinks(String part, String... rows) {
        String header = "from_stop_id,to_stop_id,mode,gauge_mm,rail_km,km_basis,km_source,geometry,freight_kmh,line";
        return withRows(part + "/links.txt", header, rows);
    }

    public TinyNetwork withLines(String part, String... rows) {
        String header = "line_id,corridor_id,line_name,kind,origin,destination,via,timetable,days,departure,"
                + "return_departure,days_from,days_to,consist_teu,consist_tonnes,train_number,return_train_number,source";
        return withRows(part + "/lines.txt", header, rows);
    }

    private TinyNetwork withRows(String file, String header, String... rows) {
        with(file, rows);
        files.put(file, header + "\n" + files.get(file));
        return this;
    }

    /** Replaces what stands once in a file. */
    public TinyNetwork replacing(String file, String text, String replacement) {
        String before = files.get(file);
        if (before.indexOf(text) < 0 || before.indexOf(text) != before.lastIndexOf(text)) {
            throw new IllegalArgumentException(file + " does not hold '" + text + "' once");
        }
        files.put(file, before.replace(text, replacement));
        return this;
    }

    public TinyNetwork without(String file) {
        files.remove(file);
        return this;
    }

    /** Writes the tables and reads them. */
    public ReferenceNetwork read(Path folder) {
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ReferenceNetwork.read(folder);
    }
}
