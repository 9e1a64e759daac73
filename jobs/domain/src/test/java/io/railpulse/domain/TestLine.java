package io.railpulse.domain;

import io.railpulse.domain.network.Route;
import io.railpulse.domain.network.RouteLine;
import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * A straight line due east along the equator, where a metre of track is a metre of longitude, on one day in UTC. Four
 * places, ten kilometres apart: Alpha (leaves 10:00), Bravo (10:10 to 10:12), Cedar (10:22 to 10:24), Delta (10:34).
 */
public final class TestLine {
    public static final LocalDate DAY = LocalDate.parse("2025-03-01");
    public static final String RUN = "7@2025-03-01";

    private static final double START_LONGITUDE = 10;
    private static final double METRES_PER_DEGREE = Math.toRadians(1) * 6_378_137.0;

    private TestLine() {}

    /** A time of the day: {@code 10:05} or {@code 10:05:30}. */
    public static long at(String time) {
        return DAY.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    /** A time of the day as {@code 10:05}, or {@code 10:05:30} where there are seconds. */
    public static String clock(long millis) {
        return LocalTime.ofSecondOfDay(Duration.ofMillis(millis - at("00:00")).toSeconds())
                .toString();
    }

    public static double longitude(double metres) {
        return START_LONGITUDE + metres / METRES_PER_DEGREE;
    }

    public static Route route(double lengthMetres) {
        return new Route(
                "line",
                new double[] {0, 0},
                new double[] {longitude(0), longitude(lengthMetres)},
                new double[] {0, lengthMetres},
                250);
    }

    public static RouteLine line() {
        return new RouteLine(route(30_000));
    }

    public static TrainRun run() {
        return run(
                call(1, "Alpha", 0, null, "10:00"),
                call(2, "Bravo", 10_000, "10:10", "10:12"),
                call(3, "Cedar", 20_000, "10:22", "10:24"),
                call(4, "Delta", 30_000, "10:34", null));
    }

    public static TrainRun run(PlannedCall... calls) {
        return new TrainRun(RUN, "7", DAY.toString(), "7", "line", null, null, null, null, List.of(calls));
    }

    /** A call at a place along the line; its times may be null. */
    public static PlannedCall call(int sequence, String stop, double along, String arrival, String departure) {
        return new PlannedCall(
                sequence,
                stop.toLowerCase(java.util.Locale.ROOT),
                stop,
                0,
                longitude(along),
                along,
                arrival == null ? null : at(arrival),
                departure == null ? null : at(departure));
    }

    /** A call without booked times; its nominal minutes may be null. */
    public static PlannedCall nominal(int sequence, String stop, double along, Integer running, Integer dwell) {
        return call(sequence, stop, along, null, null)
                .withNominal(running == null ? null : running * 60_000L, dwell == null ? null : dwell * 60_000L);
    }

    /** The four places for a train of which only the departure is booked: ten minutes a leg, two minutes a stop. */
    public static TrainRun nominalRun() {
        return run(
                call(1, "Alpha", 0, null, "10:00"),
                nominal(2, "Bravo", 10_000, 10, 2),
                nominal(3, "Cedar", 20_000, 10, 2),
                nominal(4, "Delta", 30_000, 10, null));
    }

    /** The run with every booked time moved. */
    public static TrainRun shifted(TrainRun run, Duration by) {
        List<PlannedCall> calls = new ArrayList<>();
        for (PlannedCall call : run.calls()) {
            calls.add(call.withBooked(
                    call.arrivalMillis() == null ? null : call.arrivalMillis() + by.toMillis(),
                    call.departureMillis() == null ? null : call.departureMillis() + by.toMillis()));
        }
        return run(calls.toArray(PlannedCall[]::new));
    }
}
