package io.railpulse.simulator.output;

import io.railpulse.simulator.incident.Fence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes fences as {@code replay --geofences} reads them. */
final class FenceTable {
    private static final String HEADER = "fence_id,name,latitude_deg,longitude_deg,radius_m,dwell_s";

    private FenceTable() {}

    static void write(List<Fence> fences, Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (Fence fence : fences) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%s,\"%s\",%.6f,%.6f,%.0f,%d",
                    fence.id(),
                    fence.name().replace("\"", "\"\""),
                    fence.latitude(),
                    fence.longitude(),
                    fence.radiusMetres(),
                    fence.dwellSeconds()));
        }
        Files.writeString(file, String.join("\n", lines) + "\n");
    }
}
