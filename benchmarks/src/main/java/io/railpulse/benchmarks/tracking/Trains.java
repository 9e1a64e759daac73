package io.railpulse.benchmarks.tracking;

import io.railpulse.domain.telemetry.PositionReport;
import java.util.SplittableRandom;

/**
 * The fixes of trains that step along a railway at 80 km/h, each device of a train a fix every half minute, each some metres off.
 *
 * @param fixes by number of the fix, then by train: the order in which they are received
 */
record Trains(PositionReport[][] fixes) {
    /** Between two fixes of a device. */
    private static final long DEVICE_EVERY_MILLIS = 30_000;

    private static final double METRES_PER_SECOND = 80 / 3.6;
    private static final double NOISE_METRES = 10;
    private static final long SEED = 1;

    static Trains on(CurvedRailway railway, Spread spread, int trains, int devices, int fixesEach) {
        SplittableRandom random = new SplittableRandom(SEED);
        long fixEveryMillis = DEVICE_EVERY_MILLIS / devices;
        double stepMetres = METRES_PER_SECOND * fixEveryMillis / 1_000;
        double way = stepMetres * (fixesEach - 1);
        PositionReport[][] fixes = new PositionReport[fixesEach][trains];
        for (int fix = 0; fix < fixesEach; fix++) {
            for (int train = 0; train < trains; train++) {
                double start = spread.startOf(train, trains, railway.lengthMetres(), way);
                double off = NOISE_METRES * (2 * random.nextDouble() - 1);
                long time = CurvedRailway.DEPARTURE_MILLIS + fix * fixEveryMillis;
                fixes[fix][train] = railway.fixAt("gps-" + fix % devices, start + fix * stepMetres, off, time);
            }
        }
        return new Trains(fixes);
    }
}
