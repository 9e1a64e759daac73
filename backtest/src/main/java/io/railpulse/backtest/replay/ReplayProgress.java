package io.railpulse.backtest.replay;

import java.time.Instant;
import java.util.Optional;

/** Is told how a replay gets on; for whoever sits before it. */
public interface ReplayProgress {

    /** A new phase began, or something worth knowing happened; a short line. */
    void say(String line);

    /**
     * Some records of a phase are done.
     *
     * @param phase what is being done: {@code loading}, {@code tracking}
     * @param done records done
     * @param total records in all
     * @param recordTime up to which record time; empty if that is not known
     */
    void advance(String phase, long done, long total, Optional<Instant> recordTime);
}
