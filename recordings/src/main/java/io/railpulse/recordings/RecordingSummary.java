package io.railpulse.recordings;

import java.time.LocalDate;
import java.util.SortedSet;

/**
 * What is in a recording.
 *
 * @param positions rows of positions.csv.gz
 * @param movements rows of movements.csv.gz
 * @param sensors rows of sensors.csv.gz
 * @param raw rows of raw.csv.gz
 * @param assignments rows of assignments.csv.gz
 * @param consignments rows of consignments.csv.gz, which are no records
 * @param firstReceivedMillis the first record time, milliseconds since the epoch; null if the recording is empty
 * @param lastReceivedMillis the last record time; null if the recording is empty
 * @param serviceDates every service date that a row names
 */
public record RecordingSummary(
        long positions,
        long movements,
        long sensors,
        long raw,
        long assignments,
        long consignments,
        Long firstReceivedMillis,
        Long lastReceivedMillis,
        SortedSet<LocalDate> serviceDates) {

    /** All rows of all inputs. */
    public long records() {
        return positions + movements + sensors + raw + assignments;
    }
}
