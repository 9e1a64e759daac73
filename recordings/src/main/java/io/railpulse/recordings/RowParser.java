package io.railpulse.recordings;

import io.railpulse.gtfs.csv.CsvReader;

/** Makes the report that the current row of a table holds. */
interface RowParser<T> {

    T parse(CsvReader csv, long receivedAtMillis);
}
