package io.railpulse.backtest.replay;

import io.railpulse.domain.geofence.FenceCircle;
import io.railpulse.domain.geofence.FenceEvent;
import io.railpulse.domain.geofence.FencePoint;
import io.railpulse.domain.geofence.Geofence;
import io.railpulse.domain.geofence.GeofenceCheck;
import io.railpulse.domain.geofence.GeofenceFault;
import io.railpulse.gtfs.csv.CsvReader;
import io.railpulse.gtfs.csv.InputFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Fences in a file: a CSV with a header and one row a circle, or one a corner of a ring; rows of the same {@code fence_id} make the ring.
 * Columns: {@code fence_id, name, latitude_deg, longitude_deg}; {@code radius_m}, which makes the row a circle; and what may be left
 * out, of a ring in its first row: {@code owner, purpose, margin_m, dwell_s, corridors, trips, events}, the last three with blanks
 * between several.
 */
final class GeofencesFile {

    private GeofencesFile() {}

    /**
     * Reads a file.
     *
     * @throws InputFileException if it cannot be read, or a fence is not fit to be watched; it says where and why
     */
    static List<Geofence> read(Path file) {
        Map<String, Geofence> fences = new LinkedHashMap<>();
        try (CsvReader rows = CsvReader.of(file.toString(), Files.newInputStream(file))) {
            Columns columns = new Columns(rows);
            while (rows.next()) {
                Geofence row = columns.read();
                fences.merge(row.fenceId(), row, GeofencesFile::withFurtherCorner);
            }
        } catch (IOException e) {
            throw InputFileException.of(file.toString(), "cannot be read: " + e.getMessage(), e);
        }
        fences.values().forEach(fence -> check(fence, file));
        return List.copyOf(fences.values());
    }

    /** A second circle of the same id is a fault, which the check finds: a circle and corners. */
    private static Geofence withFurtherCorner(Geofence fence, Geofence further) {
        List<FencePoint> ring = new ArrayList<>(fence.ring());
        FenceCircle circle = further.circle();
        ring.addAll(circle == null ? further.ring() : List.of(new FencePoint(circle.latitude(), circle.longitude())));
        return new Geofence(
                fence.fenceId(),
                fence.version(),
                fence.name(),
                fence.owner(),
                fence.purpose(),
                fence.circle(),
                ring,
                fence.marginMetres(),
                fence.dwellSeconds(),
                fence.corridors(),
                fence.trips(),
                fence.events());
    }

    private static void check(Geofence fence, Path file) {
        List<GeofenceFault> faults = GeofenceCheck.listFaults(fence);
        if (!faults.isEmpty()) {
            String all = faults.stream().map(GeofenceFault::toString).collect(Collectors.joining("; "));
            throw InputFileException.of(file.toString(), "fence " + fence.fenceId() + ": " + all);
        }
    }

    /** Where the values of a row stand. */
    private static final class Columns {
        private final CsvReader rows;

        Columns(CsvReader rows) {
            this.rows = rows;
        }

        Geofence read() {
            double latitude = rows.getDouble(rows.getColumn("latitude_deg"));
            double longitude = rows.getDouble(rows.getColumn("longitude_deg"));
            double radius = number("radius_m", Double.NaN);
            boolean isCorner = Double.isNaN(radius);
            return new Geofence(
                    rows.getText(rows.getColumn("fence_id")),
                    1,
                    rows.getText(rows.getColumn("name")),
                    text("owner"),
                    text("purpose"),
                    isCorner ? null : new FenceCircle(latitude, longitude, radius),
                    isCorner ? List.of(new FencePoint(latitude, longitude)) : List.of(),
                    number("margin_m", Geofence.USUAL_MARGIN_METRES),
                    (long) number("dwell_s", Geofence.USUAL_DWELL_SECONDS),
                    words("corridors"),
                    words("trips"),
                    words("events").stream().map(this::event).toList());
        }

        private String text(String column) {
            return rows.findText(rows.findColumn(column));
        }

        private double number(String column, double usual) {
            double value = rows.findDouble(rows.findColumn(column));
            return Double.isNaN(value) ? usual : value;
        }

        private List<String> words(String column) {
            String text = text(column);
            return text == null ? List.of() : Arrays.asList(text.split("\\s+"));
        }

        private FenceEvent event(String code) {
            return FenceEvent.find(code)
                    .orElseThrow(() -> rows.problem(rows.findColumn("events"), "is none of inside, visit, crossed"));
        }
    }
}
