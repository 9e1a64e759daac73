package io.railpulse.proof.score;

import io.railpulse.proof.TrialRun;

/** Judges runs by their truth, one after the other, and tells of all of them. */
public interface Score {
    /** Takes a run of which nothing more is received. */
    void add(TrialRun run);

    /** What was found so far: lines of text. */
    String text();
}
