/** A recording of trains: one folder, read as streams of typed reports in the order in which they were received. */
package io.railpulse.recordings;
