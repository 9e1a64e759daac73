package io.railpulse.pipelines.verdicts;

import io.railpulse.domain.sensor.filter.ReadingFilter;
import io.railpulse.domain.sensor.filter.ReadingFilters;
import io.railpulse.domain.telemetry.OccurrenceTime;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.SensorQuantity;
import io.railpulse.domain.telemetry.Verdict;
import io.railpulse.domain.telemetry.filter.FixFilter;
import io.railpulse.domain.telemetry.filter.FixFilters;
import io.railpulse.domain.telemetry.repair.Repair;
import io.railpulse.domain.tracking.TrackingOptions;
import io.railpulse.domain.tracking.TrainTracker;

/** The reference page of verdicts, reasons, repairs, filters and quantities, made of the registers themselves. */
final class VerdictsPage {
    private static final TrackingOptions OPTIONS = TrackingOptions.defaults();
    private static final OccurrenceTime TIME = new OccurrenceTime(OPTIONS.futureTolerance(), OPTIONS.pastTolerance());
    private static final String HEAD = """
            # Verdicts

            This page is made from the verdicts, reasons, repairs and filters themselves; a test fails when it is out of date.

            Every received record gets exactly one verdict, and accepted + late + duplicate + rejected + dead-lettered =
            received. What is rejected or dead-lettered stands in `rejected` with its reason and its bytes.
            """;
    private static final String REPAIRS = """

            ## Repairs of a fix

            First it is asked whether a fix was taken before, as it was received. Then it is repaired, in this order, each
            repair seeing what the one before made of it. A repaired fix gets the verdict that it would have got unbroken; the
            metric `<repair>_repairs_total` counts it. Limits are [options](tracking-job.md); times are judged against the
            receipt.

            """;
    private static final String FILTERS = """

            ## Filters of a fix

            Asked next, in this order; the first that finds a fault rejects the fix for its reason. Each judges the fix and
            the time of its receipt alone. What the train and its route make of the fix comes after them.

            """;
    private static final String READINGS = """

            ## Filters of a reading

            A reading of a sensor is asked the same: was it taken before? Then these, in this order. Then whether its asset is
            known, and whether it comes too late for its window (`--window-memory` of the [alerting job](alerting-job.md)).

            """;
    private static final String QUANTITIES = """

            What sensors may measure:

            | quantity | from | to | what it is |
            |---|---|---|---|
            """;
    private static final String REASONS = """

            ## Reasons

            A copy of a record that was rejected for what it says is a duplicate. Any other is judged anew: something else was
            not known, or nothing of the record was.

            | reason | verdict | when | a copy of it |
            |---|---|---|---|
            """;

    private VerdictsPage() {}

    static String asMarkdown() {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("\n| verdict | when |\n|---|---|\n");
        for (Verdict verdict : Verdict.values()) {
            page.append("| `%s` | %s |\n".formatted(verdict.code(), verdict.sentence()));
        }
        page.append(REPAIRS);
        for (Repair repair : new TrainTracker(OPTIONS).listRepairs()) {
            // Markdown numbers the lines.
            page.append("1. `%s`: %s\n".formatted(repair.code(), repair.sentence()));
        }
        page.append(FILTERS);
        for (FixFilter filter : FixFilters.all(TIME, OPTIONS.worstAccuracyMetres())) {
            page.append("1. `%s`: %s\n"
                    .formatted(filter.reason().code(), filter.reason().sentence()));
        }
        page.append(READINGS);
        for (ReadingFilter filter : ReadingFilters.all(TIME)) {
            page.append("1. `%s`: %s\n"
                    .formatted(filter.reason().code(), filter.reason().sentence()));
        }
        page.append(QUANTITIES);
        for (SensorQuantity quantity : SensorQuantity.values()) {
            page.append("| `%s` | %.0f | %.0f | %s |\n"
                    .formatted(quantity.code(), quantity.lowest(), quantity.highest(), quantity.sentence()));
        }
        page.append(REASONS);
        for (RejectReason reason : RejectReason.values()) {
            page.append("| `%s` | `%s` | %s | %s |\n"
                    .formatted(reason.code(), reason.verdict().code(), reason.sentence(), copyOf(reason)));
        }
        return page.toString();
    }

    private static String copyOf(RejectReason reason) {
        return reason.isOfContent() ? "is a duplicate" : "is judged anew";
    }
}
