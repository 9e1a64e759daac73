package io.railpulse.benchmarks.tracking;

/** Where trains that are followed at the same time are. */
public enum Spread {
    /** At one place in the middle of the line: what is asked of the line is asked again and again. */
    TOGETHER {
        @Override
        double startOf(int train, int trains, double lengthMetres, double wayMetres) {
            return (lengthMetres - wayMetres) / 2;
        }
    },
    /** All over the middle half of the line: the longer it is, the less of it is at hand in the processor's caches. */
    APART {
        @Override
        double startOf(int train, int trains, double lengthMetres, double wayMetres) {
            double roomMetres = lengthMetres / 2 - wayMetres;
            return lengthMetres / 4 + roomMetres * train / trains;
        }
    };

    /**
     * Where a train starts, metres along the line.
     *
     * @param train its number, from 0
     * @param trains how many there are
     * @param lengthMetres of the line; at least twice the way
     * @param wayMetres how far each train goes
     */
    abstract double startOf(int train, int trains, double lengthMetres, double wayMetres);
}
