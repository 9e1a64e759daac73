package io.railpulse.domain.eta.learning;

/** What is learned of one kind of trains, to be read and written. */
public interface LearnedStore extends Learned {
    /** Replaces what is known; the numbers are not changed afterwards. */
    void put(LearnedKind kind, String key, double[] numbers);
}
