package io.railpulse.gtfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.railpulse.domain.network.Route;
import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The timetables of the recordings, where these are at hand: in the folder that the system property or environment
 * variable {@code railpulse.recordings} names, else beside the repository.
 */
class RecordedFeedsTest {

    private static GtfsFeed read(String recording) {
        Path zip = recordings().resolve(recording).resolve("gtfs.zip");
        assumeTrue(Files.exists(zip), () -> "skipped: there is no recording " + zip.toAbsolutePath());
        return GtfsFeed.read(zip);
    }

    private static Path recordings() {
        String environment = System.getenv("railpulse.recordings");
        String folder = System.getProperty("railpulse.recordings", environment);
        return folder == null ? Path.of("../../shared/recordings") : Path.of(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "commuter-gps-2016-12, 17, 217, 2016-12-16, 2016-12-16, America/Chicago",
        "commuter-gps-2024-07, 140, 2636, 2023-09-23, 2024-10-31, America/Los_Angeles",
        "national-movements-2025-09, 1698, 26468, 2025-09-18, 2025-10-05, Europe/Dublin"
    })
    void holdWhatTheirReadmeSays(
            String recording, int trips, int stopTimes, String firstDate, String lastDate, String zone) {
        GtfsFeed feed = read(recording);
        assertThat(feed.tripCount()).isEqualTo(trips);
        assertThat(feed.stopTimeCount()).isEqualTo(stopTimes);
        assertThat(feed.firstServiceDate()).hasToString(firstDate);
        assertThat(feed.lastServiceDate()).hasToString(lastDate);
        assertThat(feed.timeZone()).hasToString(zone);
        assertThat(feed.listWarnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"commuter-gps-2016-12", "commuter-gps-2024-07", "national-movements-2025-09"})
    void placeEveryCallInOrderOnItsRoute(String recording) {
        GtfsFeed feed = read(recording);
        Map<String, Route> routes =
                feed.listRoutes().stream().collect(Collectors.toMap(Route::routeId, Function.identity()));
        feed.listTrainRuns(feed.firstServiceDate(), feed.lastServiceDate()).forEach(run -> check(run, routes));
    }

    private static void check(TrainRun run, Map<String, Route> routes) {
        Route route = routes.get(run.routeId());
        double end = route.alongMetres()[route.alongMetres().length - 1];
        double along = 0;
        long millis = 0;
        for (PlannedCall call : run.calls()) {
            assertThat(call.alongMetres()).as(run.trainRunId()).isBetween(along, end);
            assertThat(call.arrivalMillis()).as(run.trainRunId()).isGreaterThanOrEqualTo(millis);
            assertThat(call.departureMillis()).as(run.trainRunId()).isGreaterThanOrEqualTo(call.arrivalMillis());
            along = call.alongMetres();
            millis = call.departureMillis();
        }
    }
}
