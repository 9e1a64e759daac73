package io.railpulse.simulator.incident;

import io.railpulse.domain.telemetry.MessageStatus;
import io.railpulse.domain.telemetry.MovementKind;
import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.network.timetable.TimetabledCall;
import io.railpulse.network.timetable.TimetabledTrip;
import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.Telegram.MovementTelegram;
import io.railpulse.simulator.telemetry.Telegram.PositionTelegram;
import io.railpulse.simulator.world.CallTruth;
import io.railpulse.simulator.world.Journey;
import io.railpulse.simulator.world.SimulatedRun;
import io.railpulse.simulator.world.TripBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A booked train from the start, where it should leave at noon, by a yard 400 km on, where it should be from 22:00 to 23:30, to the end, 400
 * km further. Its times are minutes since noon.
 */
final class TravelledTrain {
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final Plans PLANS = new Plans(TripBuilder.ZONE);
    static final int YARD_FROM = 600;
    static final int YARD_UNTIL = 690;
    static final int END = 1290;
    private static final TimetabledTrip TRIP = TripBuilder.booked("by-the-yard")
            .from("start")
            .stop("yard", 400, 90)
            .to("end", 400);

    private final SimulatedRun run;
    private int departure = 0;
    private int arrival = YARD_FROM;
    private int goesOn = YARD_UNTIL;
    private int end = END;
    private final List<int[]> stands = new ArrayList<>();

    private TravelledTrain(TimetabledTrip trip, LocalDate day) {
        run = new SimulatedRun(trip, day);
    }

    static TravelledTrain toPlan() {
        return new TravelledTrain(TRIP, DAY);
    }

    static TravelledTrain of(TimetabledTrip trip) {
        return new TravelledTrain(trip, DAY);
    }

    TravelledTrain leavingAt(int minute) {
        departure = minute;
        return this;
    }

    TravelledTrain atTheYard(int from, int until) {
        arrival = from;
        goesOn = until;
        return this;
    }

    TravelledTrain atTheEnd(int minute) {
        end = minute;
        return this;
    }

    /** On the way from the yard to the end, half way. */
    TravelledTrain standingBehindTheYard(int from, int until) {
        stands.add(new int[] {from, until});
        return this;
    }

    Journey journey() {
        List<TimetabledCall> calls = run.trip().calls();
        double yard = calls.get(1).km();
        double all = calls.get(2).km();
        List<CallTruth> truth = List.of(
                new CallTruth(calls.get(0), millis(departure), millis(departure)),
                new CallTruth(calls.get(1), millis(arrival), millis(goesOn)),
                new CallTruth(calls.get(2), millis(end), millis(end)));
        List<Long> moments = new ArrayList<>(List.of(millis(departure), millis(arrival)));
        List<Double> km = new ArrayList<>(List.of(0.0, yard));
        if (goesOn > arrival) {
            moments.add(millis(goesOn));
            km.add(yard);
        }
        for (int[] stand : stands) {
            moments.addAll(List.of(millis(stand[0]), millis(stand[1])));
            km.addAll(List.of((yard + all) / 2, (yard + all) / 2));
        }
        moments.add(millis(end));
        km.add(all);
        return new Journey(
                run,
                truth,
                List.of(),
                moments.stream().mapToLong(Long::longValue).toArray(),
                km.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** @param minute since noon of the day */
    static long millis(double minute) {
        return (DAY.toEpochDay() * 1440 + 720) * 60_000L + Math.round(minute * 60_000);
    }

    static Telegram fix(double measured, double received) {
        return fix(measured, received, 0, null);
    }

    static Telegram fix(double measured, double received, double speedMps, String fault) {
        PositionReport report = new PositionReport(
                "fix-" + measured,
                "tracker",
                "by-the-yard",
                DAY.toString(),
                millis(measured),
                0,
                0,
                speedMps,
                null,
                null);
        return new PositionTelegram(millis(received), report, fault);
    }

    static Telegram report(String stopId, MovementKind kind, double occurred, double received) {
        MovementReport report = new MovementReport(
                "report-" + occurred,
                "IM",
                "by-the-yard",
                DAY.toString(),
                stopId,
                kind,
                millis(occurred),
                MessageStatus.CREATE);
        return new MovementTelegram(millis(received), report, null);
    }

    /** In minutes: from, until, shown from, shown until; a dash where nothing shows it. */
    static String minutesOf(TrainIncident incident) {
        return minute(incident.fromMillis()) + "-" + minute(incident.untilMillis())
                + (incident.shownFromMillis() == null
                        ? " -"
                        : " " + minute(incident.shownFromMillis()) + "-" + minute(incident.shownUntilMillis()));
    }

    private static long minute(long millis) {
        return Math.round((millis - millis(0)) / 60_000.0);
    }

    static List<String> minutesOf(List<TrainIncident> incidents) {
        return incidents.stream().map(TravelledTrain::minutesOf).toList();
    }
}
