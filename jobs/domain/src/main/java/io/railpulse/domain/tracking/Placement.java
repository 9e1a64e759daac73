package io.railpulse.domain.tracking;

import io.railpulse.domain.telemetry.RejectReason;

/**
 * Where a fix puts a train, or why it puts it nowhere.
 *
 * @param alongMetres metres along the route; NaN if rejected
 * @param reanchored whether the train was moved there against what was thought before
 * @param reason why the fix is rejected; null if it is not
 * @param detail what exactly was wrong; null if nothing
 */
public record Placement(double alongMetres, boolean reanchored, RejectReason reason, String detail) {

    static Placement at(double alongMetres) {
        return new Placement(alongMetres, false, null, null);
    }

    static Placement reanchoredAt(double alongMetres) {
        return new Placement(alongMetres, true, null, null);
    }

    static Placement rejected(RejectReason reason, String detail) {
        return new Placement(Double.NaN, false, reason, detail);
    }

    public boolean isRejected() {
        return reason != null;
    }
}
