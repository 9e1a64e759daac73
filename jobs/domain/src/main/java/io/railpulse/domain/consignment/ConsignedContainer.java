package io.railpulse.domain.consignment;

/**
 * A container of a consignment, and what its load can bear. Of a limit that is null nothing is said.
 *
 * @param number by ISO 6346, with the check digit
 * @param sizeType size and type by ISO 6346, {@code 45R1}; null if unknown
 * @param teu twenty-foot equivalents; null if unknown
 * @param grossTonnes its mass with the load; null if unknown
 * @param temperatureMinC least temperature, degrees Celsius
 * @param temperatureMaxC greatest temperature, degrees Celsius
 * @param humidityMaxPct greatest relative humidity, percent
 * @param shockMaxG hardest blow, g
 */
public record ConsignedContainer(
        String number,
        String sizeType,
        Double teu,
        Double grossTonnes,
        Double temperatureMinC,
        Double temperatureMaxC,
        Double humidityMaxPct,
        Double shockMaxG) {

    /** What it may be exposed to as a part of a consignment. */
    CargoLimits limitsIn(String consignmentId) {
        return new CargoLimits(consignmentId, temperatureMinC, temperatureMaxC, humidityMaxPct, shockMaxG);
    }
}
