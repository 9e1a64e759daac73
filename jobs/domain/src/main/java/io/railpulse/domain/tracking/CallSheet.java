package io.railpulse.domain.tracking;

import io.railpulse.domain.timetable.Schedule;
import java.util.Arrays;

/**
 * The sheet on which the times of one run's calls are noted. Each call has two moments, arrival and departure; the moment
 * of call {@code i} has the number {@code 2 i} or {@code 2 i + 1}, so that moments are numbered in the order in which they
 * happen. Known times never fall along the run: {@link #note} refuses what would break that.
 *
 * <p>Plain arrays with public fields: it is kept in state, and read by its serializer.
 */
public final class CallSheet {
    /** Stands for a time that is not known. */
    public static final long UNKNOWN = Schedule.UNKNOWN;

    private static final int NOT_LOOKED_FOR = -2;

    /** Times by moment, milliseconds since the epoch, or {@link #UNKNOWN}. */
    public long[] times;
    /** {@link CallMethod} ordinals by moment; meaningless where the time is unknown. */
    public byte[] methods;
    /** Whether a time was only filled in from the plan, by moment. */
    public boolean[] filled;
    /** Whether the train went through, by call. */
    public boolean[] passed;
    /** Whether the train went around a call, by call: nothing is filled in for it. */
    public boolean[] bypassed;
    /** How often each call was told, by call. */
    public int[] revisions;
    /** What changed since it was last told, by call. */
    public boolean[] changed;

    /**
     * What a look at all calls found, so that a fix that changes none of them costs the same however many there are. Not kept
     * in state: it is found again.
     */
    private transient int lastFirm = NOT_LOOKED_FOR;

    /** Whether a look found nothing changed, and nothing has changed since. */
    private transient boolean unchanged;

    /** For the serializer. */
    public CallSheet() {}

    public static CallSheet of(int calls) {
        CallSheet sheet = new CallSheet();
        sheet.times = new long[2 * calls];
        Arrays.fill(sheet.times, UNKNOWN);
        sheet.methods = new byte[2 * calls];
        sheet.filled = new boolean[2 * calls];
        sheet.passed = new boolean[calls];
        sheet.bypassed = new boolean[calls];
        sheet.revisions = new int[calls];
        sheet.changed = new boolean[calls];
        return sheet;
    }

    /** The same, with nothing in common. */
    CallSheet copy() {
        CallSheet copy = new CallSheet();
        copy.times = times.clone();
        copy.methods = methods.clone();
        copy.filled = filled.clone();
        copy.passed = passed.clone();
        copy.bypassed = bypassed.clone();
        copy.revisions = revisions.clone();
        copy.changed = changed.clone();
        return copy;
    }

    /** Whether something changed since it was last told. */
    public boolean hasChanged() {
        for (int call = 0; !unchanged && call < changed.length; call++) {
            if (changed[call]) {
                return true;
            }
        }
        unchanged = true;
        return false;
    }

    /** Notes that a call is to be told again. */
    void change(int call) {
        changed[call] = true;
        unchanged = false;
    }

    /** Whether the same is known of the same calls at the same times. */
    boolean hasSameTimes(CallSheet other) {
        return Arrays.equals(times, other.times)
                && Arrays.equals(methods, other.methods)
                && Arrays.equals(passed, other.passed)
                && Arrays.equals(bypassed, other.bypassed);
    }

    /** What it says of one call, on a sheet of its own. */
    CallSheet cut(int call) {
        CallSheet one = CallSheet.of(1);
        one.copyCall(0, this, call);
        return one;
    }

    public static int arrivalOf(int call) {
        return 2 * call;
    }

    public static int departureOf(int call) {
        return 2 * call + 1;
    }

    public static int callOf(int moment) {
        return moment / 2;
    }

    public int calls() {
        return passed.length;
    }

    public boolean isKnown(int moment) {
        return times[moment] != UNKNOWN;
    }

    public CallMethod methodOf(int moment) {
        return isKnown(moment) ? CallMethod.values()[methods[moment]] : null;
    }

    /** Known by evidence of its own, not merely filled in from the plan. */
    public boolean isFirm(int moment) {
        return isKnown(moment) && !filled[moment];
    }

    /** The last moment whose time is known firmly; -1 if none. */
    public int lastFirm() {
        if (lastFirm == NOT_LOOKED_FOR) {
            lastFirm = previousFirm(times.length);
        }
        return lastFirm;
    }

    /** The last firm moment before a moment; -1 if none. */
    public int previousFirm(int moment) {
        for (int earlier = moment - 1; earlier >= 0; earlier--) {
            if (isFirm(earlier)) {
                return earlier;
            }
        }
        return -1;
    }

    /** The first firm moment after a moment; -1 if none. */
    public int nextFirm(int moment) {
        for (int later = moment + 1; later < times.length; later++) {
            if (isFirm(later)) {
                return later;
            }
        }
        return -1;
    }

    /**
     * Notes a time.
     *
     * @throws IllegalStateException if a firm moment before it is later, or one after it earlier
     */
    public void note(int moment, long timeMillis, CallMethod method) {
        int before = previousFirm(moment);
        int after = nextFirm(moment);
        if ((before >= 0 && times[before] > timeMillis) || (after >= 0 && times[after] < timeMillis)) {
            throw new IllegalStateException("Moment " + moment + " at " + timeMillis + " is out of order");
        }
        set(moment, timeMillis, method, false);
    }

    /** Forgets a time. */
    public void erase(int moment) {
        set(moment, UNKNOWN, CallMethod.REPORTED, false);
    }

    /** Notes whether the train went through at a call. */
    public void setPassed(int call, boolean passedThrough) {
        if (passed[call] != passedThrough) {
            passed[call] = passedThrough;
            change(call);
        }
    }

    /** Notes whether the train went around a call. */
    public void setBypassed(int call, boolean wentAround) {
        if (bypassed[call] != wentAround) {
            bypassed[call] = wentAround;
            change(call);
        }
    }

    /**
     * Fills in the calls of which nothing is known, although the train is known before and after them: in proportion to
     * the plan, as {@link CallMethod#ESTIMATED}; not where it went around them. What was filled in before and no longer lies between firm moments goes.
     *
     * @param planned planned times by moment, or {@link #UNKNOWN}
     */
    public void estimateGaps(long[] planned) {
        int before = -1;
        for (int moment = 0; moment < times.length; moment++) {
            if (!isFirm(moment)) {
                continue;
            }
            fillBetween(before, moment, planned);
            before = moment;
        }
        for (int moment = before + 1; moment < times.length; moment++) {
            erase(moment);
        }
    }

    private void fillBetween(int before, int after, long[] planned) {
        long earliest = before < 0 ? UNKNOWN : times[before];
        for (int moment = before + 1; moment < after; moment++) {
            int call = callOf(moment);
            boolean callHasFirm = isFirm(arrivalOf(call)) || isFirm(departureOf(call));
            if (before < 0 || callHasFirm || bypassed[call]) {
                erase(moment);
                continue;
            }
            // Where the plan has times for only some of these moments, their shares of the gap may fall.
            earliest = Math.max(earliest, proportional(before, moment, after, planned));
            set(moment, earliest, CallMethod.ESTIMATED, true);
        }
    }

    private long proportional(int before, int moment, int after, long[] planned) {
        long span = times[after] - times[before];
        if (planned[before] == UNKNOWN || planned[moment] == UNKNOWN || planned[after] == UNKNOWN) {
            return times[before] + span * (moment - before) / (after - before);
        }
        long plannedSpan = planned[after] - planned[before];
        if (plannedSpan <= 0) {
            return times[before];
        }
        double share = (double) (planned[moment] - planned[before]) / plannedSpan;
        return times[before] + Math.round(span * Math.min(1, Math.max(0, share)));
    }

    /** Takes over all that another sheet says of one of its calls; what would break the order is lost, which is a change. */
    void copyCall(int call, CallSheet other, int otherCall) {
        boolean lost = false;
        for (int part = 0; part < 2; part++) {
            int from = 2 * otherCall + part;
            if (!other.isKnown(from)) {
                continue;
            }
            int before = previousFirm(2 * call + part);
            if (before >= 0 && times[before] > other.times[from]) {
                lost = true;
                continue;
            }
            set(2 * call + part, other.times[from], other.methodOf(from), other.filled[from]);
        }
        revisions[call] = other.revisions[otherCall];
        passed[call] = other.passed[otherCall] && !lost;
        bypassed[call] = other.bypassed[otherCall];
        changed[call] = other.changed[otherCall] || lost;
        unchanged = false;
    }

    /** Notes a time without a look at the others: the caller sees to the order. */
    void set(int moment, long timeMillis, CallMethod method, boolean fill) {
        filled[moment] = fill;
        lastFirm = NOT_LOOKED_FOR;
        if (times[moment] == timeMillis && (timeMillis == UNKNOWN || methods[moment] == method.ordinal())) {
            return;
        }
        times[moment] = timeMillis;
        methods[moment] = (byte) method.ordinal();
        change(callOf(moment));
    }
}
