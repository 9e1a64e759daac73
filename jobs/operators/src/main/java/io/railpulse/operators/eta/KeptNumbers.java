package io.railpulse.operators.eta;

/** What was learned of one thing, and when. A plain object with public fields, for its serializer. */
public final class KeptNumbers {
    /** What was learned. */
    public double[] numbers;
    /** Record time at which something was last added to it. */
    public long recordMillis;

    /** For the serializer. */
    public KeptNumbers() {}

    KeptNumbers(double[] numbers, long recordMillis) {
        this.numbers = numbers;
        this.recordMillis = recordMillis;
    }
}
