package io.railpulse.backtest.score.alert;

/**
 * Something that truly happened to a train, a border or a feed.
 *
 * @param kind what happened, as {@code truth.json} has it
 * @param subject whose it is, named as in alerts
 * @param fromMillis when it began, milliseconds since the epoch
 * @param untilMillis when it was over
 * @param shownFromMillis as of when records show it that were received before it was over; null if none does
 * @param shownUntilMillis until when they show it; null if none does
 */
record TrueIncident(
        String kind, String subject, long fromMillis, long untilMillis, Long shownFromMillis, Long shownUntilMillis) {

    /** Whether it shows for so long. */
    boolean showsFor(long seconds) {
        return shownFromMillis != null && shownUntilMillis - shownFromMillis >= seconds * 1000;
    }
}
