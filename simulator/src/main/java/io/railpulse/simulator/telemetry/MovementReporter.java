package io.railpulse.simulator.telemetry;

import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.MessageStatus;
import io.railpulse.domain.telemetry.MovementKind;
import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.network.LinkMode;
import io.railpulse.network.timetable.TimetabledLeg;
import io.railpulse.simulator.Chance;
import io.railpulse.simulator.telemetry.Telegram.MovementTelegram;
import io.railpulse.simulator.world.CallTruth;
import io.railpulse.simulator.world.Journey;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The railways that report where a train is: see {@link ReportingRailway}. Each arrival, departure and pass by rail at their
 * stations is reported with its true time, rounded to the minute as railways do (half a minute up), and received in the
 * order in which it happened. Ships are not reported.
 */
final class MovementReporter implements TelegramSource {
    private static final long MINUTE = 60_000;

    private final Journey journey;
    private final long seed;

    MovementReporter(Journey journey, long seed) {
        this.journey = journey;
        this.seed = seed;
    }

    @Override
    public Journey journey() {
        return journey;
    }

    @Override
    public String name() {
        return "movement-reports";
    }

    @Override
    public Input input() {
        return Input.MOVEMENTS;
    }

    @Override
    public long opensAtMillis() {
        return journey.departureMillis();
    }

    /** Of one run there are a few dozen: they are made at once. */
    @Override
    public Iterator<Telegram> open() {
        Chance chance = Chance.of(seed, "movement-reports", journey.run().id());
        List<Telegram> reports = new ArrayList<>();
        long received = Long.MIN_VALUE;
        for (Movement movement : listMovements()) {
            double delay = chance.lognormal(
                    TelemetryParameter.REPORT_DELAY_MEDIAN.millis(), TelemetryParameter.REPORT_DELAY_SIGMA.value());
            long bounded = (long) Math.min(
                    TelemetryParameter.REPORT_DELAY_MOST.millis(),
                    Math.max(TelemetryParameter.REPORT_DELAY_LEAST.millis(), delay));
            received = Math.max(received + 1000, movement.atMillis() + bounded);
            reports.add(new MovementTelegram(received, reportOf(movement, reports.size() + 1), null));
        }
        return reports.iterator();
    }

    private MovementReport reportOf(Movement movement, int number) {
        return new MovementReport(
                movement.railway().source() + "-" + journey.run().id() + "-" + number,
                movement.railway().source(),
                journey.run().trip().id(),
                journey.run().serviceDate().toString(),
                movement.call().call().station().id(),
                movement.kind(),
                Math.floorDiv(movement.atMillis() + MINUTE / 2, MINUTE) * MINUTE,
                MessageStatus.CREATE);
    }

    private List<Movement> listMovements() {
        List<Movement> movements = new ArrayList<>();
        for (int at = 0; at < journey.calls().size(); at++) {
            CallTruth call = journey.calls().get(at);
            Optional<ReportingRailway> railway =
                    ReportingRailway.findIn(call.call().station().country());
            if (railway.isPresent()) {
                addMovements(at, call, railway.get(), movements);
            }
        }
        return movements;
    }

    private void addMovements(int at, CallTruth call, ReportingRailway railway, List<Movement> movements) {
        boolean arrives = at > 0 && isByRail(at - 1);
        boolean departs = at < journey.calls().size() - 1 && isByRail(at);
        if (arrives && departs && call.isPass()) {
            movements.add(new Movement(call, MovementKind.PASS, call.arrivalMillis(), railway));
            return;
        }
        if (arrives) {
            movements.add(new Movement(call, MovementKind.ARRIVAL, call.arrivalMillis(), railway));
        }
        if (departs) {
            movements.add(new Movement(call, MovementKind.DEPARTURE, call.departureMillis(), railway));
        }
    }

    private boolean isByRail(int leg) {
        TimetabledLeg travelled = journey.run().trip().legs().get(leg);
        return travelled.link().mode() == LinkMode.RAIL;
    }

    private record Movement(CallTruth call, MovementKind kind, long atMillis, ReportingRailway railway) {}
}
