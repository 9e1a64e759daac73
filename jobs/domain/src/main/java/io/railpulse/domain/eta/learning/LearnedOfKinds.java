package io.railpulse.domain.eta.learning;

/** What is learned of all kinds of trains, as it was known at one time. */
@FunctionalInterface
public interface LearnedOfKinds {
    /** Nothing is learned yet. */
    LearnedOfKinds NOTHING = kind -> Learned.NOTHING;

    /** What is learned of one of them. */
    Learned of(TrainKind kind);
}
