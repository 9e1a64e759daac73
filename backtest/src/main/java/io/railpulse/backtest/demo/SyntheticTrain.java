package io.railpulse.backtest.demo;

/**
 * A train of the line and what happens to it.
 *
 * @param number its number, which is its trip in the timetable too
 * @param southbound whether it runs from the line's first town to its last; else back
 * @param departureMinute booked departure, minutes of the service day
 * @param kmh the speed that its running times are booked for, kilometres an hour
 * @param startDelayMinutes how late it leaves its first station
 * @param slowness how much longer than booked it runs: 1.1 for a tenth
 * @param telemetry how it is heard of
 */
record SyntheticTrain(
        String number,
        boolean southbound,
        int departureMinute,
        double kmh,
        int startDelayMinutes,
        double slowness,
        Telemetry telemetry) {

    /** How a train is heard of. */
    enum Telemetry {
        /** A tracker that reports all the way. */
        TRACKER,
        /** A tracker that is out of coverage for a while and then uploads what it stored at once, the newest first. */
        BURST,
        /** A tracker that falls silent on the way. */
        SILENT,
        /** No tracker: the infrastructure manager reports its movements. */
        REPORTS,
        /** Both a tracker and reports. */
        TRACKER_AND_REPORTS;

        boolean hasTracker() {
            return this != REPORTS;
        }

        boolean hasReports() {
            return this == REPORTS || this == TRACKER_AND_REPORTS;
        }
    }
}
