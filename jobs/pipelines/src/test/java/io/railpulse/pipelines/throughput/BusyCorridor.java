package io.railpulse.pipelines.throughput;

import io.railpulse.connectors.kafka.Received;
import io.railpulse.domain.delay.Delay;
import io.railpulse.domain.telemetry.Origin;
import io.railpulse.domain.telemetry.TrainInput;
import io.railpulse.domain.throughput.RunInput;
import io.railpulse.domain.throughput.RunStanding;
import io.railpulse.domain.timetable.CallRole;
import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.domain.tracking.CallKind;
import io.railpulse.domain.tracking.CallMethod;
import io.railpulse.domain.tracking.ObservedCall;
import io.railpulse.domain.tracking.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A hundred trains in a day, of which ninety run on one corridor of thirty stations, one of them a border. */
final class BusyCorridor {
    static final int TRAINS = 100;
    static final int ON_MAIN = 90;

    private static final int STATIONS = 30;
    private static final int BORDER = 12;
    private static final long BEGINNING = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();
    private static final long APART = Duration.ofMinutes(8).toMillis();
    private static final long LINK = Duration.ofMinutes(20).toMillis();
    private static final long STAND = Duration.ofMinutes(2).toMillis();

    final List<Received> plans = new ArrayList<>();
    final List<Received> calls = new ArrayList<>();
    final List<Received> statuses = new ArrayList<>();

    BusyCorridor() {
        for (int train = 0; train < TRAINS; train++) {
            add(plan(train), train % 7 * 60_000L);
        }
        calls.sort(Comparator.comparingLong(received -> received.run().recordMillis()));
        statuses.sort(Comparator.comparingLong(received -> received.run().recordMillis()));
    }

    long newestMillis() {
        return statuses.get(statuses.size() - 1).run().recordMillis();
    }

    private static TrainRun plan(int train) {
        String line = train % 10 == 0 ? "branch" : "main";
        List<PlannedCall> calls = new ArrayList<>();
        for (int station = 0; station < STATIONS; station++) {
            long arrival = BEGINNING + train * APART + station * (LINK + STAND);
            calls.add(new PlannedCall(
                            station + 1,
                            line + "-" + station,
                            null,
                            50,
                            60 - station,
                            station * 25_000,
                            station == 0 ? null : arrival,
                            station == STATIONS - 1 ? null : arrival + STAND)
                    .withRole(station == BORDER ? CallRole.BORDER : null));
        }
        String id = "train-" + train;
        return new TrainRun(
                TrainRun.idOf(id, "2026-03-02"),
                id,
                "2026-03-02",
                null,
                "route",
                line,
                "freight",
                82.0,
                1_900.5,
                calls);
    }

    private void add(TrainRun plan, long lateMillis) {
        Origin origin = new Origin("rail.train-run.v1", 0, plans.size(), BEGINNING - 1);
        plans.add(Received.of(TrainInput.of(plan.trainRunId(), origin, plan)));
        for (PlannedCall call : plan.calls()) {
            Long arrival = call.arrivalMillis() == null ? null : Long.valueOf(call.arrivalMillis() + lateMillis);
            Long departure = call.departureMillis() == null ? null : Long.valueOf(call.departureMillis() + lateMillis);
            if (arrival != null) {
                calls.add(of(seen(plan, call, arrival, null, arrival + 5_000)));
            }
            if (departure != null) {
                calls.add(of(seen(plan, call, arrival, departure, departure + 5_000)));
            }
        }
        long over = plan.destination().arrivalMillis() + lateMillis + 60_000;
        RunStanding arrived = new RunStanding(RunState.ARRIVED, over, over, 0);
        statuses.add(of(new RunInput(plan.trainRunId(), over, null, null, arrived)));
    }

    private static Received of(RunInput input) {
        return Received.of(input);
    }

    private static RunInput seen(TrainRun plan, PlannedCall call, Long arrival, Long departure, long record) {
        return RunInput.of(new ObservedCall(
                plan.trainRunId(),
                plan.tripId(),
                plan.serviceDate(),
                call.stopSequence(),
                call.stopId(),
                call.alongMetres(),
                CallKind.STOP,
                arrival,
                departure,
                call.arrivalMillis(),
                call.departureMillis(),
                Delay.UNKNOWN,
                Delay.UNKNOWN,
                CallMethod.REPORTED,
                0,
                false,
                record,
                0));
    }
}
