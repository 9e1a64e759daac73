package io.railpulse.backtest.evaluate;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How far a forecast may be off so long before the moment.
 *
 * @param name such as {@code 6-12 min}
 * @param fromMinutes how long before the moment it begins, inclusive
 * @param toMinutes how long before the moment it ends, exclusive
 * @param everyMinutes the forecast in force is looked at every so many minutes within it
 * @param earlySeconds how much earlier than forecast the train may be
 * @param lateSeconds how much later than forecast the train may be
 */
record BenchmarkBin(
        String name, int fromMinutes, int toMinutes, int everyMinutes, long earlySeconds, long lateSeconds) {
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    static final List<BenchmarkBin> PASSENGER = List.of(
            new BenchmarkBin("0-3 min", 0, 3, 1, 60, 60),
            new BenchmarkBin("3-6 min", 3, 6, 1, 90, 120),
            new BenchmarkBin("6-12 min", 6, 12, 1, 150, 210),
            new BenchmarkBin("12-30 min", 12, 30, 1, 240, 360));

    static final List<BenchmarkBin> FREIGHT = List.of(
            new BenchmarkBin("0-2 h", 0, 2 * HOUR, 10, 15 * 60, 30 * 60),
            new BenchmarkBin("2-6 h", 2 * HOUR, 6 * HOUR, 30, 30 * 60, 60 * 60),
            new BenchmarkBin("6-24 h", 6 * HOUR, DAY, 2 * HOUR, 3_600, 2 * 3_600),
            new BenchmarkBin("1-3 d", DAY, 3 * DAY, 6 * HOUR, 3 * 3_600, 6 * 3_600),
            new BenchmarkBin("3-7 d", 3 * DAY, 7 * DAY, 12 * HOUR, 6 * 3_600, 12 * 3_600),
            new BenchmarkBin("7-18 d", 7 * DAY, 18 * DAY, DAY, 12 * 3_600, 24 * 3_600));

    /** The minutes before the moment at which it is looked at; not the moment itself. */
    IntStream leadsMinutes() {
        return IntStream.iterate(fromMinutes, lead -> lead < toMinutes, lead -> lead + everyMinutes)
                .filter(lead -> lead > 0);
    }

    /** Whether a forecast is near enough to the truth; none is not. */
    boolean isHit(Long forecastMillis, long actualMillis) {
        if (forecastMillis == null) {
            return false;
        }
        long lateMillis = actualMillis - forecastMillis;
        return lateMillis >= -1_000 * earlySeconds && lateMillis <= 1_000 * lateSeconds;
    }
}
