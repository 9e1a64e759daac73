package io.railpulse.backtest.score;

/** One planned call of one run. */
record CallKey(RunKey run, int stopSequence) {}
