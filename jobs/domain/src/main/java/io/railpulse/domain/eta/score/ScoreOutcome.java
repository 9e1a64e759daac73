package io.railpulse.domain.eta.score;

import java.util.Locale;

/** What became of a moment that was forecast. */
public enum ScoreOutcome {
    /** It has not happened yet, or turned out not to have. */
    OPEN,
    /** It happened, and it is known when. */
    HAPPENED,
    /** It was forecast, and the train has been at the call, but nobody knows when this was. */
    UNTIMED,
    /** It was forecast and did not happen: the call was skipped, or the run ended before. */
    UNREALISED;

    /** The name in tables and topics. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
