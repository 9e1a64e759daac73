package io.railpulse.proof.oracle;

/**
 * One arrival that is to be forecast at one lead.
 *
 * @param run number of the run in the simulation
 * @param call index of the call
 * @param leadMinutes how long before the true arrival the forecast is made
 * @param actualMillis the true arrival, milliseconds since the epoch
 */
record Case(int run, int call, int leadMinutes, long actualMillis) {
    private static final long MINUTE = 60_000;

    long madeAtMillis() {
        return actualMillis - leadMinutes * MINUTE;
    }

    /** Of the moments at which the oracle looks at the railway, the newest that is not later than when the forecast is made. */
    long lookedAtMillis() {
        long step = lookEveryMinutes() * MINUTE;
        return Math.floorDiv(madeAtMillis(), step) * step;
    }

    /** A twelfth of short leads and a twenty-fourth of long ones, in whole minutes. */
    private long lookEveryMinutes() {
        return Math.max(1, leadMinutes < 1440 ? leadMinutes / 12 : leadMinutes / 24);
    }

    /** Up to when a future is played to find the arrival; one that is later counts as being then. */
    long latestMillis() {
        return actualMillis + (leadMinutes * 3L / 2 + 360) * MINUTE;
    }
}
