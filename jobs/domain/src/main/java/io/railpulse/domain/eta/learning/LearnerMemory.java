package io.railpulse.domain.eta.learning;

import java.util.List;

/** What the {@link Learner} of one kind of trains remembers beside what it tells. */
public interface LearnerMemory {
    /** A run; null if it is not known. */
    LearningRun findRun(String trainRunId);

    /** All runs, in any order. */
    List<String> listRuns();

    void putRun(String trainRunId, LearningRun run);

    void removeRun(String trainRunId);

    /** How uncertain the weights of a group are, see {@link LeastDeviations}; null if nothing is known. May be changed and put back. */
    double[] findCovariance(String group);

    void putCovariance(String group, double[] covariance);
}
