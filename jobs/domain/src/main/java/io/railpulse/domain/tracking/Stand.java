package io.railpulse.domain.tracking;

/**
 * A stand of a train on the way between its calls, as its fixes show it.
 *
 * <p>A plain object with public fields: it is kept in keyed state, and read by its serializer.
 */
public final class Stand {
    /** Where it began, metres along the route. */
    public double alongMetres;
    /** When the train came to stand. */
    public long fromMillis;
    /** The first fix that shows it there. */
    public long firstMillis;
    /** The newest fix that shows the train standing. */
    public long seenMillis;
    /** When it moved off from there; {@link CallSheet#UNKNOWN} if it has not. */
    public long leftMillis = CallSheet.UNKNOWN;
    /** How the time is known at which it came: {@link CallMethod} ordinal. */
    public byte fromMethod;
    /** How the time is known at which it moved off. */
    public byte leftMethod;
    /** How many fixes, of different times, show it standing there. */
    public int fixes;
    /** Whether the train has left the place: it is another stand that follows. */
    public boolean over;

    /** For the serializer. */
    public Stand() {}

    /** Whether it is certain that the train stood, and for so long: between two fixes alone it may only have been slow. */
    boolean isProved(int leastFixes, long leastMillis) {
        return fixes >= leastFixes && seenMillis - firstMillis >= leastMillis;
    }

    /** The same, with nothing in common. */
    Stand copy() {
        Stand copy = new Stand();
        copy.alongMetres = alongMetres;
        copy.fromMillis = fromMillis;
        copy.firstMillis = firstMillis;
        copy.seenMillis = seenMillis;
        copy.leftMillis = leftMillis;
        copy.fromMethod = fromMethod;
        copy.leftMethod = leftMethod;
        copy.fixes = fixes;
        copy.over = over;
        return copy;
    }
}
