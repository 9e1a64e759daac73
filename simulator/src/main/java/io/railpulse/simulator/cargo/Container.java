package io.railpulse.simulator.cargo;

/**
 * A container, loaded.
 *
 * @param number by ISO 6346
 * @param sizeType by ISO 6346: {@code 22G1}, {@code 45G1}, {@code 45R1}
 * @param teu twenty-foot equivalents
 * @param grossTonnes box and cargo
 * @param cooling what its cargo bears; null if it is not refrigerated
 */
public record Container(String number, String sizeType, double teu, double grossTonnes, Cooling cooling) {

    /**
     * The temperatures that a refrigerated cargo bears.
     *
     * @param coldestC degrees Celsius
     * @param warmestC degrees Celsius
     */
    public record Cooling(double coldestC, double warmestC) {

        public double setPointC() {
            return (coldestC + warmestC) / 2;
        }
    }

    public boolean isReefer() {
        return cooling != null;
    }
}
