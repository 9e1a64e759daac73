package io.railpulse.operators.sensor;

import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.InputAccount;
import io.railpulse.domain.telemetry.Verdict;
import java.util.Objects;
import java.util.Optional;

/** The account of an asset's readings, and what else is remembered of it. A plain object with public fields: it is kept in keyed state. */
public final class HeardAsset {
    /** Stands for a time that there is not. */
    public static final long NONE = Long.MIN_VALUE;

    /** Record time of the first reading counted, and of the newest; {@link #NONE} before the first. */
    public long openedMillis = NONE;

    public long newestMillis = NONE;
    public long accepted;
    public long late;
    public long duplicate;
    /** Whether something was counted that is not told yet. */
    public boolean changed;
    /** The end of its last journey as it was told, null if that is unknown; and whether it was told at all. */
    public Long journeyUntilMillis;

    public boolean journeyTold;
    /** The one timer that is set to tell and to forget; {@link #NONE} if none is. */
    public long timerMillis = NONE;

    void count(Verdict verdict, long recordMillis) {
        openedMillis = openedMillis == NONE ? recordMillis : openedMillis;
        newestMillis = Math.max(newestMillis, recordMillis);
        changed = true;
        switch (verdict) {
            case ACCEPTED -> accepted++;
            case LATE -> late++;
            case DUPLICATE -> duplicate++;
            case REJECTED, DEAD_LETTERED -> throw new IllegalArgumentException("Kept as a record: " + verdict);
        }
    }

    /** The account, where something was counted since it was told. */
    Optional<InputAccount> tell(String assetId) {
        if (!changed) {
            return Optional.empty();
        }
        changed = false;
        return Optional.of(
                new InputAccount(Input.SENSORS, assetId, openedMillis, accepted, late, duplicate, newestMillis));
    }

    /** Takes note of the end of its last journey; false if that was told already, or nothing was heard of the asset yet. */
    boolean isOtherJourney(Long untilMillis) {
        if (openedMillis == NONE || journeyTold && Objects.equals(journeyUntilMillis, untilMillis)) {
            return false;
        }
        journeyTold = true;
        journeyUntilMillis = untilMillis;
        return true;
    }
}
