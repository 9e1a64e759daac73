package io.railpulse.domain.telemetry.filter;

import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.RejectReason;
import java.util.Locale;
import java.util.Optional;

/** The device itself says that it hardly knows where it is. One that says nothing of it is believed. */
public final class TooInaccurate implements FixFilter {
    private final double worstMetres;

    /** @param worstMetres the largest radius that is still of use */
    public TooInaccurate(double worstMetres) {
        this.worstMetres = worstMetres;
    }

    @Override
    public RejectReason reason() {
        return RejectReason.TOO_INACCURATE;
    }

    @Override
    public Optional<String> findFault(PositionReport fix, long recordMillis) {
        boolean tooInaccurate = fix.accuracyM() != null && fix.accuracyM() > worstMetres;
        return tooInaccurate
                ? Optional.of(String.format(Locale.ROOT, "accurate to %.0f m", fix.accuracyM()))
                : Optional.empty();
    }
}
