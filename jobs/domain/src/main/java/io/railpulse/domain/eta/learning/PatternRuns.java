package io.railpulse.domain.eta.learning;

/**
 * The newest runs of one stopping pattern, the newest first: what each was planned to and how late it was, moment by moment. They
 * lie in rows of one array, as {@link LearnedKind#PATTERN} holds them.
 */
final class PatternRuns {
    /** How many are remembered. */
    static final int RUNS = 150;

    private static final int START = 0;
    private static final int TRIP = 1;
    private static final int HEAD = 2;

    private final double[] rows;
    private final int moments;

    private PatternRuns(double[] rows, int moments) {
        this.rows = rows;
        this.moments = moments;
    }

    static PatternRuns of(PlannedMoments plan, Learned learned) {
        double[] rows = learned.find(LearnedKind.PATTERN, plan.pattern());
        return new PatternRuns(rows == null ? new double[0] : rows, plan.moments());
    }

    /** How many numbers there are of a run with as many moments. */
    static int width(int moments) {
        return HEAD + 2 * moments;
    }

    /** Remembers a run, and forgets the oldest of more than there is room for. */
    static void remember(PlannedMoments plan, RunDelays run, LearnedStore store) {
        double[] former = store.find(LearnedKind.PATTERN, plan.pattern());
        int moments = plan.moments();
        int width = width(moments);
        int kept = former == null ? 0 : Math.min(former.length, (RUNS - 1) * width);
        double[] now = new double[width + kept];
        now[START] = plan.minutes(0);
        now[TRIP] = plan.tripNumber();
        for (int moment = 0; moment < moments; moment++) {
            now[HEAD + moment] = plan.minutes(moment) - plan.minutes(0);
            now[HEAD + moments + moment] = run.delays[moment];
        }
        if (kept > 0) {
            System.arraycopy(former, 0, now, width, kept);
        }
        store.put(LearnedKind.PATTERN, plan.pattern(), now);
    }

    int count() {
        return rows.length / width(moments);
    }

    /** When it was planned to begin, minutes since the epoch. */
    double startMinutes(int run) {
        return rows[run * width(moments) + START];
    }

    /** Which trip it was, as {@link PlannedMoments#tripNumber}. */
    double tripNumber(int run) {
        return rows[run * width(moments) + TRIP];
    }

    /** How long after its beginning a moment was planned, minutes. */
    double plannedMinutes(int run, int moment) {
        return rows[run * width(moments) + HEAD + moment];
    }

    /** How late it was at a moment, units; NaN if that is not known. */
    double delay(int run, int moment) {
        return rows[run * width(moments) + HEAD + moments + moment];
    }

    /** The same, or of the other moment of the call. */
    double delayAtCall(int run, int moment) {
        double delay = delay(run, moment);
        return Double.isNaN(delay) ? delay(run, moment ^ 1) : delay;
    }

    /** The first moment behind another at which the run is known to have been; -1 if there is none. */
    int nextKnown(int run, int behind) {
        for (int moment = behind + 1; moment < moments; moment++) {
            if (!Double.isNaN(delay(run, moment))) {
                return moment;
            }
        }
        return -1;
    }
}
