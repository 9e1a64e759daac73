package io.railpulse.domain.tracking;

/**
 * Whether the clock of one device is right, by what is received of it, in the order received, each with the time that it
 * tells.
 *
 * <p>By its receipt alone a fix of a slow clock looks like one that was long under way. What tells them apart is the rhythm of
 * the device. A network that holds fixes back breaks the rhythm of receipts: first nothing comes, then much at once, while the
 * times told go on in their usual steps, or fill the hole that was left. A clock that goes wrong breaks the rhythm of the
 * times told, while fixes are received as usual: it falls back behind what was told already, or makes a step as never before.
 * The broken step says by how much the clock is wrong, to the second where the device is regular; how long the fix seems to be
 * under way bears it out. It stays wrong by as much until it breaks its rhythm again, or a fix is under way no longer than is
 * usual. Nothing is received before it was measured: a clock that says so is fast.
 *
 * <p>A plain object with public fields: it is kept in keyed state, and read by its serializer.
 */
public final class DeviceClock {
    /** What is usual is known from so many fixes. */
    private static final int KNOWN_FROM = 5;
    /** Where the first fix that is odd leaves a doubt, so many in a row that are odd alike leave none. */
    private static final int SURE_FROM = 3;
    /** Without a sign of a clock that went wrong, so many in a row that are long under way alike are a new custom. */
    private static final int USUAL_FROM = 8;
    /** A fix is longer under way than usual if it is so by more times what most differ by, */
    private static final int SPREADS = 3;
    /** and by more than that, milliseconds: what is sent once more is some seconds later, and seldom as quick twice. */
    private static final long LEAST_SCATTER = 20_000;
    /** A clock that is slow by less, milliseconds, puts no train far from where it is. */
    private static final long LEAST_SLOW = 60_000;
    /** A clock that seems to be slow by more, milliseconds, has to say so more than once: what is so old may be a copy. */
    private static final long MOST_AT_ONCE = 3_600_000;
    /** Clocks of those who receive may be wrong by so much, milliseconds. */
    private static final long RECEIVERS_OFF = 2_000;

    /** The device, by {@link Fix#deviceOf}. */
    public int device;
    /** Record time of what was received last; {@link CallSheet#UNKNOWN} before the first. */
    public long receivedMillis = CallSheet.UNKNOWN;
    /** The steps in which it tells times, by the clock that it has now. */
    public Rhythm rhythm = new Rhythm();
    /** How long fixes are under way while the clock is right. */
    public NewestTimes usual = new NewestTimes();
    /** By how much later than told its fixes are measured, milliseconds; negative if the clock is fast, 0 if it is right. */
    public long behindMillis;
    /** The same as the newest fixes in a row have it that did not fit. */
    public NewestTimes odd = new NewestTimes();
    /** Whether the first of those came as one does whose clock went wrong. */
    public boolean oddByClock;
    /** Whether the newest that came alone was told by the clock as it is known, and all that came with it since. */
    public boolean sure;

    /** For the serializer. */
    public DeviceClock() {}

    static DeviceClock of(int device) {
        DeviceClock clock = new DeviceClock();
        clock.device = device;
        return clock;
    }

    /**
     * Takes note of a fix.
     *
     * @param told when it was measured, by the device's clock
     * @param received when it was received
     * @return by how much later than told it was measured, milliseconds; 0 if the clock is right, as far as is known
     */
    long hear(long told, long received) {
        long gap = receivedMillis == CallSheet.UNKNOWN ? Long.MAX_VALUE : received - receivedMillis;
        receivedMillis = Math.max(receivedMillis, received);
        // What comes in one upload with others says nothing of how long it was under way.
        boolean alone = gap >= rhythm.step() / 2;
        long underWay = received - told;
        if (usual.size() < KNOWN_FROM) {
            return alone ? takeRight(told, underWay) : 0;
        }
        if (isNoLongerFast(underWay)) {
            return alone && isUsual(underWay) ? takeRight(told, underWay) : 0;
        }
        if (!alone) {
            sure = sure && isBySameClock(told, underWay, false);
            return sure ? behindMillis : 0;
        }
        long behind = take(told, underWay, gap);
        sure = behind == behindMillis;
        return behind;
    }

    private long take(long told, long underWay, long gap) {
        if (isBySameClock(told, underWay, true)) {
            return takeSame(told, underWay);
        }
        return isUsual(underWay) ? takeRight(told, underWay) : takeOdd(told, underWay, gap);
    }

    /** Whether a clock that was fast says what may be true: a fast one seldom does, whatever its rhythm. */
    private boolean isNoLongerFast(long underWay) {
        return behindMillis < -scatter() && underWay >= -RECEIVERS_OFF;
    }

    /** By how much longer than usual a fix seems to be under way, milliseconds. */
    private long excess(long underWay) {
        return underWay - usual.median;
    }

    private long scatter() {
        return Math.max(LEAST_SCATTER, SPREADS * (long) usual.spread);
    }

    /** Whether a fix was told by the clock as it is known; a delay breaks no rhythm. */
    private boolean isBySameClock(long told, long underWay, boolean alone) {
        long longer = excess(underWay) - behindMillis;
        boolean impossible = behindMillis == 0 && underWay < -RECEIVERS_OFF;
        if (longer < -scatter() || impossible) {
            return false;
        }
        if (rhythm.isRegular()) {
            return alone ? rhythm.goesOnWith(told) : rhythm.keeps(told);
        }
        return longer <= scatter() && (alone || behindMillis == 0);
    }

    /** Whether a fix is under way as long as is usual, or shorter: a delay may end, too. */
    private boolean isUsual(long underWay) {
        return excess(underWay) <= scatter() && underWay >= -RECEIVERS_OFF;
    }

    private long takeSame(long told, long underWay) {
        if (behindMillis == 0) {
            return takeRight(told, underWay);
        }
        if (rhythm.isRegular()) {
            odd.clear();
        } else {
            noteOdd(excess(underWay));
            behindMillis = odd.median;
        }
        rhythm.note(told);
        return behindMillis;
    }

    private long takeRight(long told, long underWay) {
        odd.clear();
        if (behindMillis != 0) {
            rhythm.beginAt(told);
        } else if (rhythm.toldMillis == CallSheet.UNKNOWN || told > rhythm.toldMillis) {
            usual.note(underWay);
            rhythm.note(told);
        }
        behindMillis = 0;
        return 0;
    }

    private long takeOdd(long told, long underWay, long gap) {
        long seeming = excess(underWay);
        long behind = rhythm.isRegular() ? behindMillis + rhythm.keptIfLaterBy(told, seeming - behindMillis) : seeming;
        if (underWay < -RECEIVERS_OFF) {
            return skew(told, behind < 0 && isNear(behind, seeming) ? behind : seeming);
        }
        if (behind < LEAST_SLOW) {
            // Only late, by a device that began anew.
            return isNear(behind, 0) ? takeRight(told, underWay) : 0;
        }
        boolean wasSure = odd.size() == 0;
        if (noteOdd(behind)) {
            oddByClock = told <= rhythm.toldMillis || rhythm.isRegular();
        }
        if (oddByClock && (wasSure && isPlain(told, behind, seeming, gap) || odd.size() >= SURE_FROM)) {
            return skew(told, odd.median);
        }
        if (odd.size() >= USUAL_FROM) {
            usual.clear();
            return takeRight(told, underWay);
        }
        return 0;
    }

    /** Whether a single fix leaves no doubt: no silence went before in which it may have waited, and it fills no hole. */
    private boolean isPlain(long told, long behind, long seeming, long gap) {
        return rhythm.isRegular()
                && Math.abs(gap - rhythm.step()) <= 2 * scatter()
                && isNear(behind, seeming)
                && behind <= MOST_AT_ONCE
                && !rhythm.wasLeftOut(told);
    }

    private boolean isNear(long behind, long other) {
        return Math.abs(behind - other) <= scatter();
    }

    /** Notes how far behind a clock seems to be; whether it is the first in a row that says so. */
    private boolean noteOdd(long behind) {
        boolean first = odd.size() == 0 || !isNear(behind, odd.median);
        if (first) {
            odd.clear();
        }
        odd.note(behind);
        return first;
    }

    private long skew(long told, long behind) {
        behindMillis = behind;
        rhythm.beginAt(told);
        if (rhythm.isRegular()) {
            odd.clear();
        }
        return behind;
    }
}
