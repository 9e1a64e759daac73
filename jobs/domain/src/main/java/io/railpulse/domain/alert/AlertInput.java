package io.railpulse.domain.alert;

import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.tracking.ObservedCall;
import java.util.Comparator;

/**
 * Something new of one train as a subject of alerts: what it is doing, what was seen of a call, or that somebody has seen an alert.
 * Exactly one is there.
 *
 * @param status what tracking tells of the train
 * @param call what it tells of one of its calls
 * @param seen that an alert was seen
 */
public record AlertInput(TrainStatus status, ObservedCall call, Acknowledgement seen) {
    /** The order of those of one record time: calls come after what the train does, an acknowledgement after what it may be about. */
    public static final Comparator<AlertInput> IN_ORDER =
            Comparator.comparingInt(AlertInput::rank).thenComparingInt(AlertInput::ordinal);

    public static AlertInput of(TrainStatus status) {
        return new AlertInput(status, null, null);
    }

    public static AlertInput of(ObservedCall call) {
        return new AlertInput(null, call, null);
    }

    public static AlertInput of(Acknowledgement seen) {
        return new AlertInput(null, null, seen);
    }

    /** The train run; of an acknowledgement whatever its alert is about. */
    public String subject() {
        if (status != null) {
            return status.trainRunId();
        }
        return call == null ? seen.subject() : call.trainRunId();
    }

    public long recordMillis() {
        if (status != null) {
            return status.recordMillis();
        }
        return call == null ? seen.atMillis() : call.recordMillis();
    }

    private int rank() {
        if (status != null) {
            return 0;
        }
        return call == null ? 2 : 1;
    }

    private int ordinal() {
        if (status != null) {
            return status.ordinal();
        }
        return call == null ? 0 : call.ordinal();
    }
}
