package io.railpulse.backtest.evaluate;

import io.railpulse.domain.eta.CallEvent;
import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.Schedule;
import io.railpulse.domain.timetable.TrainRun;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The plan of one run by moment: the arrival at its call {@code i} is moment {@code 2 i}, the departure {@code 2 i + 1}.
 * Times are milliseconds since the epoch, {@link #UNKNOWN} where there is none.
 */
final class RunPlan {
    static final long UNKNOWN = Schedule.UNKNOWN;

    private static final long EARLIEST_MILLIS = 10 * 60_000;

    private final TrainRun run;
    private final long[] booked;
    private final long[] line;
    private final Map<Integer, Integer> callBySequence = new HashMap<>();

    RunPlan(TrainRun run) {
        this.run = run;
        this.booked = Schedule.timesOf(run);
        this.line = lineOf(run.calls(), booked);
        for (int call = 0; call < run.calls().size(); call++) {
            callBySequence.put(run.calls().get(call).stopSequence(), call);
        }
    }

    /** Where nothing is booked, the nominal times lead on; where none is booked at all, they begin at nought. */
    private static long[] lineOf(List<PlannedCall> calls, long[] booked) {
        long[] line = booked.clone();
        boolean nothingBooked = Arrays.stream(booked).allMatch(time -> time == UNKNOWN);
        if (nothingBooked) {
            line[1] = 0;
        }
        for (int moment = 2; moment < line.length; moment++) {
            PlannedCall call = calls.get(moment / 2);
            Long takes = moment % 2 == 0 ? call.nominalRunningMillis() : call.nominalDwellMillis();
            if (line[moment] == UNKNOWN && takes != null && line[moment - 1] != UNKNOWN) {
                line[moment] = line[moment - 1] + takes;
            }
        }
        return line;
    }

    TrainRun run() {
        return run;
    }

    int moments() {
        return booked.length;
    }

    /** The number of a moment; -1 where the plan does not hold the call. */
    int momentOf(int stopSequence, CallEvent event) {
        Integer call = callBySequence.get(stopSequence);
        return call == null ? -1 : 2 * call + (event == CallEvent.ARRIVAL ? 0 : 1);
    }

    boolean isDestination(int stopSequence) {
        return run.destination().stopSequence() == stopSequence;
    }

    long bookedAt(int moment) {
        return booked[moment];
    }

    /** When the train would be there without any delay; booked, or by nominal times. Differences count, not the value. */
    long lineAt(int moment) {
        return line[moment];
    }

    /**
     * Whether the train can have been there at a time. A passenger train does not run ahead of its plan by more than ten
     * minutes; what says so is a report of another day. A freight train may.
     */
    boolean isCredible(int moment, long timeMillis) {
        return isFreight() || booked[moment] == UNKNOWN || timeMillis >= booked[moment] - EARLIEST_MILLIS;
    }

    boolean isFreight() {
        return "freight".equals(run.trainClass());
    }
}
