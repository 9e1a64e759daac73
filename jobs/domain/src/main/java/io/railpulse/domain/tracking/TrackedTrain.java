package io.railpulse.domain.tracking;

import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.timetable.TrainRun;

/**
 * All that is remembered of one train while it is followed, apart from the memory of duplicates. A plain object with
 * public fields: it is kept in keyed state, and read by its serializer. It lives from the first plan of its run until
 * {@link TrainTracker#endOfLifeMillis}.
 */
public final class TrackedTrain {
    /** The plan in force. */
    public TrainRun plan;
    /** Planned times by moment, see {@link CallSheet}: booked, else reckoned with nominal minutes, else unknown. */
    public long[] planned;
    /** What is known of the calls. */
    public CallSheet sheet;

    /** Metres along the route at the newest accepted fix; NaN before the first. */
    public double alongMetres = Double.NaN;
    /** Of the newest accepted fix, degrees north. */
    public double latitude;
    /** Of the newest accepted fix, degrees east. */
    public double longitude;
    /** When the newest accepted fix was measured; {@link CallSheet#UNKNOWN} before the first. */
    public long fixMillis = CallSheet.UNKNOWN;

    /** Where the train was when it last began to stay in place. */
    public double anchorAlongMetres = Double.NaN;
    /** When that was. */
    public long anchorMillis = CallSheet.UNKNOWN;
    /** The call the train is at, within the arrival radius; -1 if none. */
    public int atCall = -1;
    /** Where it stood at that call; NaN if it has not stood there. */
    public double stoodAlongMetres = Double.NaN;
    /** When it moved off from there; {@link CallSheet#UNKNOWN} if it has not. */
    public long movedOffMillis = CallSheet.UNKNOWN;
    /** Whether it did so in a silence too long to interpolate. */
    public boolean movedOffInSilence;
    /** The first call the fixes have not gone by. */
    public int nextCall;

    /** Where fixes put the train that do not agree with where it was thought to be; NaN if none. */
    public double strayAlongMetres = Double.NaN;
    /** When the newest of them was measured. */
    public long strayMillis;
    /** How many in a row agree with each other. */
    public int strayFixes;
    /** Which reports in a row were rejected as contradicting earlier ones, by fingerprint. */
    public long[] strayReports = new long[0];

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

    /** The number of the next output at a record time. */
    public int nextOrdinal(long recordMillis) {
        if (recordMillis != ordinalMillis) {
            ordinalMillis = recordMillis;
            ordinal = 0;
        }
        return ordinal++;
    }

    /** Whether a fix has been accepted. */
    public boolean hasPosition() {
        return fixMillis != CallSheet.UNKNOWN;
    }
}
