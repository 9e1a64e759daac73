package io.railpulse.simulator;

import java.util.SplittableRandom;

/**
 * Chance with a seed and a purpose: each purpose has a stream of its own, so that what is drawn for one never moves
 * another.
 */
public final class Chance {
    private final SplittableRandom random;
    private double spareGaussian = Double.NaN;

    private Chance(SplittableRandom random) {
        this.random = random;
    }

    /**
     * The stream of a purpose.
     *
     * @param seed of the simulation
     * @param purpose names what is drawn, for example {@code "running-time", runId}
     */
    public static Chance of(long seed, String... purpose) {
        long mixed = mix(seed);
        for (String word : purpose) {
            for (int at = 0; at < word.length(); at++) {
                mixed = mix(mixed ^ word.charAt(at));
            }
            mixed = mix(mixed ^ 0x1F);
        }
        return new Chance(new SplittableRandom(mixed));
    }

    /** A seed for chance of its own. */
    public long seed() {
        return random.nextLong();
    }

    /** From 0, inclusive, to 1, exclusive. */
    public double uniform() {
        return random.nextDouble();
    }

    public double uniform(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    /** From 0, inclusive, to a bound, exclusive. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    public boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** Mean 0, standard deviation 1. */
    public double gaussian() {
        if (!Double.isNaN(spareGaussian)) {
            double spare = spareGaussian;
            spareGaussian = Double.NaN;
            return spare;
        }
        double u;
        double v;
        double square;
        do {
            u = 2 * random.nextDouble() - 1;
            v = 2 * random.nextDouble() - 1;
            square = u * u + v * v;
        } while (square >= 1 || square == 0);
        double factor = StrictMath.sqrt(-2 * StrictMath.log(square) / square);
        spareGaussian = v * factor;
        return u * factor;
    }

    /** Always positive; half of all draws lie below the median, and two thirds within a factor of e^sigma of it. */
    public double lognormal(double median, double sigma) {
        return median * StrictMath.exp(sigma * gaussian());
    }

    public double exponential(double mean) {
        return -mean * StrictMath.log(1 - random.nextDouble());
    }

    private static long mix(long value) {
        long mixed = value + 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
