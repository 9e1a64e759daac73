package io.railpulse.domain.alert.kind;

import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.Condition;
import io.railpulse.domain.consignment.ConsignmentStatus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What kinds that are driven by the status of a consignment have in common. */
final class Consignments {
    private static final double EVEN = 0.5;

    private Consignments() {}

    static Condition over(ConsignmentStatus status, String reason) {
        return Condition.over(status.recordMillis(), placeOf(status), reason);
    }

    /**
     * How many minutes it is late against its promise with the rule's probability, or more; negative if it is early, null if nothing
     * is known of it.
     */
    static Double minutesLate(ConsignmentStatus status, AlertRule rule) {
        if (status.limitMillis() == null) {
            return null;
        }
        if (status.arrival() != null) {
            return status.arrival().secondsAfter(status.limitMillis(), probabilityOf(rule)) / 60;
        }
        return status.overdue() ? Double.valueOf((status.recordMillis() - status.limitMillis()) / 60e3) : null;
    }

    /** How likely it must be. */
    static double probabilityOf(AlertRule rule) {
        return rule.probability() == null ? EVEN : rule.probability();
    }

    /** The last place at which it was; before that none. */
    static String placeOf(ConsignmentStatus status) {
        return status.lastCall() == null ? null : status.lastCall().stopId();
    }

    /** A time in UTC, to the minute; in words if unknown. */
    static String text(Long millis) {
        return millis == null
                ? "at a time that nobody knows"
                : Instant.ofEpochMilli(millis).truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
