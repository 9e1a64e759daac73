package io.railpulse.operators.eta;

/** What was last told of a run to learn from. A plain object with public fields, for its serializer. */
public final class ToldNews {
    /** The trains that it belongs to. */
    public String trainKind;
    /** Its newest moment; -1 before the first. */
    public int moment = -1;
    /** When that happened. */
    public long happenedMillis;

    boolean isOther(int newest, long newestMillis) {
        return newest != moment || newestMillis != happenedMillis;
    }
}
