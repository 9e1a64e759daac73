package io.railpulse.backtest.replay;

import java.time.Duration;

/**
 * How a replay ended.
 *
 * @param accounting what became of everything received
 * @param figures what it came to
 * @param took how long the jobs ran; zero if they had finished before
 */
public record ReplayResult(Accounting accounting, ReplayFigures figures, Duration took) {}
