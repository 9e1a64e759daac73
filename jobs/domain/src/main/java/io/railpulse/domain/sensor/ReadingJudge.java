package io.railpulse.domain.sensor;

import io.railpulse.domain.identity.DeviceAssignments;
import io.railpulse.domain.sensor.filter.ReadingFilter;
import io.railpulse.domain.sensor.filter.ReadingFilters;
import io.railpulse.domain.telemetry.Fingerprint;
import io.railpulse.domain.telemetry.RecordMemory;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.SensorInput;
import io.railpulse.domain.telemetry.SensorQuantity;
import io.railpulse.domain.telemetry.SensorReport;
import io.railpulse.domain.telemetry.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * Gives each reading its verdict. Asked in this order: was it taken before, is it credible by itself, is its asset known, does it come
 * too late for its window?
 */
public final class ReadingJudge {
    private final SensorOptions options;
    private final List<ReadingFilter> filters;

    public ReadingJudge(SensorOptions options) {
        this.options = options;
        this.filters = ReadingFilters.all(options.time());
    }

    /** Whether it can be said already what becomes of a reading: what names no run waits for an assignment of its asset. */
    public static boolean canJudge(SensorInput input, DeviceAssignments known) {
        return input.trainRunId() != null || !known.isEmpty();
    }

    /**
     * @param known the assignments of the asset
     * @param memory the readings of the asset that were taken before; it is told of this one
     */
    public JudgedReading judge(SensorInput input, DeviceAssignments known, RecordMemory memory) {
        SensorReport report = input.report();
        long recordMillis = input.origin().recordMillis();
        long fingerprint = Fingerprint.of(report);
        long content = Fingerprint.contentOf(report);
        if (memory.holds(fingerprint) || memory.holds(content)) {
            return JudgedReading.of(Verdict.DUPLICATE);
        }
        for (ReadingFilter filter : filters) {
            Optional<String> fault = filter.findFault(report, recordMillis);
            if (fault.isPresent()) {
                noteRejected(filter.reason(), content, recordMillis, memory);
                return JudgedReading.rejected(filter.reason(), fault.get());
            }
        }
        if (!canJudge(input, known)) {
            return JudgedReading.rejected(
                    RejectReason.UNKNOWN_ASSET,
                    "no assignment is known of " + input.assetId() + ", and it names no run");
        }
        memory.note(fingerprint, recordMillis);
        if (isLate(report, recordMillis)) {
            return JudgedReading.of(Verdict.LATE);
        }
        return JudgedReading.accepted(readingOf(input, known));
    }

    private static void noteRejected(RejectReason reason, long content, long recordMillis, RecordMemory memory) {
        if (reason.isOfContent()) {
            memory.note(content, recordMillis);
        }
    }

    private boolean isLate(SensorReport report, long recordMillis) {
        return SensorWindow.isOver(
                SensorWindow.startOf(report.measuredAtMillis()),
                recordMillis,
                options.windowMemory().toMillis());
    }

    /** The run that the producer names goes before that of the assignment. */
    private Reading readingOf(SensorInput input, DeviceAssignments known) {
        SensorReport report = input.report();
        String trainRunId = input.trainRunId() != null
                ? input.trainRunId()
                : known.findTrainRunId(
                                report.measuredAtMillis(),
                                options.assignmentGrace().toMillis())
                        .orElse(null);
        return new Reading(
                input.assetId(),
                trainRunId,
                SensorQuantity.find(report.quantity()).orElseThrow(),
                report.value(),
                report.measuredAtMillis(),
                input.origin());
    }
}
