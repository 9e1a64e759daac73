package io.railpulse.domain.tracking;

import io.railpulse.domain.timetable.PlannedCall;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds where reports and fixes of one train contradict each other. Of the moments that both know only the last counts: when
 * they agree on it, all that is behind is settled. What is told goes on until they are clearly closer, that it does not come
 * and go with each fix.
 */
final class ReportDissent {
    /** Less than this share of the tolerance apart they agree again. */
    private static final double AGREES_AGAIN = 2.0 / 3;

    private final TrackingOptions options;

    ReportDissent(TrackingOptions options) {
        this.options = options;
    }

    /**
     * The last moment that both know, if they have it at times far apart. Looks at all calls: to be asked when one changed.
     */
    Optional<Disagreement> findOfTime(TrackedTrain train) {
        CallSheet reports = train.reports;
        CallSheet fixes = train.motion().calls;
        int moment = reports.lastFirm();
        while (moment >= 0 && !areBothSure(moment, reports, fixes)) {
            moment--;
        }
        if (moment < 0) {
            return Optional.empty();
        }
        long apart = fixes.times[moment] - reports.times[moment];
        double share = train.reportTimes == null ? 1 : AGREES_AGAIN;
        if (Math.abs(apart) <= share * options.disagreement().after().toMillis()) {
            return Optional.empty();
        }
        String text = String.format(
                Locale.ROOT,
                "%s, but by its fixes that was %d min %s",
                reported(moment, train),
                Math.round(Math.abs(apart) / 60_000.0),
                apart > 0 ? "later" : "earlier");
        return Optional.of(new Disagreement(
                DisagreementKind.REPORT_TIME, Math.min(fixes.times[moment], reports.times[moment]), text));
    }

    private static boolean areBothSure(int moment, CallSheet reports, CallSheet fixes) {
        return reports.methodOf(moment) == CallMethod.REPORTED
                && fixes.isKnown(moment)
                && fixes.methodOf(moment) != CallMethod.ESTIMATED;
    }

    /** The last report, if fixes measured well after it have the train far before its call. */
    Optional<Disagreement> findOfPlace(TrackedTrain train) {
        int moment = train.reports.lastFirm();
        Motion motion = train.motion();
        if (moment < 0 || !motion.hasPosition() || train.reports.methodOf(moment) != CallMethod.REPORTED) {
            return Optional.empty();
        }
        boolean told = train.disagreement != null && train.disagreement.kind() == DisagreementKind.REPORT_PLACE;
        double before = callAt(moment, train).alongMetres() - motion.alongMetres;
        long since = motion.fixMillis - train.reports.times[moment];
        double share = told ? AGREES_AGAIN : 1;
        if (since < options.disagreement().after().toMillis()
                || before < share * options.disagreement().apartMetres()) {
            return Optional.empty();
        }
        String text = String.format(
                Locale.ROOT,
                "%s, but by its fixes it is %.0f km before that at %s",
                reported(moment, train),
                before / 1_000,
                clock(motion.fixMillis));
        return Optional.of(new Disagreement(DisagreementKind.REPORT_PLACE, train.reports.times[moment], text));
    }

    private static String reported(int moment, TrackedTrain train) {
        return (moment % 2 == 0 ? "arrival at " : "departure from ")
                + callAt(moment, train).stopName() + " reported for " + clock(train.reports.times[moment]);
    }

    private static PlannedCall callAt(int moment, TrackedTrain train) {
        return train.plan.calls().get(CallSheet.callOf(moment));
    }

    private static String clock(long millis) {
        return StateJudge.CLOCK.format(Instant.ofEpochMilli(millis));
    }
}
