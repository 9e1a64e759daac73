package io.railpulse.domain.tracking;

/**
 * A stop that no plan knows, as it was told or is to be told.
 *
 * <p>A plain object with public fields: it is kept in keyed state, and read by its serializer.
 */
public final class UnplannedStop {
    /** What it is called, once and for all: the place where it was first found, {@code km-1234.6} along the route. */
    public String stopId;
    /** Where it is, metres along the route. */
    public double alongMetres;
    /** Arrival and departure; the latter {@link CallSheet#UNKNOWN} while the train stands. */
    public long[] times;
    /** How they are known: the weaker {@link CallMethod}, its ordinal. */
    public byte method;
    /** How often it was told. */
    public int revisions;
    /** Whether something changed since. */
    public boolean changed;
    /** Whether it turned out not to have happened. */
    public boolean withdrawn;
    /** Whether nothing can change any more: its fixes are not remembered, or were on another route. */
    public boolean settled;

    /** For the serializer. */
    public UnplannedStop() {}

    /** What a stand that is proved says of a stop. */
    static UnplannedStop of(Stand stand) {
        UnplannedStop stop = new UnplannedStop();
        stop.alongMetres = stand.alongMetres;
        stop.times = new long[] {stand.fromMillis, stand.over ? stand.leftMillis : CallSheet.UNKNOWN};
        stop.method = stand.over ? (byte) Math.max(stand.fromMethod, stand.leftMethod) : stand.fromMethod;
        return stop;
    }

    /** Whether some of the time of both is the same. */
    boolean overlaps(UnplannedStop other) {
        return times[0] <= other.endMillis() && other.times[0] <= endMillis();
    }

    private long endMillis() {
        return times[1] == CallSheet.UNKNOWN ? Long.MAX_VALUE : times[1];
    }

    /** Takes over what is now known of it. */
    void revise(UnplannedStop now) {
        changed |= withdrawn || times[0] != now.times[0] || times[1] != now.times[1] || method != now.method;
        withdrawn = false;
        settled = false;
        alongMetres = now.alongMetres;
        times = now.times;
        method = now.method;
    }

    void withdraw() {
        changed |= !withdrawn;
        withdrawn = true;
    }
}
