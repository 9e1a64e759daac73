package io.railpulse.domain.tracking;

import io.railpulse.domain.identity.Roster;
import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.timetable.Schedule;
import io.railpulse.domain.timetable.TrainRun;
import java.util.ArrayList;
import java.util.List;

/**
 * All that is remembered of one train while it is followed, apart from the memory of duplicates and of fixes. A plain object with
 * public fields: it is kept in keyed state, and read by its serializer. It lives from the first plan of its run until
 * {@link TrainTracker#endOfLifeMillis}.
 */
public final class TrackedTrain {
    /** The plan in force. */
    public TrainRun plan;
    /** Planned times by moment, see {@link CallSheet}: booked, else reckoned with nominal minutes, else unknown. */
    public long[] planned;
    /** The times that the train is measured against. */
    public Schedule schedule;
    /** Calls that plans no longer hold, the newest last. */
    public List<DroppedCall> dropped = new ArrayList<>();
    /** Stops that no plan knows, in the order in which the train made them. */
    public List<UnplannedStop> unplanned = new ArrayList<>();
    /** What is known of the calls, from reports and fixes together. */
    public CallSheet sheet;

    /** What was reported of the calls. */
    public CallSheet reports;
    /** What the fixes may mean. */
    public Hypotheses hypotheses;
    /** Which fixes are remembered, and where. */
    public FixIndex fixes = new FixIndex();
    /** Whether the clocks of its devices are right. */
    public DeviceClocks clocks = new DeviceClocks();
    /** What travels with it. */
    public Roster roster = new Roster();
    /** Devices whose fixes are elsewhere. */
    public Dissenter[] dissenters = new Dissenter[0];
    /** In which time reports and fixes disagree; null if they do not. */
    public Disagreement reportTimes;
    /** In what its sources disagree, as it was last told; null if they do not. */
    public Disagreement disagreement;
    /** Which reports in a row were rejected as contradicting earlier ones, by fingerprint. */
    public long[] strayReports = new long[0];

    /** When it was heard of. */
    public Contacts contacts = new Contacts();
    /** What it is doing, as it was last told; null if it was not yet. */
    public RunCondition condition;
    /** Record time at which that may change though nothing is received; {@link CallSheet#UNKNOWN} if it will not. */
    public long changesMillis = CallSheet.UNKNOWN;
    /** Record time of the next look after it, no later than that; {@link CallSheet#UNKNOWN} if none is planned. */
    public long lookMillis = CallSheet.UNKNOWN;

    /** Record time of the first input. */
    public long openedAtMillis = CallSheet.UNKNOWN;
    /** Record time of the newest input. */
    public long lastInputMillis = CallSheet.UNKNOWN;
    /** Record time of the outputs that {@link #ordinal} counts. */
    public long ordinalMillis = CallSheet.UNKNOWN;
    /** How many outputs there were at {@link #ordinalMillis}. */
    public int ordinal;
    /** Accepted, late and duplicate records, by {@link Input}: three numbers each. */
    public long[] account = new long[3 * Input.values().length];
    /** Record time at which the account was last told; {@link CallSheet#UNKNOWN} if never. */
    public long accountToldMillis = CallSheet.UNKNOWN;
    /** Record time of the next look after the account, old fingerprints and the end of life. */
    public long housekeepingMillis = CallSheet.UNKNOWN;
    /** Whether the account has changed since. */
    public boolean accountChanged;

    /** What the fixes mean, as far as is known. */
    public Motion motion() {
        return hypotheses.likeliest();
    }

    /** Whether its newest fix that is known to be its own was off its route. */
    boolean isAway() {
        return hypotheses.offRoute.left && hypotheses.offRoute.fixMillis > motion().fixMillis;
    }

    /** When that fix was measured, on the route or off it; {@link CallSheet#UNKNOWN} before the first. */
    long placedMillis() {
        return isAway() ? hypotheses.offRoute.fixMillis : motion().fixMillis;
    }

    /** Whether something is to be told of its calls. */
    public boolean hasNews() {
        return sheet.hasChanged() || DroppedCalls.hasChanged(this) || UnplannedStops.haveChanged(this);
    }

    /** The last moment that is firm, or that the fixes have left behind; -1 if there is none. */
    int lastMoment() {
        return Math.max(sheet.lastFirm(), CallSheet.departureOf(motion().nextCall - 1));
    }

    /** The number of the next output at a record time. */
    public int nextOrdinal(long recordMillis) {
        if (recordMillis != ordinalMillis) {
            ordinalMillis = recordMillis;
            ordinal = 0;
        }
        return ordinal++;
    }
}
