package io.railpulse.domain.eta.score;

import io.railpulse.domain.eta.CallEvent;

/**
 * All that is remembered of one moment: what was told of it, and what became of it. A plain object with public fields: it
 * is kept in keyed state, and read by its serializer. It lives as long as its run, see {@link ScoredRun}.
 */
public final class ScoredMoment {
    /** The call's number in the plan. */
    public int stopSequence;
    /** The place. */
    public String stopId = "";
    /** Which moment of the call. */
    public CallEvent event;
    /** What was told. */
    public ToldHistory history = new ToldHistory();
    /** How restless that was. */
    public Wobble wobble = new Wobble();
    /** The first forecast that was told; null if none was. Never changed. */
    public ToldEta original;
    /** When it was booked then, milliseconds since the epoch; null where nothing was. */
    public Long bookedMillis;
    /** Whether a forecast is in force. */
    public boolean inForce;
    /** Whether the train is known to have been at the call, whenever that was. */
    public boolean passed;
    /** What became of it. */
    public ScoreOutcome outcome = ScoreOutcome.OPEN;
    /** When it happened, milliseconds since the epoch; null unless it has. */
    public Long actualMillis;
    /** How often its outcome was told. */
    public int revision;
}
