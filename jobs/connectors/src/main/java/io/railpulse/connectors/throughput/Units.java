package io.railpulse.connectors.throughput;

/** From the whole numbers that throughput is kept in to the units that people read. */
final class Units {
    private static final double HUNDREDTHS = 100;
    private static final double THOUSANDTHS = 1000;
    private static final double TENTHS = 10;

    private Units() {}

    /** TEU of hundredths of them. */
    static double teu(long hundredths) {
        return hundredths / HUNDREDTHS;
    }

    /** Tonnes of kilograms, kilometres of metres. */
    static double thousands(long thousandths) {
        return thousandths / THOUSANDTHS;
    }

    /** Kilometres an hour of hundreds of metres an hour; null stays null. */
    static Double kmh(Long hundredMetresAnHour) {
        return hundredMetresAnHour == null ? null : Double.valueOf(hundredMetresAnHour / TENTHS);
    }

    /** How much that is of each; null of none. */
    static Double mean(long sum, long count) {
        return count == 0 ? null : Double.valueOf((double) sum / count);
    }
}
