package io.railpulse.domain.eta.score;

/**
 * The forecast in force some time before a moment, and how far it was off. Times are milliseconds since the epoch; null
 * where nothing was in force.
 *
 * @param leadMinutes how long before the moment, see {@link Leads}
 * @param standing scored, missed or withdrawn
 * @param madeAtMillis when the forecast was told
 * @param p10Millis the early end of its 80 % interval; null if not given
 * @param p50Millis its median
 * @param p90Millis the late end of its 80 % interval; null if not given
 * @param method how it was made, its code
 * @param errorSeconds forecast less actual time: above nought it was too late
 * @param hit whether the interval held the actual time; null without one
 */
public record LeadScore(
        int leadMinutes,
        LeadStanding standing,
        Long madeAtMillis,
        Long p10Millis,
        Long p50Millis,
        Long p90Millis,
        String method,
        Long errorSeconds,
        Boolean hit) {

    static LeadScore missed(int leadMinutes) {
        return without(leadMinutes, LeadStanding.MISSED);
    }

    static LeadScore withdrawn(int leadMinutes) {
        return without(leadMinutes, LeadStanding.WITHDRAWN);
    }

    private static LeadScore without(int leadMinutes, LeadStanding standing) {
        return new LeadScore(leadMinutes, standing, null, null, null, null, null, null, null);
    }

    static LeadScore of(int leadMinutes, ToldEta told, long actualMillis) {
        boolean interval = told.p10Millis() != null && told.p90Millis() != null;
        return new LeadScore(
                leadMinutes,
                LeadStanding.SCORED,
                told.madeAtMillis(),
                told.p10Millis(),
                told.p50Millis(),
                told.p90Millis(),
                told.method(),
                Math.round((told.p50Millis() - actualMillis) / 1e3),
                interval ? told.p10Millis() <= actualMillis && actualMillis <= told.p90Millis() : null);
    }
}
