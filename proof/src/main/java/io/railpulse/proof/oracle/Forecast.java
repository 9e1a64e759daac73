package io.railpulse.proof.oracle;

/**
 * What was foretold of one arrival; all times in milliseconds since the epoch.
 *
 * @param of the arrival
 * @param oracleMillis the oracle's median
 * @param oracleP10Millis what one in ten of its futures comes before
 * @param oracleP90Millis what one in ten of its futures comes after
 * @param linearMillis the planned arrival, plus the delay at the last moment that the train has passed
 * @param plannedMillis the planned arrival
 */
record Forecast(
        Case of, long oracleMillis, long oracleP10Millis, long oracleP90Millis, long linearMillis, long plannedMillis) {

    /** Whether the train came between the oracle's tenth and ninetieth percentile. */
    boolean isWithin() {
        return oracleP10Millis <= of.actualMillis() && of.actualMillis() <= oracleP90Millis;
    }
}
