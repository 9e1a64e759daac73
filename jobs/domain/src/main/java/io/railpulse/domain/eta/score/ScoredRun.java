package io.railpulse.domain.eta.score;

/**
 * What is remembered of a run whose forecasts are scored, besides its moments. A plain object with public fields: it is kept
 * in keyed state, and read by its serializer. It lives from its first plan or forecast until {@link
 * ForecastScorer#endMillis}.
 */
public final class ScoredRun {
    /** Stands for a time that is not known. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    /** What the plan says; null until one is known. */
    public ScoredPlan plan;
    /** The run; empty until a forecast or a call names it. */
    public String trainRunId = "";
    /** The trip in its timetable. */
    public String tripId = "";
    /** The service day, ISO-8601 date. */
    public String serviceDate = "";
    /** Record time of the first call that was observed; {@link #UNKNOWN} before. */
    public long departedMillis = UNKNOWN;
    /** Record time of the newest forecast or call. */
    public long newestMillis = UNKNOWN;
    /** The latest time that was ever forecast. */
    public long furthestMillis = UNKNOWN;
    /** How many moments have a forecast in force. */
    public int inForce;
    /** When the end of its life is looked for; {@link #UNKNOWN} if it is not. */
    public long timerMillis = UNKNOWN;

    /** Whether nothing but calls was ever heard of it: it was forgotten, or never planned. */
    public boolean isUnknown() {
        return plan == null && trainRunId.isEmpty();
    }

    void name(String runId, String trip, String date) {
        trainRunId = runId;
        tripId = trip;
        serviceDate = date;
    }
}
