package io.railpulse.simulator.incident;

/** Gathers which of what is received shows an incident while it lasts. */
final class Showing {
    private final TrainIncidentKind kind;
    private final String subject;
    private final String place;
    private final long fromMillis;
    private final long untilMillis;
    private Long firstMillis;
    private Long lastMillis;

    Showing(TrainIncidentKind kind, String subject, String place, long fromMillis, long untilMillis) {
        this.kind = kind;
        this.subject = subject;
        this.place = place;
        this.fromMillis = fromMillis;
        this.untilMillis = untilMillis;
    }

    /** Takes what was measured at one moment and received at another; what comes once it is over shows it too late. */
    void take(long measuredMillis, long receivedMillis) {
        boolean isOfIt = measuredMillis >= fromMillis && measuredMillis <= untilMillis;
        if (isOfIt && receivedMillis <= untilMillis) {
            shows(measuredMillis, measuredMillis);
        }
    }

    /** It shows from one moment to another. */
    void shows(long since, long until) {
        firstMillis = firstMillis == null ? since : Math.min(firstMillis, since);
        lastMillis = lastMillis == null ? until : Math.max(lastMillis, until);
    }

    long fromMillis() {
        return fromMillis;
    }

    long untilMillis() {
        return untilMillis;
    }

    TrainIncident incident() {
        return new TrainIncident(kind, subject, place, fromMillis, untilMillis, firstMillis, lastMillis);
    }
}
