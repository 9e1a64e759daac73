package io.railpulse.domain.network;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.railpulse.domain.geodesy.Wgs84;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Real track, 300 to 530 km a line, where it is at hand; it is not part of the project. Its folder is what the system
 * property or environment variable {@code railpulse.network} names, else beside the repository.
 */
public final class PolishLines {
    private static final String FOLDER = System.getProperty("railpulse.network", System.getenv("railpulse.network"));
    private static final Path FILE =
            Path.of(FOLDER == null ? "../../../shared/network" : FOLDER, "polish_lines.geojson");
    private static final Pattern LINE = Pattern.compile("\"coordinates\": \\[(\\[.*?\\])\\]");
    private static final Pattern POINT = Pattern.compile("\\[(-?[\\d.]+), (-?[\\d.]+)\\]");

    private PolishLines() {}

    /** The lines with one tolerance; skips the test that asks where there are none. */
    public static List<Route> load(double toleranceMetres) {
        assumeTrue(
                Files.exists(FILE),
                "no real track at hand: " + FILE + " is missing; -Drailpulse.network names its folder");
        List<Route> routes = new ArrayList<>();
        Matcher lines = LINE.matcher(read());
        while (lines.find()) {
            routes.add(createRoute("polish-" + routes.size(), lines.group(1), toleranceMetres));
        }
        return routes;
    }

    private static String read() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Route createRoute(String routeId, String text, double toleranceMetres) {
        List<double[]> points = POINT.matcher(text)
                .results()
                .map(point -> new double[] {Double.parseDouble(point.group(2)), Double.parseDouble(point.group(1))})
                .toList();
        double[] along = new double[points.size()];
        for (int point = 1; point < along.length; point++) {
            double[] before = points.get(point - 1);
            double[] here = points.get(point);
            along[point] = along[point - 1] + Wgs84.metresBetween(before[0], before[1], here[0], here[1]);
        }
        return new Route(
                routeId,
                points.stream().mapToDouble(point -> point[0]).toArray(),
                points.stream().mapToDouble(point -> point[1]).toArray(),
                along,
                toleranceMetres);
    }
}
