package io.railpulse.domain.delay;

import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.Schedule;
import java.util.Arrays;
import java.util.List;

/**
 * What to expect of a train that nothing is booked for: its departure from the origin, and from there on the time that
 * legs and stands usually take. So its delay is what it has lost on the way; what it lost before it left is not in it.
 */
public final class Baseline {
    /** By the plan's nominal running and dwell times. */
    public static final Baseline NOMINAL = new Baseline(new UsualTimes() {
        @Override
        public Long runningMillis(List<PlannedCall> calls, int call) {
            return calls.get(call).nominalRunningMillis();
        }

        @Override
        public Long dwellMillis(List<PlannedCall> calls, int call) {
            return calls.get(call).nominalDwellMillis();
        }
    });

    private static final long[] NOTHING = {};

    private final UsualTimes usual;

    public Baseline(UsualTimes usual) {
        this.usual = usual;
    }

    /**
     * The times by moment; {@link Schedule#UNKNOWN} at the origin, and where no usual time leads. Where the usual times
     * have a gap they lead on from the next booked time behind it.
     *
     * @param calls of the plan
     * @param booked by moment
     * @param departureMillis when the train left its origin; {@link Schedule#UNKNOWN} takes the booked departure
     * @return empty if no time is known
     */
    public long[] timesOf(List<PlannedCall> calls, long[] booked, long departureMillis) {
        long[] times = new long[booked.length];
        Arrays.fill(times, Schedule.UNKNOWN);
        boolean any = false;
        long former = departureMillis == Schedule.UNKNOWN ? booked[1] : departureMillis;
        for (int moment = 2; moment < times.length; moment++) {
            int call = moment / 2;
            Long takes = moment % 2 == 0 ? usual.runningMillis(calls, call) : usual.dwellMillis(calls, call);
            if (takes != null && former != Schedule.UNKNOWN) {
                times[moment] = former + takes;
                any = true;
            }
            former = times[moment] == Schedule.UNKNOWN ? booked[moment] : times[moment];
        }
        return any ? times : NOTHING;
    }

    /** How long legs and stands usually take; calls are numbered from 0. */
    public interface UsualTimes {
        /** From the departure of the call before to the arrival here, milliseconds; null if unknown. */
        Long runningMillis(List<PlannedCall> calls, int call);

        /** From the arrival to the departure, milliseconds; null if unknown. */
        Long dwellMillis(List<PlannedCall> calls, int call);
    }
}
