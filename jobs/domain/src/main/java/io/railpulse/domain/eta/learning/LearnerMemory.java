package io.railpulse.domain.eta.learning;

/** What the {@link Learner} of one kind of trains remembers beside what it tells. */
public interface LearnerMemory {
    /** A run; null if it is not known. */
    LearningRun findRun(String trainRunId);

    /** Remembers a run; it is to be {@link Learner#look looked at} when {@link LearningRun#lookMinutes} says. */
    void putRun(String trainRunId, LearningRun run);

    void removeRun(String trainRunId);

    /** How uncertain the weights of a group are, see {@link LeastDeviations}; null if nothing is known. May be changed and put back. */
    double[] findCovariance(String group);

    void putCovariance(String group, double[] covariance);
}
