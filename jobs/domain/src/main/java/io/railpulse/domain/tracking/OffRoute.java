package io.railpulse.domain.tracking;

import io.railpulse.domain.network.RouteLine;
import io.railpulse.domain.telemetry.RejectReason;

/**
 * Whether a train has left its route: when enough fixes in a row of devices that agreed with its motion before, over a long
 * enough time, are off it, and none of any device fits. It is back when enough fixes in a row fit. One that is rejected for
 * something else says nothing about it, nor does one off the route of a device that never agreed. One that is off while another
 * device that fitted last may still do so again is in doubt: what was unloaded beside the route has not taken its train along. Those
 * in doubt count once that other device is off the route as well.
 *
 * <p>A plain object with public fields: it is kept in keyed state, and read by its serializer. It depends on nothing but the
 * fixes in the order in which they were measured.
 */
public final class OffRoute {
    /** So many common intervals a device that fitted is given to fit again, */
    private static final int HOLDS_INTERVALS = 2;
    /** and no longer than that. */
    private static final long LONGEST_HOLD_MILLIS = 3_600_000;

    /** Whether the train has left its route. */
    public boolean left;
    /** How many fixes in a row were off it; counted no further than it takes. */
    public int offFixes;
    /** How many in a row fitted since the newest that was off, if it has left. */
    public int backFixes;
    /** When the first of the fixes that were off was measured; of no meaning where there is none. */
    public long sinceMillis;
    /** When the newest of them was measured. */
    public long fixMillis;
    /** Where that was, degrees north. */
    public double latitude;
    /** Where that was, degrees east. */
    public double longitude;
    /** How far that is from the route, metres, if the train has left it. */
    public double metres;
    /** The device of the newest fix that fitted, by {@link Fix#deviceOf}. */
    public int fitDevice;
    /** When that was measured; {@link CallSheet#UNKNOWN} before the first. */
    public long fitMillis = CallSheet.UNKNOWN;
    /** How long that device is given until it fits again. */
    public long fitHoldsMillis;

    /** How many were off in doubt since then; counted no further than it takes. */
    public int doubtfulFixes;
    /** When the first of them was measured; of no meaning where there is none. */
    public long doubtfulSinceMillis;

    /** For the serializer. */
    public OffRoute() {}

    /**
     * Takes note of a fix.
     *
     * @param placement where it puts the train
     * @param isOfTheTrain whether its device is believed to be with the train
     * @param hypotheses how often devices report
     */
    void note(
            Fix fix,
            Placement placement,
            boolean isOfTheTrain,
            Hypotheses hypotheses,
            RouteLine line,
            OffRouteOptions options) {
        if (!placement.isRejected()) {
            fitDevice = fix.device();
            fitMillis = fix.measuredMillis();
            fitHoldsMillis = Math.min(LONGEST_HOLD_MILLIS, HOLDS_INTERVALS * hypotheses.intervalOf(fix.device()));
            doubtfulFixes = 0;
            noteOn(options);
        } else if (placement.reason() == RejectReason.OFF_ROUTE && isOfTheTrain) {
            if (isInDoubt(fix)) {
                doubtfulSinceMillis = doubtfulFixes == 0 ? fix.measuredMillis() : doubtfulSinceMillis;
                doubtfulFixes = Math.min(options.after(), doubtfulFixes + 1);
                return;
            }
            if (fix.device() == fitDevice) {
                fitMillis = CallSheet.UNKNOWN;
                countDoubtful(options);
            }
            noteOff(fix, line, options);
        }
    }

    private void countDoubtful(OffRouteOptions options) {
        if (doubtfulFixes > 0) {
            sinceMillis = offFixes == 0 ? doubtfulSinceMillis : Math.min(sinceMillis, doubtfulSinceMillis);
            offFixes = Math.min(options.after(), offFixes + doubtfulFixes);
            doubtfulFixes = 0;
        }
    }

    /** Whether another device has just fitted. */
    private boolean isInDoubt(Fix fix) {
        return fitMillis != CallSheet.UNKNOWN
                && fix.device() != fitDevice
                && fix.measuredMillis() - fitMillis <= fitHoldsMillis;
    }

    private void noteOn(OffRouteOptions options) {
        backFixes++;
        if (!left || backFixes >= options.backAfter()) {
            left = false;
            offFixes = 0;
            backFixes = 0;
        }
    }

    private void noteOff(Fix fix, RouteLine line, OffRouteOptions options) {
        sinceMillis = offFixes == 0 ? fix.measuredMillis() : sinceMillis;
        offFixes = Math.min(options.after(), offFixes + 1);
        backFixes = 0;
        fixMillis = fix.measuredMillis();
        latitude = fix.latitude();
        longitude = fix.longitude();
        left |= offFixes >= options.after()
                && fixMillis - sinceMillis >= options.during().toMillis();
        metres = left ? line.metresFrom(latitude, longitude) : 0;
    }

    /** Whether the train has left its route, and no fix has fitted since. */
    boolean isAway() {
        return left && backFixes == 0;
    }

    /** The same, with nothing in common. */
    OffRoute copy() {
        OffRoute copy = new OffRoute();
        copy.left = left;
        copy.offFixes = offFixes;
        copy.backFixes = backFixes;
        copy.sinceMillis = sinceMillis;
        copy.fixMillis = fixMillis;
        copy.latitude = latitude;
        copy.longitude = longitude;
        copy.metres = metres;
        copy.fitDevice = fitDevice;
        copy.fitMillis = fitMillis;
        copy.fitHoldsMillis = fitHoldsMillis;
        copy.doubtfulFixes = doubtfulFixes;
        copy.doubtfulSinceMillis = doubtfulSinceMillis;
        return copy;
    }
}
