package io.railpulse.domain.telemetry.repair;

import io.railpulse.domain.telemetry.PositionReport;
import java.util.Optional;

/** The place may be right where the accuracy is no radius at all. */
public final class ImpossibleAccuracy implements FixRepair {

    @Override
    public String code() {
        return "impossible-accuracy";
    }

    @Override
    public String sentence() {
        return "An accuracy that is negative or no number is taken as unknown.";
    }

    @Override
    public Optional<PositionReport> findRepaired(PositionReport fix, long recordMillis) {
        boolean possible = fix.accuracyM() == null || fix.accuracyM() >= 0;
        return possible ? Optional.empty() : Optional.of(fix.withAccuracy(null));
    }
}
