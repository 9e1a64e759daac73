package io.railpulse.domain.throughput;

/**
 * What a row is about, in one direction.
 *
 * @param kind what it is
 * @param name of a link the stop it leaves; of a station or border its stop; of a corridor its name
 * @param direction of a link the stop it leads to; of a border the stop behind it; else where trains run, see {@link
 *     Heading}
 */
public record Place(PlaceKind kind, String name, String direction) {
    private static final String SEPARATOR = "\t";

    /** A text that stands for it, by which it is given to tasks: what an enum hashes to is another number in each process. */
    public String key() {
        return kind.name() + SEPARATOR + name + SEPARATOR + direction;
    }

    /** The place of a {@link #key}. */
    public static Place ofKey(String key) {
        String[] parts = key.split(SEPARATOR, 3);
        return new Place(PlaceKind.valueOf(parts[0]), parts[1], parts[2]);
    }
}
