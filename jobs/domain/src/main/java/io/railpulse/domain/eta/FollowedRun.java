package io.railpulse.domain.eta;

import io.railpulse.domain.eta.learning.PlannedMoments;
import io.railpulse.domain.eta.learning.RunDelays;
import io.railpulse.domain.eta.learning.TrainKind;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.domain.tracking.CallSheet;
import io.railpulse.domain.tracking.TrainProgress;
import java.util.ArrayList;
import java.util.List;

/**
 * All that is remembered of one train by its forecast. A plain object with public fields: it is kept in keyed state, and
 * read by its serializer. It lives from the first plan of its run until its progress says that it ended.
 */
public final class FollowedRun {
    /** The plan in force. */
    public TrainRun plan;
    /** The newest progress; its plan is null. */
    public TrainProgress progress;
    /** The forecasts in force by moment, as told; {@link CallSheet#UNKNOWN} where none is. */
    public long[] told;
    /** The early ends of their intervals, in the same way. */
    public long[] toldEarly;
    /** The late ends of their intervals, in the same way. */
    public long[] toldLate;
    /** The delays it has had, by what is booked or planned; null where the plan names no times. */
    public RunDelays delays;
    /** Whether something is new of the train since it was last told. */
    public boolean hasNews;
    /** Whether what was told rests on what other runs teach. */
    public boolean learned;
    /** Withdrawals, still to be told, of what was told of calls that the plan no longer holds. */
    public List<CallEta> dropped = new ArrayList<>();
    /** The status as it was last told; null if never. */
    public TrainStatus toldStatus;
    /** Record time of the last publication; {@link CallSheet#UNKNOWN} if none. */
    public long publishedMillis = CallSheet.UNKNOWN;
    /** Record time at which the next publication is due; {@link CallSheet#UNKNOWN} if nothing is to be told. */
    public long dueMillis = CallSheet.UNKNOWN;

    private transient PlannedMoments moments;

    /** The plan in force as forecasts see it. */
    PlannedMoments moments() {
        if (moments == null || !moments.isOf(plan)) {
            moments = new PlannedMoments(plan);
        }
        return moments;
    }

    /** Whether what was told rests on what other runs teach, and nothing is new of the train itself since. */
    boolean rests() {
        return learned && !hasNews;
    }

    /** Which trains it learns from. */
    public TrainKind kind() {
        return moments().kind();
    }
}
