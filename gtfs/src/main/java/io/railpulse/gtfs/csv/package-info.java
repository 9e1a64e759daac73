/** Comma-separated files, read as a stream, with errors that name file, line, field and value. */
package io.railpulse.gtfs.csv;
