package io.railpulse.domain.alert;

/** A kind that is driven by the calls of a train as they were seen. Its subject is the train run. */
public interface OfCalls extends AlertKind {

    /**
     * How it stands with the train.
     *
     * @param skipped the calls that it skipped
     * @param trainIsOver whether it has arrived, was cancelled or is followed no longer
     * @param recordMillis now, record time
     */
    Condition judge(SkippedCalls skipped, boolean trainIsOver, long recordMillis);
}
