package io.railpulse.domain.tracking;

/**
 * Whether the clock of one device is right, by what is received of it in the order received, each with the time that it
 * tells.
 *
 * <p>By its receipt alone a fix of a slow clock looks as one that was long under way. What tells them apart is the rhythm of
 * the device. A network that holds fixes back breaks the rhythm of receipts: first nothing comes, then much at once; and the
 * times that are told go on in their usual steps, or fill the hole that was left. A clock that goes wrong breaks the rhythm
 * of what is told: it falls back behind what was told already, or makes a step of another length than ever, while fixes are
 * received as usual. Nothing can be received before it was measured, so a clock that says so is fast. After that the clock
 * stays wrong by as much until a fix is again as long under way as is usual.
 *
 * <p>A plain object with public fields: it is kept in keyed state, and read by its serializer.
 */
public final class DeviceClock {
    /** What is usual is known from so many fixes. */
    private static final int KNOWN_FROM = 5;
    /** Where the first fix that is odd leaves a doubt, so many in a row that are odd alike leave none. */
    private static final int ODD_FROM = 3;
    /** Without a sign of a clock that went wrong, so many in a row that are long under way alike are a new custom. */
    private static final int USUAL_FROM = 8;
    /** A time is beyond what is usual if it is further from the middle than so many times what most are. */
    private static final int SPREADS = 3;
    /** And no less than that, in milliseconds: of times under way, which nobody measures to the second, */
    private static final long LEAST_SCATTER = 10_000;
    /** and of steps, which are told in seconds. */
    private static final long LEAST_STEP_SCATTER = 2_000;
    /** A device reports regularly if most of its steps are no further from the middle than this share of it. */
    private static final double REGULAR_WITHIN = 0.1;
    /** A clock that is slow by less, milliseconds, puts no train far from where it is. */
    private static final long LEAST_SLOW = 60_000;
    /** Clocks of those who receive may be wrong by so much, milliseconds. */
    private static final long RECEIVERS_OFF = 2_000;

    /** The device, by {@link Fix#deviceOf}. */
    public int device;
    /** The newest time that it told, by the clock that it has now; {@link CallSheet#UNKNOWN} before the first. */
    public long toldMillis = CallSheet.UNKNOWN;
    /** Record time of what was received last. */
    public long receivedMillis = CallSheet.UNKNOWN;
    /** Since when, of the times that it told, none is missing. */
    public long steadySinceMillis;
    /** How long fixes are under way while the clock is right. */
    public NewestTimes usual = new NewestTimes();
    /** From one time told to the next. */
    public NewestTimes steps = new NewestTimes();
    /** How long fixes seem to be under way since the clock went wrong; none while it is right. */
    public NewestTimes skewed = new NewestTimes();
    /** The same of the newest in a row that are odd, as long as it is not known why. */
    public NewestTimes odd = new NewestTimes();
    /** Whether the first of those came as one does whose clock went wrong. */
    public boolean oddByClock;

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
     * @param received when it was received, no sooner than those before
     * @return by how much later than told it was measured, milliseconds; 0 if the clock is right, as far as is known
     */
    long hear(long told, long received) {
        boolean ownReceipt = receivedMillis == CallSheet.UNKNOWN || received - receivedMillis >= steps.median() / 2;
        long gap = receivedMillis == CallSheet.UNKNOWN ? 0 : received - receivedMillis;
        receivedMillis = Math.max(receivedMillis, received);
        long underWay = received - told;
        if (usual.size() < KNOWN_FROM || isRight(underWay)) {
            return takeRight(told, underWay, ownReceipt);
        }
        if (isSkewed() && isNear(underWay, skewed)) {
            return takeSkewed(told, underWay, ownReceipt);
        }
        if (isStep(told - toldMillis)) {
            // It is only later than usual.
            return isSkewed() ? takeSkewed(told, underWay, false) : takeRight(told, underWay, ownReceipt);
        }
        if (underWay < -RECEIVERS_OFF) {
            return skewNow(told, underWay);
        }
        return ownReceipt ? takeOdd(told, underWay, gap) : 0;
    }

    boolean isSkewed() {
        return skewed.size() > 0;
    }

    /** Whether a fix is as long under way as is usual, or shorter and no sooner received than measured: delays may end. */
    private boolean isRight(long underWay) {
        long off = underWay - usual.median();
        boolean usually = Math.abs(off) <= scatter();
        if (usually && isSkewed()) {
            return Math.abs(off) <= Math.abs(underWay - skewed.median());
        }
        return usually || off < 0 && underWay >= -RECEIVERS_OFF && !(isSkewed() && isNear(underWay, skewed));
    }

    private boolean isNear(long underWay, NewestTimes times) {
        return Math.abs(underWay - times.median()) <= scatter();
    }

    private long scatter() {
        return Math.max(LEAST_SCATTER, SPREADS * usual.spread());
    }

    private boolean isRegular() {
        return steps.size() >= KNOWN_FROM && steps.spread() <= REGULAR_WITHIN * steps.median();
    }

    /** Whether a step is one, or several, of a device that reports regularly. */
    private boolean isStep(long step) {
        if (!isRegular() || step <= 0) {
            return false;
        }
        long common = steps.median();
        long times = Math.max(1, Math.round((double) step / common));
        return Math.abs(step - times * common) <= Math.max(LEAST_STEP_SCATTER, SPREADS * steps.spread());
    }

    private long takeRight(long told, long underWay, boolean ownReceipt) {
        odd.clear();
        if (isSkewed()) {
            skewed.clear();
            toldMillis = told;
            steadySinceMillis = told;
            return 0;
        }
        long step = told - toldMillis;
        if (toldMillis == CallSheet.UNKNOWN || step > 0) {
            boolean first = toldMillis == CallSheet.UNKNOWN;
            if (first || !isStep(step) || step > 1.5 * steps.median()) {
                steadySinceMillis = told;
            }
            toldMillis = told;
            if (ownReceipt) {
                if (usual.size() >= KNOWN_FROM && underWay < usual.median() - scatter()) {
                    usual.clear();
                }
                usual.note(underWay);
                if (!first) {
                    steps.note(step);
                }
            }
        }
        return 0;
    }

    private long takeSkewed(long told, long underWay, boolean known) {
        odd.clear();
        if (known) {
            skewed.note(underWay);
        }
        toldMillis = Math.max(toldMillis, told);
        return skewed.median() - usual.median();
    }

    private long skewNow(long told, long underWay) {
        skewed.clear();
        toldMillis = told;
        return takeSkewed(told, underWay, true);
    }

    private long takeOdd(long told, long underWay, long gap) {
        if (underWay - usual.median() < LEAST_SLOW) {
            return 0;
        }
        if (odd.size() == 0 || !isNear(underWay, odd)) {
            odd.clear();
            oddByClock = told <= toldMillis || isRegular();
        }
        odd.note(underWay);
        boolean inRhythm = isRegular() && Math.abs(gap - steps.median()) <= 2 * scatter();
        boolean noneMissing = told > toldMillis || told >= steadySinceMillis;
        if (oddByClock && (inRhythm && noneMissing || odd.size() >= ODD_FROM)) {
            long behind = skewNow(told, underWay);
            return behind;
        }
        if (odd.size() >= USUAL_FROM) {
            usual = odd;
            odd = new NewestTimes();
            toldMillis = told;
        }
        return 0;
    }
}
