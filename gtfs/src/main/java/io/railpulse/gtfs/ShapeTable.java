package io.railpulse.gtfs;

import io.railpulse.gtfs.csv.CsvReader;
import io.railpulse.gtfs.csv.InputFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** shapes.txt: the points of each shape in order, the shapes numbered as they are first named. */
final class ShapeTable {

    static final String FILE = "shapes.txt";

    /** The number of no shape. */
    static final int NO_SHAPE = -1;

    /**
     * A shape.
     *
     * @param distances the feed's own distances in its own unit, one per point, NaN where blank
     * @param geometries what is known of the leg that begins at a point, one per point
     */
    record Shape(String id, double[] latitudes, double[] longitudes, double[] distances, LegGeometry[] geometries) {}

    private final WarningLog warnings;
    private final boolean present;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Shape> shapes = new ArrayList<>();

    private ShapeTable(WarningLog warnings, boolean present) {
        this.warnings = warnings;
        this.present = present;
    }

    /** What stands in for shapes.txt where the feed has none. */
    static ShapeTable ofNoFile(WarningLog warnings) {
        return new ShapeTable(warnings, false);
    }

    /**
     * Reads the file. Besides GTFS's own columns it knows {@code leg}, an extension: of what kind the leg is that begins at
     * the point, {@code surveyed} (also if blank), {@code straight} or {@code sea}.
     */
    static ShapeTable read(CsvReader csv, WarningLog warnings) {
        ShapeTable table = new ShapeTable(warnings, true);
        int shapeId = csv.getColumn("shape_id");
        int latitude = csv.getColumn("shape_pt_lat");
        int longitude = csv.getColumn("shape_pt_lon");
        int sequence = csv.getColumn("shape_pt_sequence");
        int distance = csv.findColumn("shape_dist_traveled");
        int leg = csv.findColumn("leg");
        List<String> ids = new ArrayList<>();
        IntColumn groups = new IntColumn();
        IntColumn sequences = new IntColumn();
        IntColumn lines = new IntColumn();
        DoubleColumn latitudes = new DoubleColumn();
        DoubleColumn longitudes = new DoubleColumn();
        DoubleColumn distances = new DoubleColumn();
        List<LegGeometry> geometries = new ArrayList<>();
        while (csv.next()) {
            csv.getText(latitude);
            csv.getText(longitude);
            String id = csv.getText(shapeId);
            Integer known = table.numbers.putIfAbsent(id, ids.size());
            if (known == null) {
                ids.add(id);
            }
            groups.add(known == null ? ids.size() - 1 : known);
            geometries.add(geometryOf(csv, leg));
            sequences.add(getSequence(csv, sequence));
            lines.add(csv.line());
            latitudes.add(Coordinates.findLatitude(csv, latitude));
            longitudes.add(Coordinates.findLongitude(csv, longitude));
            distances.add(Distances.findDistance(csv, distance));
        }
        Points points = new Points(
                sequences.toArray(),
                lines.toArray(),
                latitudes.toArray(),
                longitudes.toArray(),
                distances.toArray(),
                geometries);
        RowOrder order = new RowOrder(ids.size(), groups.toArray(), points.sequences);
        for (int shape = 0; shape < ids.size(); shape++) {
            table.shapes.add(points.createShape(ids.get(shape), shape, order));
        }
        return table;
    }

    private static LegGeometry geometryOf(CsvReader csv, int column) {
        if (csv.findText(column) == null) {
            return LegGeometry.SURVEYED;
        }
        return switch (csv.getText(column)) {
            case "surveyed" -> LegGeometry.SURVEYED;
            case "straight" -> LegGeometry.STRAIGHT;
            case "sea" -> LegGeometry.SEA;
            default -> throw csv.problem(column, "is none of straight, surveyed and sea");
        };
    }

    private static int getSequence(CsvReader csv, int column) {
        int sequence = csv.getInt(column);
        if (sequence < 0) {
            throw csv.problem(column, "is negative");
        }
        return sequence;
    }

    /** The rows in the order of the file. */
    private record Points(
            int[] sequences,
            int[] lines,
            double[] latitudes,
            double[] longitudes,
            double[] distances,
            List<LegGeometry> geometries) {

        Shape createShape(String id, int shape, RowOrder order) {
            int size = order.size(shape);
            if (size < 2) {
                int line = lines[order.row(shape, 0)];
                throw InputFileException.of(FILE, line, "shape_id", id, "has one point; a line needs two");
            }
            Shape created = new Shape(id, new double[size], new double[size], new double[size], new LegGeometry[size]);
            for (int point = 0; point < size; point++) {
                int row = order.row(shape, point);
                if (point > 0 && sequences[row] == sequences[order.row(shape, point - 1)]) {
                    String problem = "stands twice in shape " + id;
                    throw InputFileException.of(FILE, lines[row], "shape_pt_sequence", "" + sequences[row], problem);
                }
                created.latitudes[point] = latitudes[row];
                created.longitudes[point] = longitudes[row];
                created.distances[point] = distances[row];
                created.geometries[point] = geometries.get(row);
            }
            return created;
        }
    }

    Shape getShape(int number) {
        return shapes.get(number);
    }

    /** The number of the shape that the current row of another file names; {@link #NO_SHAPE} if it names none. */
    int findNumber(CsvReader csv, int column) {
        String id = csv.findText(column);
        if (id == null) {
            return NO_SHAPE;
        }
        if (!present) {
            String place = csv.file() + " line " + csv.line();
            warnings.add(GtfsWarning.Kind.NO_SHAPES_FILE, () -> place + " names shape " + id);
            return NO_SHAPE;
        }
        Integer number = numbers.get(id);
        if (number == null) {
            throw csv.problem(column, "is not in " + FILE);
        }
        return number;
    }
}
