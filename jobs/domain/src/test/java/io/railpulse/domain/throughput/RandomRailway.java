package io.railpulse.domain.throughput;

import io.railpulse.domain.delay.Delay;
import io.railpulse.domain.delay.DelayBasis;
import io.railpulse.domain.delay.Delays;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.timetable.CallRole;
import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.domain.tracking.CallKind;
import io.railpulse.domain.tracking.CallMethod;
import io.railpulse.domain.tracking.ObservedCall;
import io.railpulse.domain.tracking.RunState;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Trains on a line with two borders, and all that can be told of them: late, in backlogs of nine hours, again and again, taken
 * back, under plans that change.
 */
final class RandomRailway {
    static final long MINUTE = 60_000;
    static final long HOUR = 60 * MINUTE;
    private static final int STOPS = 7;
    private static final String[] CORRIDORS = {"silk", "steppe", null};
    private static final String[] CLASSES = {"freight", "passenger", null};

    private final Random random;
    private final long beginMillis;
    private final long latestNewsMillis;
    final List<RunInput> inputs = new ArrayList<>();
    private int ordinal;

    /** @param latestNewsMillis how long after the event the latest correction may be received */
    RandomRailway(long seed, long beginMillis, int runs, long daysMillis, long latestNewsMillis) {
        this.random = new Random(seed);
        this.beginMillis = beginMillis;
        this.latestNewsMillis = latestNewsMillis;
        for (int run = 0; run < runs; run++) {
            addRun("r" + run, beginMillis + upTo(daysMillis));
        }
    }

    private long upTo(long most) {
        return (long) (random.nextDouble() * most);
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private void addRun(String id, long departs) {
        boolean back = chance(0.4);
        List<Integer> stops = new ArrayList<>();
        for (int stop = 0; stop < STOPS; stop++) {
            if (stop == 3 || stop == 0 || chance(0.8)) {
                stops.add(back ? 0 : stops.size(), stop);
            }
        }
        TrainRun plan = planOf(id, stops, departs);
        inputs.add(RunInput.of(plan, departs - upTo(40 * HOUR)));
        if (chance(0.1)) {
            tellStatus(plan, RunState.CANCELLED, departs - 20 * HOUR + upTo(30 * HOUR));
            if (chance(0.5)) {
                return;
            }
        }
        long[] times = timesOf(plan, departs);
        tellCalls(plan, times);
        if (chance(0.25)) {
            changePlan(plan, departs + upTo(20 * HOUR));
        }
        RunState state = chance(0.7) ? RunState.ARRIVED : chance(0.5) ? RunState.LOST : RunState.RUNNING;
        tellStatus(plan, state, times[times.length - 2] + upTo(3 * HOUR));
    }

    private TrainRun planOf(String id, List<Integer> stops, long departs) {
        List<PlannedCall> calls = new ArrayList<>();
        boolean booked = chance(0.7);
        boolean nominal = chance(0.6);
        long at = departs - upTo(30 * MINUTE);
        double along = 0;
        for (int number = 0; number < stops.size(); number++) {
            int stop = stops.get(number);
            long running = number == 0 ? 0 : 20 * MINUTE + upTo(40 * MINUTE);
            long dwell = role(stop) == CallRole.BORDER ? 2 * HOUR + upTo(HOUR) : upTo(10 * MINUTE);
            along += number == 0 ? 12.3 : 20_000 + random.nextDouble() * 50_000;
            calls.add(new PlannedCall(
                            2 * number + 3,
                            "s" + stop,
                            "Stop " + stop,
                            45 + 0.3 * stop,
                            80 - 1.5 * stop,
                            along,
                            booked && !chance(0.1) ? Long.valueOf(at + running) : null,
                            booked && !chance(0.1) ? Long.valueOf(at + running + dwell) : null)
                    .withNominal(nominal ? running : null, nominal ? dwell : null)
                    .withRole(role(stop)));
            at += running + dwell;
        }
        Double teu = chance(0.2) ? null : Double.valueOf(random.nextInt(400) / 4.0);
        Double tonnes = chance(0.2) ? null : Double.valueOf(random.nextDouble() * 3000);
        String corridor = CORRIDORS[random.nextInt(3)];
        String trainClass = CLASSES[random.nextInt(3)];
        return new TrainRun(id, id, "2026-01-01", null, "line", corridor, trainClass, teu, tonnes, calls);
    }

    private static CallRole role(int stop) {
        return stop == 3 || stop == 4 ? CallRole.BORDER : stop == 1 ? null : CallRole.STATION;
    }

    private long[] timesOf(TrainRun plan, long departs) {
        long[] times = new long[2 * plan.calls().size()];
        long at = departs;
        for (int call = 0; call < plan.calls().size(); call++) {
            at += call == 0 ? 0 : 15 * MINUTE + upTo(60 * MINUTE);
            times[2 * call] = at;
            boolean border = plan.calls().get(call).role() == CallRole.BORDER;
            at += border ? HOUR + upTo(9 * HOUR) : chance(0.4) ? 0 : upTo(25 * MINUTE);
            times[2 * call + 1] = at;
        }
        return times;
    }

    private void tellCalls(TrainRun plan, long[] times) {
        long backlogFrom = chance(0.3) ? times[0] + upTo(10 * HOUR) : Long.MAX_VALUE;
        int last = plan.calls().size() - 1;
        for (int call = 0; call <= last; call++) {
            PlannedCall planned = plan.calls().get(call);
            Long arrival = call == 0 && chance(0.7) ? null : Long.valueOf(times[2 * call]);
            Long departure = call == last ? null : Long.valueOf(times[2 * call + 1]);
            if (chance(0.04)) {
                continue;
            }
            CallKind kind = chance(0.05)
                    ? CallKind.SKIPPED
                    : times[2 * call] == times[2 * call + 1] ? CallKind.PASS : CallKind.STOP;
            if (kind == CallKind.SKIPPED) {
                tellCall(plan, planned, kind, null, null, false, heard(times[2 * call], backlogFrom));
                continue;
            }
            if (kind == CallKind.STOP && arrival != null) {
                tellCall(plan, planned, kind, arrival, null, false, heard(arrival, backlogFrom));
            }
            long known = departure == null ? arrival : departure;
            if (!chance(0.05)) {
                tellCall(plan, planned, kind, arrival, departure, false, heard(known, backlogFrom));
            }
            revise(plan, planned, kind, arrival, departure, known);
        }
    }

    private long heard(long happened, long backlogFrom) {
        boolean waits = happened >= backlogFrom && happened < backlogFrom + 9 * HOUR;
        return waits ? backlogFrom + 9 * HOUR + upTo(5 * MINUTE) : happened + upTo(20 * MINUTE);
    }

    private void revise(TrainRun plan, PlannedCall planned, CallKind kind, Long arrival, Long departure, long known) {
        while (chance(0.3)) {
            long recordMillis = known + 20 * MINUTE + (chance(0.1) ? upTo(latestNewsMillis) : upTo(10 * HOUR));
            long shift = chance(0.3) ? 0 : upTo(6 * HOUR) - 3 * HOUR;
            boolean withdrawn = chance(0.2);
            Long later = departure == null || withdrawn ? null : Long.valueOf(departure + shift + upTo(MINUTE));
            Long earlier = arrival == null || withdrawn ? null : Long.valueOf(arrival + shift);
            tellCall(plan, planned, kind, earlier, later, withdrawn, recordMillis);
        }
    }

    private void tellCall(
            TrainRun plan,
            PlannedCall planned,
            CallKind kind,
            Long arrival,
            Long departure,
            boolean withdrawn,
            long recordMillis) {
        boolean wrongPlace = chance(0.01);
        inputs.add(RunInput.of(new ObservedCall(
                plan.trainRunId(),
                plan.tripId(),
                plan.serviceDate(),
                chance(0.01) ? null : Integer.valueOf(planned.stopSequence()),
                wrongPlace ? "elsewhere" : planned.stopId(),
                planned.alongMetres(),
                kind,
                arrival,
                departure,
                planned.arrivalMillis(),
                planned.departureMillis(),
                delay(arrival, planned.arrivalMillis()),
                delay(departure, planned.departureMillis()),
                chance(0.1) ? CallMethod.ESTIMATED : CallMethod.REPORTED,
                ordinal,
                withdrawn,
                recordMillis,
                ordinal++)));
    }

    private Delay delay(Long at, Long booked) {
        if (at == null || chance(0.05)) {
            return Delay.UNKNOWN;
        }
        DelayBasis basis = booked != null && !chance(0.1) ? DelayBasis.BOOKED : DelayBasis.BASELINE;
        return new Delay(booked == null ? upTo(3600) - 900 : (at - booked) / 1000, basis);
    }

    private void changePlan(TrainRun plan, long recordMillis) {
        List<PlannedCall> calls = new ArrayList<>(plan.calls());
        if (chance(0.5)) {
            calls.remove(1 + random.nextInt(calls.size() - 2));
        }
        Double teu = chance(0.5) ? plan.consistTeu() : Double.valueOf(random.nextInt(100));
        String corridor = chance(0.7) ? plan.corridor() : CORRIDORS[random.nextInt(3)];
        inputs.add(RunInput.of(
                new TrainRun(
                        plan.trainRunId(),
                        plan.tripId(),
                        plan.serviceDate(),
                        null,
                        "line",
                        corridor,
                        plan.trainClass(),
                        teu,
                        plan.consistTonnes(),
                        calls),
                recordMillis));
    }

    private void tellStatus(TrainRun plan, RunState state, long recordMillis) {
        inputs.add(RunInput.of(new TrainStatus(
                plan.trainRunId(),
                plan.tripId(),
                plan.serviceDate(),
                null,
                plan.corridor(),
                state,
                recordMillis - MINUTE,
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
                "s0",
                null,
                Delays.UNKNOWN,
                "",
                null,
                recordMillis,
                ordinal++,
                null,
                null,
                null,
                null)));
    }

    /** The same news, heard at another time. */
    static RunInput heard(RunInput input, long recordMillis, int ordinal) {
        RunStanding standing = input.standing();
        return new RunInput(
                input.trainRunId(),
                recordMillis,
                input.plan(),
                input.call() == null ? null : heard(input.call(), recordMillis, ordinal),
                standing == null
                        ? null
                        : new RunStanding(standing.state(), standing.sinceMillis(), recordMillis, ordinal));
    }

    private static ObservedCall heard(ObservedCall call, long recordMillis, int ordinal) {
        return new ObservedCall(
                call.trainRunId(),
                call.tripId(),
                call.serviceDate(),
                call.stopSequence(),
                call.stopId(),
                call.alongMetres(),
                call.kind(),
                call.arrivalMillis(),
                call.departureMillis(),
                call.bookedArrivalMillis(),
                call.bookedDepartureMillis(),
                call.arrivalDelay(),
                call.departureDelay(),
                call.method(),
                call.revision(),
                call.withdrawn(),
                recordMillis,
                ordinal);
    }
}
