package io.railpulse.gtfs;

import io.railpulse.domain.network.Route;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.gtfs.csv.CsvReader;
import io.railpulse.gtfs.csv.InputFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A GTFS Schedule feed: a timetable as train runs and the routes they follow.
 *
 * <p>Read once and checked completely, so that what it lists later never fails. Immutable. Runs are made when they are
 * listed: a year of a large railway is never in memory at once.
 */
public final class GtfsFeed {

    private final ZoneId timeZone;
    private final ServiceCalendar calendar;
    private final TripTable trips;
    private final StopTimeTable stopTimes;
    private final TripPaths paths;
    private final TrainRunFactory runs;
    private final LocalDate firstServiceDate;
    private final LocalDate lastServiceDate;
    private final List<GtfsWarning> warnings;

    private GtfsFeed(FeedArchive archive, GtfsOptions options) throws IOException {
        WarningLog log = new WarningLog();
        timeZone = readFile(archive, AgencyReader.FILE, AgencyReader::readTimeZone);
        StopTable stops = readFile(archive, StopTable.FILE, csv -> StopTable.read(csv, log));
        Map<String, String> corridors = readFile(archive, RouteReader.FILE, RouteReader::readCorridors);
        calendar = readCalendar(archive);
        firstServiceDate = calendar.findFirstDate();
        lastServiceDate = calendar.findLastDate();
        if (firstServiceDate == null) {
            throw InputFileException.of(CalendarReader.WEEKDAYS_FILE, "no service runs on any date");
        }
        ShapeTable shapes = findFile(archive, ShapeTable.FILE, csv -> ShapeTable.read(csv, log))
                .orElseGet(() -> ShapeTable.ofNoFile(log));
        trips = readFile(archive, TripTable.FILE, csv -> TripTable.read(csv, corridors, calendar, shapes));
        stopTimes = readFile(archive, StopTimeTable.FILE, csv -> StopTimeTable.read(csv, trips, stops, log));
        findFile(archive, "frequencies.txt", csv -> countIgnored(csv, log));
        NominalTimes nominal = findFile(archive, NominalTimes.FILE, csv -> NominalTimes.read(csv, trips, stopTimes))
                .orElseGet(() -> NominalTimes.ofNoFile(trips, stopTimes));
        TrainNumbers numbers = findFile(archive, TrainNumbers.FILE, csv -> TrainNumbers.read(csv, trips, stopTimes))
                .orElseGet(TrainNumbers::ofNoFile);
        paths = new TripPaths(withUnit(archive, options), stops, trips, stopTimes, shapes, log);
        runs = new TrainRunFactory(stops, trips, stopTimes, nominal, numbers, paths);
        warnings = log.listWarnings();
    }

    /** Reads a feed with {@link GtfsOptions#DEFAULT}; see {@link #read(Path, GtfsOptions)}. */
    public static GtfsFeed read(Path zip) {
        return read(zip, GtfsOptions.DEFAULT);
    }

    /**
     * Reads a feed.
     *
     * @param zip the feed, its files at the root or under one folder
     * @throws InputFileException if the feed is broken; it names file, line, field and value
     */
    public static GtfsFeed read(Path zip, GtfsOptions options) {
        try (FeedArchive archive = FeedArchive.open(zip)) {
            return new GtfsFeed(archive, options);
        } catch (IOException e) {
            throw InputFileException.of(zip.toString(), "cannot be read", e);
        }
    }

    /** What the caller says of the distances counts before what the feed says. */
    private static GtfsOptions withUnit(FeedArchive archive, GtfsOptions options) throws IOException {
        DistanceUnit said = findFile(archive, FeedInfoReader.FILE, FeedInfoReader::readDistanceUnit)
                .orElse(DistanceUnit.UNKNOWN);
        return options.distanceUnit().isKnown() ? options : options.withDistanceUnit(said);
    }

    private static ServiceCalendar readCalendar(FeedArchive archive) throws IOException {
        CalendarReader reader = new CalendarReader();
        boolean weekdays = findFile(archive, CalendarReader.WEEKDAYS_FILE, reader::readWeekdays)
                .isPresent();
        boolean exceptions = findFile(archive, CalendarReader.EXCEPTIONS_FILE, reader::readExceptions)
                .isPresent();
        if (!weekdays && !exceptions) {
            String problem =
                    "is missing from the feed, and so is " + CalendarReader.EXCEPTIONS_FILE + "; one is needed";
            throw InputFileException.of(CalendarReader.WEEKDAYS_FILE, problem);
        }
        return reader.calendar();
    }

    private static <T> T readFile(FeedArchive archive, String name, Function<CsvReader, T> read) throws IOException {
        try (CsvReader csv = archive.getFile(name)) {
            return read.apply(csv);
        }
    }

    private static <T> Optional<T> findFile(FeedArchive archive, String name, Function<CsvReader, T> read)
            throws IOException {
        Optional<CsvReader> found = archive.findFile(name);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (CsvReader csv = found.get()) {
            return Optional.of(read.apply(csv));
        }
    }

    private static int countIgnored(CsvReader csv, WarningLog log) {
        int rows = 0;
        while (csv.next()) {
            rows++;
            String place = csv.file() + " line " + csv.line();
            log.add(GtfsWarning.Kind.FREQUENCIES_IGNORED, () -> place + " is not read: headways are not supported");
        }
        return rows;
    }

    /** The time zone that all times of the feed are in. */
    public ZoneId timeZone() {
        return timeZone;
    }

    /** The first date on which a service runs. */
    public LocalDate firstServiceDate() {
        return firstServiceDate;
    }

    /** The last date on which a service runs. */
    public LocalDate lastServiceDate() {
        return lastServiceDate;
    }

    /** The number of trips in trips.txt. */
    public int tripCount() {
        return trips.size();
    }

    /** The number of rows in stop_times.txt. */
    public int stopTimeCount() {
        return stopTimes.size();
    }

    /** What was tolerated, one entry per kind. */
    public List<GtfsWarning> listWarnings() {
        return warnings;
    }

    /** The routes that the feed's trips follow, each once; every run names one of them. */
    public List<Route> listRoutes() {
        return paths.listRoutes();
    }

    /**
     * The runs of some service days, by date and then in the order of trips.txt; each is made as the stream comes to it.
     *
     * @param from the first service date
     * @param to the last service date, itself included
     */
    public Stream<TrainRun> listTrainRuns(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the last service date " + to + " is before the first, " + from);
        }
        return from.datesUntil(to.plusDays(1)).flatMap(this::listTrainRuns);
    }

    private Stream<TrainRun> listTrainRuns(LocalDate date) {
        ServiceDay day = new ServiceDay(date, timeZone);
        return IntStream.range(0, trips.size())
                .filter(trip -> calendar.runsOn(trips.getTrip(trip).service(), date))
                .mapToObj(trip -> runs.createRun(trip, day));
    }

    /** The run of a trip on a service date; empty if the feed has no such trip or it does not run then. */
    public Optional<TrainRun> findTrainRun(String tripId, LocalDate serviceDate) {
        Integer trip = trips.findNumber(tripId);
        if (trip == null || !calendar.runsOn(trips.getTrip(trip).service(), serviceDate)) {
            return Optional.empty();
        }
        return Optional.of(runs.createRun(trip, new ServiceDay(serviceDate, timeZone)));
    }
}
