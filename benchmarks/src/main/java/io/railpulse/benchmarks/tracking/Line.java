package io.railpulse.benchmarks.tracking;

/** The lines that are compared. Their runs call nowhere near the middle of the line, so that both take the same fixes there. */
public enum Line {
    /** A suburban line, which calls at its ends only. */
    SHORT(50_000, 100, 2),
    /** The same, as it is surveyed: a point every 20 m. */
    SURVEYED(50_000, 2_500, 2),
    /** From one end of a continent to the other. */
    LONG(10_000_000, 10_000, 80);

    private final double metres;
    private final int points;
    private final int calls;

    Line(double metres, int points, int calls) {
        this.metres = metres;
        this.points = points;
        this.calls = calls;
    }

    public CurvedRailway railway() {
        return new CurvedRailway(metres, points);
    }

    /** How many calls a run on it has. */
    public int calls() {
        return calls;
    }
}
