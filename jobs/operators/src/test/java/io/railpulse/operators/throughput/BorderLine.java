package io.railpulse.operators.throughput;

import static io.railpulse.testing.train.RecordTimes.at;

import io.railpulse.domain.delay.Delay;
import io.railpulse.domain.delay.DelayBasis;
import io.railpulse.domain.delay.Delays;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.throughput.RunInput;
import io.railpulse.domain.timetable.CallRole;
import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.domain.tracking.CallKind;
import io.railpulse.domain.tracking.CallMethod;
import io.railpulse.domain.tracking.ObservedCall;
import io.railpulse.domain.tracking.RunState;
import io.railpulse.testing.train.TrainRunBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Trains from Alashankou by way of Dostyk, a border, to Aktogay: one every so many minutes, each late by its number. */
final class BorderLine {
    private static final long MINUTE = 60_000;

    private BorderLine() {}

    static TrainRun plan(int train, int everyMinutes) {
        TrainRun run = TrainRunBuilder.train("t" + train)
                .from("Alashankou", "06:00")
                .via("Dostyk", 10_000, "06:10", "07:00")
                .of(CallRole.BORDER)
                .to("Aktogay", 40_000, "07:30");
        return TrainRunBuilder.shifted(run, Duration.ofMinutes((long) train * everyMinutes));
    }

    /** All news of some trains, as it is received. */
    static List<RunInput> news(int trains, int everyMinutes) {
        List<RunInput> news = new ArrayList<>();
        for (int train = 0; train < trains; train++) {
            TrainRun plan = plan(train, everyMinutes);
            news.add(RunInput.of(plan, at("00:30")));
            List<PlannedCall> calls = plan.calls();
            long late = train * MINUTE + 20_500;
            news.add(call(plan, 0, null, calls.get(0).departureMillis() + late, 0));
            news.add(call(plan, 1, calls.get(1).arrivalMillis() + late, null, 0));
            news.add(call(
                    plan, 1, calls.get(1).arrivalMillis() + late, calls.get(1).departureMillis() + 2 * late, 1));
            news.add(call(plan, 2, calls.get(2).arrivalMillis() + 2 * late, null, 0));
            news.add(arrived(plan, calls.get(2).arrivalMillis() + 2 * late + MINUTE));
        }
        return news;
    }

    static RunInput call(TrainRun plan, int call, Long arrival, Long departure, int revision) {
        long known = Math.max(arrival == null ? 0 : arrival, departure == null ? 0 : departure);
        return call(plan, call, arrival, departure, revision, known + 5_000);
    }

    static RunInput call(TrainRun plan, int call, Long arrival, Long departure, int revision, long recordMillis) {
        PlannedCall planned = plan.calls().get(call);
        return RunInput.of(new ObservedCall(
                plan.trainRunId(),
                plan.tripId(),
                plan.serviceDate(),
                planned.stopSequence(),
                planned.stopId(),
                planned.alongMetres(),
                CallKind.STOP,
                arrival,
                departure,
                planned.arrivalMillis(),
                planned.departureMillis(),
                delay(arrival, planned.arrivalMillis()),
                delay(departure, planned.departureMillis()),
                CallMethod.REPORTED,
                revision,
                false,
                recordMillis,
                revision));
    }

    private static Delay delay(Long at, Long booked) {
        return at == null || booked == null ? Delay.UNKNOWN : new Delay((at - booked) / 1000, DelayBasis.BOOKED);
    }

    private static RunInput arrived(TrainRun plan, long recordMillis) {
        return RunInput.of(new TrainStatus(
                plan.trainRunId(),
                plan.tripId(),
                plan.serviceDate(),
                null,
                null,
                RunState.ARRIVED,
                recordMillis,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Delays.UNKNOWN,
                "aktogay",
                null,
                Delays.UNKNOWN,
                "",
                null,
                recordMillis,
                0,
                null,
                null,
                null,
                null));
    }
}
