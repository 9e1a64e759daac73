package io.railpulse.domain.tracking;

import io.railpulse.domain.identity.IdentityOptions;
import io.railpulse.domain.identity.Roster;
import io.railpulse.domain.telemetry.PositionReport;
import java.time.Instant;
import java.util.Optional;

/**
 * A fix is of another train if its device is not on board when it is measured: it has left, has not joined yet, or is not on
 * the roster at all while that is known to be complete. Where no device is assigned nothing is known to be elsewhere.
 */
final class ForeignTrain {
    private final IdentityOptions options;

    ForeignTrain(IdentityOptions options) {
        this.options = options;
    }

    /** What is wrong with the fix, in words. */
    Optional<String> findFault(PositionReport fix, Roster roster) {
        String device = fix.deviceId();
        long measured = fix.measuredAtMillis();
        if (device == null || roster.isOnBoard(device, measured, options.grace().toMillis())) {
            return Optional.empty();
        }
        boolean elsewhere = roster.knowsDevice(device) || options.completeRosters() && roster.knowsDevicesAt(measured);
        return elsewhere
                ? Optional.of(device + " was not on board at " + Instant.ofEpochMilli(measured))
                : Optional.empty();
    }
}
