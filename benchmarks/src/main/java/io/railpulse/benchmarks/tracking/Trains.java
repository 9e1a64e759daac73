package io.railpulse.benchmarks.tracking;

import io.railpulse.domain.telemetry.PositionReport;
import java.util.SplittableRandom;

/**
 * The fixes of trains that step along a railway at 80 km/h, one fix a minute, each some metres off.
 *
 * @param fixes by number of the fix, then by train: the order in which they are received
 */
record Trains(PositionReport[][] fixes) {
    /** Between two fixes. */
    static final long FIX_EVERY_MILLIS = 60_000;

    private static final double STEP_METRES = 80_000 / 60.0;
    private static final double NOISE_METRES = 10;
    private static final long SEED = 1;

    static Trains on(CurvedRailway railway, Spread spread, int trains, int fixesEach) {
        SplittableRandom random = new SplittableRandom(SEED);
        double way = STEP_METRES * (fixesEach - 1);
        PositionReport[][] fixes = new PositionReport[fixesEach][trains];
        for (int fix = 0; fix < fixesEach; fix++) {
            for (int train = 0; train < trains; train++) {
                double start = spread.startOf(train, trains, railway.lengthMetres(), way);
                double off = NOISE_METRES * (2 * random.nextDouble() - 1);
                long time = CurvedRailway.DEPARTURE_MILLIS + fix * FIX_EVERY_MILLIS;
                fixes[fix][train] = railway.fixAt(start + fix * STEP_METRES, off, time);
            }
        }
        return new Trains(fixes);
    }
}
