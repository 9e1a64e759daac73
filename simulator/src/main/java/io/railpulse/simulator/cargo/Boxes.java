package io.railpulse.simulator.cargo;

import io.railpulse.domain.identity.ContainerNumber;
import io.railpulse.simulator.Chance;
import io.railpulse.simulator.cargo.Container.Cooling;
import io.railpulse.simulator.telemetry.TelemetryParameter;
import java.util.List;
import java.util.Locale;

/** Makes containers, no number twice. The owner codes are made up. */
final class Boxes {
    private static final List<String> OWNERS = List.of("QBJU", "RPCU", "TFGU", "SLKU", "YXOU");
    private static final int SERIALS = 1_000_000;
    /** Shares no factor with the count of serials: so each comes once. */
    private static final long STRIDE = 617_017;

    private static final List<Cooling> COOLINGS =
            List.of(new Cooling(2, 8), new Cooling(-22, -16), new Cooling(12, 18));
    private static final double TARE_20 = 2.3;
    private static final double TARE_40 = 3.9;
    private static final double TARE_REEFER = 4.7;

    private final long firstSerial;
    private int made;

    Boxes(long seed) {
        firstSerial = Chance.of(seed, "container-numbers").below(SERIALS);
    }

    Container twentyFoot(Chance chance) {
        double payload = chance.uniform(
                TelemetryParameter.PAYLOAD_LIGHT_20.value(), TelemetryParameter.PAYLOAD_HEAVY_20.value());
        return new Container(nextNumber(), "22G1", 1, tenths(TARE_20 + payload), null);
    }

    /** @param cooling null for a dry box */
    Container fortyFoot(Cooling cooling, Chance chance) {
        double payload = chance.uniform(
                TelemetryParameter.PAYLOAD_LIGHT_40.value(), TelemetryParameter.PAYLOAD_HEAVY_40.value());
        return cooling == null
                ? new Container(nextNumber(), "45G1", 2, tenths(TARE_40 + payload), null)
                : new Container(nextNumber(), "45R1", 2, tenths(TARE_REEFER + payload), cooling);
    }

    static Cooling cooling(Chance chance) {
        return COOLINGS.get(chance.below(COOLINGS.size()));
    }

    private String nextNumber() {
        while (true) {
            long serial = (firstSerial + made * STRIDE) % SERIALS;
            String number = OWNERS.get(made % OWNERS.size()) + String.format(Locale.ROOT, "%06d", serial);
            made++;
            if (!ContainerNumber.isAmbiguous(number)) {
                return number + ContainerNumber.checkDigitOf(number);
            }
        }
    }

    private static double tenths(double tonnes) {
        return Math.round(tonnes * 10) / 10.0;
    }
}
