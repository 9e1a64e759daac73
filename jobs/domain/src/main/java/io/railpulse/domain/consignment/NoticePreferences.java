package io.railpulse.domain.consignment;

/**
 * When a customer wants to be told.
 *
 * @param zone the time zone of the quiet hours and of digests, by its name in the IANA data base
 * @param quietFromMinute when quiet hours begin, minutes since local midnight; null if there are none
 * @param quietToMinute when they end; before their begin it is that of the next day; null if there are none
 * @param breaksQuiet code of the least severity that is told in quiet hours all the same; null if none is
 * @param digest whether what can wait is gathered
 */
public record NoticePreferences(
        String zone, Integer quietFromMinute, Integer quietToMinute, String breaksQuiet, Digest digest) {

    /** Told at once, at any time. */
    public static final NoticePreferences AT_ONCE = new NoticePreferences("UTC", null, null, null, Digest.NONE);
}
