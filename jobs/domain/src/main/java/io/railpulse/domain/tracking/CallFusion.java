package io.railpulse.domain.tracking;

/**
 * Makes one truth of what is reported of a train and what its fixes say. Reports win; the time by fixes of another moment is
 * moved to the nearer of the reports around it where it does not fit between them. Asked again after either has changed, so
 * a report that is withdrawn leaves what the fixes say.
 */
final class CallFusion {

    private CallFusion() {}

    /** Brings the train's sheet up to date. Moments that were only filled in are left to {@link CallSheet#estimateGaps}. */
    static void fuse(TrackedTrain train) {
        CallSheet sheet = train.sheet;
        CallSheet reports = train.reports;
        CallSheet fixes = train.motion().calls;
        long[] latest = nextReports(reports);
        long earliest = CallSheet.UNKNOWN;
        for (int moment = 0; moment < sheet.times.length; moment++) {
            if (reports.isKnown(moment)) {
                sheet.set(moment, reports.times[moment], reports.methodOf(moment), false);
            } else if (fixes.isKnown(moment) && !reports.passed[CallSheet.callOf(moment)]) {
                long time = fixes.times[moment];
                long bounded = Math.min(Math.max(time, earliest), latest[moment]);
                CallMethod method = fixes.methodOf(moment);
                sheet.set(
                        moment,
                        bounded,
                        bounded == time ? method : CallMethod.weaker(method, CallMethod.INTERPOLATED),
                        false);
            } else if (sheet.isFirm(moment)) {
                sheet.erase(moment);
            }
            earliest = sheet.isFirm(moment) ? sheet.times[moment] : earliest;
        }
        for (int call = 0; call < sheet.calls(); call++) {
            boolean reported =
                    reports.isKnown(CallSheet.arrivalOf(call)) || reports.isKnown(CallSheet.departureOf(call));
            sheet.setPassed(call, reported ? reports.passed[call] : fixes.passed[call]);
            sheet.setBypassed(call, fixes.bypassed[call]);
        }
        train.motion().callsNoted = false;
    }

    /** By moment the time of the first report after it; the end of time where there is none. */
    private static long[] nextReports(CallSheet reports) {
        long[] next = new long[reports.times.length];
        long time = Long.MAX_VALUE;
        for (int moment = next.length - 1; moment >= 0; moment--) {
            next[moment] = time;
            time = reports.isKnown(moment) ? reports.times[moment] : time;
        }
        return next;
    }
}
