package io.railpulse.backtest.demo;

import io.railpulse.backtest.demo.SyntheticTrain.Telemetry;
import io.railpulse.gtfs.ServiceDay;
import io.railpulse.recordings.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A day on a line of some 600 km through real towns, from Chengdu over Chongqing to Guiyang: twelve trains, of which some
 * are late, one uploads its fixes in a burst, one falls silent, and some are known by movement reports. The same every time.
 */
public final class SyntheticLine {
    private static final ZoneId TIME_ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate SERVICE_DATE = LocalDate.of(2026, 3, 2);

    private static final List<Station> STATIONS = List.of(
            new Station("CDU", "Chengdu", 30.629, 104.142, 0),
            new Station("JYG", "Jianyang", 30.411, 104.547, 2),
            new Station("ZYG", "Ziyang", 30.122, 104.627, 2),
            new Station("NJG", "Neijiang", 29.580, 105.058, 4),
            new Station("RCG", "Rongchang", 29.417, 105.594, 2),
            new Station("YCG", "Yongchuan", 29.356, 105.927, 2),
            new Station("CKG", "Chongqing", 29.503, 106.434, 10),
            new Station("QJG", "Qijiang", 29.028, 106.651, 2),
            new Station("TZG", "Tongzi", 28.133, 106.826, 4),
            new Station("ZIG", "Zunyi", 27.697, 106.938, 6),
            new Station("XFG", "Xifeng", 27.098, 106.733, 2),
            new Station("GYG", "Guiyang", 26.620, 106.675, 0));

    private static final List<SyntheticTrain> TRAINS = List.of(
            new SyntheticTrain("K101", true, 360, 110, 0, 1.00, Telemetry.TRACKER),
            new SyntheticTrain("K102", false, 365, 110, 6, 1.02, Telemetry.TRACKER),
            new SyntheticTrain("X201", true, 375, 85, 0, 1.08, Telemetry.BURST),
            new SyntheticTrain("K104", false, 385, 120, 0, 1.00, Telemetry.REPORTS),
            new SyntheticTrain("K105", true, 395, 120, 25, 1.00, Telemetry.TRACKER),
            new SyntheticTrain("X202", false, 400, 80, 0, 1.12, Telemetry.TRACKER),
            new SyntheticTrain("K107", true, 410, 115, 3, 1.01, Telemetry.SILENT),
            new SyntheticTrain("D301", true, 420, 160, 0, 1.00, Telemetry.TRACKER_AND_REPORTS),
            new SyntheticTrain("D302", false, 425, 160, 2, 1.03, Telemetry.TRACKER),
            new SyntheticTrain("X203", true, 435, 80, 40, 1.05, Telemetry.REPORTS),
            new SyntheticTrain("K110", false, 445, 110, 0, 1.00, Telemetry.TRACKER),
            new SyntheticTrain("X204", false, 455, 85, 12, 1.06, Telemetry.TRACKER_AND_REPORTS));

    private SyntheticLine() {}

    /** Writes the day as a recording. */
    public static Recording record(Path folder) throws IOException {
        new RecordingWriter(folder, new ServiceDay(SERVICE_DATE, TIME_ZONE), STATIONS, listJourneys()).write();
        return Recording.open(folder);
    }

    /** The service day of all its trains. */
    public static LocalDate serviceDate() {
        return SERVICE_DATE;
    }

    /** The zone of its clocks. */
    public static ZoneId timeZone() {
        return TIME_ZONE;
    }

    /** The town of a stop; the stop's code itself where there is none. */
    static String townOf(String stopId) {
        return STATIONS.stream()
                .filter(station -> station.id().equals(stopId))
                .map(Station::name)
                .findFirst()
                .orElse(stopId);
    }

    static List<Journey> listJourneys() {
        Track south = Track.through(STATIONS);
        Track north = south.reversed();
        return TRAINS.stream()
                .map(train -> new Journey(train, train.southbound() ? south : north))
                .toList();
    }
}
