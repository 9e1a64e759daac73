package io.railpulse.domain.tracking;

import io.railpulse.domain.telemetry.RejectReason;

/**
 * Where a fix puts a train, or why it puts it nowhere.
 *
 * @param alongMetres metres along the route; NaN if rejected
 * @param reason why the fix is rejected; null if it is not
 * @param detail what exactly was wrong; null if nothing
 */
public record Placement(double alongMetres, RejectReason reason, String detail) {

    static Placement at(double alongMetres) {
        return new Placement(alongMetres, null, null);
    }

    static Placement rejected(RejectReason reason, String detail) {
        return new Placement(Double.NaN, reason, detail);
    }

    public boolean isRejected() {
        return reason != null;
    }
}
