package io.railpulse.domain.telemetry;

/**
 * How many records of one input one subject has had, by verdict. Rejected and dead-lettered records are not counted here:
 * each is kept as a record of its own.
 *
 * @param input the input
 * @param subject what the records are about: the id of a train run or a route, or the number of an asset
 * @param openedAtMillis record time of the first record counted; a subject that was forgotten and comes back opens a new
 *     account
 * @param accepted records accepted
 * @param late records late
 * @param duplicate records that were duplicates
 * @param recordMillis record time of the latest record counted
 */
public record InputAccount(
        Input input,
        String subject,
        long openedAtMillis,
        long accepted,
        long late,
        long duplicate,
        long recordMillis) {}
