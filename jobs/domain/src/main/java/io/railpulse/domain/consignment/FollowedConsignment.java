package io.railpulse.domain.consignment;

import java.util.ArrayList;
import java.util.List;

/** All that is remembered of a consignment. A plain object with public fields: it is kept in keyed state. */
public final class FollowedConsignment {
    /** In place of a time that there is not. */
    public static final long NEVER = Long.MIN_VALUE;

    /** In force; null before the first, and after it was withdrawn. */
    public Consignment consignment;
    /** Whether it was withdrawn, and has not come back. */
    public boolean withdrawn;
    /** The newest of each of its runs. */
    public List<LegOutlook> legs = new ArrayList<>();
    /** Record time of the newest that was heard of it. */
    public long newestMillis = NEVER;
    /** What was told last; null before the first. */
    public ConsignmentStatus told;
    /** The first median that was told; null before that. */
    public Long originalEtaMillis;
    /** When it was, record time. */
    public Long originalToldMillis;
    /** When to look again, record time; {@link #NEVER} if nothing changes by time alone. */
    public long dueMillis = NEVER;
    /** When all of it is forgotten, record time. */
    public long forgetMillis = NEVER;
    /** The one timer that is set; {@link #NEVER} if none is. */
    public long timerMillis = NEVER;
}
