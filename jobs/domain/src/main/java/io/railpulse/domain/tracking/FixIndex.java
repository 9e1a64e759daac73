package io.railpulse.domain.tracking;

import java.util.Arrays;

/**
 * Which chunks the remembered fixes of one train are in, in the order in which they were measured.
 *
 * <p>A plain object with public fields: it is kept in keyed state, and read by its serializer.
 */
public final class FixIndex {
    /** The numbers of the chunks, in order. */
    public int[] numbers = new int[0];
    /** When the first fix of each was measured. */
    public long[] firstMillis = new long[0];
    /** When the newest remembered fix was measured. */
    public long newestMillis = CallSheet.UNKNOWN;
    /** Nothing that was measured before this is taken any more. */
    public long cutMillis = CallSheet.UNKNOWN;
    /** The number of the next new chunk. */
    public int nextNumber;

    /** For the serializer. */
    public FixIndex() {}

    int size() {
        return numbers.length;
    }

    /** The place of the last chunk that begins no later than a time; 0 if none does. */
    int placeOf(long measuredMillis) {
        int place = size() - 1;
        while (place > 0 && firstMillis[place] > measuredMillis) {
            place--;
        }
        return place;
    }

    /** Makes room for a new chunk; its number. */
    int insert(int place, long beginsMillis) {
        numbers = widen(numbers, place);
        firstMillis = widen(firstMillis, place);
        numbers[place] = nextNumber;
        firstMillis[place] = beginsMillis;
        return nextNumber++;
    }

    void removeFirst() {
        numbers = Arrays.copyOfRange(numbers, 1, numbers.length);
        firstMillis = Arrays.copyOfRange(firstMillis, 1, firstMillis.length);
        cutMillis = firstMillis[0];
    }

    private static int[] widen(int[] values, int place) {
        int[] wider = Arrays.copyOf(values, values.length + 1);
        System.arraycopy(values, place, wider, place + 1, values.length - place);
        return wider;
    }

    private static long[] widen(long[] values, int place) {
        long[] wider = Arrays.copyOf(values, values.length + 1);
        System.arraycopy(values, place, wider, place + 1, values.length - place);
        return wider;
    }
}
