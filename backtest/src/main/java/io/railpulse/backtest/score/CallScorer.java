package io.railpulse.backtest.score;

import io.railpulse.backtest.score.alert.AlertReport;
import io.railpulse.backtest.score.fault.FaultReport;
import io.railpulse.gtfs.GtfsFeed;
import io.railpulse.gtfs.csv.InputFileException;
import io.railpulse.recordings.Recording;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Scores what a replay found out about calls ({@code observed_call.csv}) against the truth of its recording.
 *
 * <p>A call of the truth with an arrival is found if the replay has an arrival of it that is not an estimate; one with a
 * departure only, if the replay has such a departure. Of a simulated recording the faults are compared as well.
 */
public final class CallScorer {

    private CallScorer() {}

    /**
     * Scores all service dates of a recording; see {@link #score(Path, Path, LocalDate, LocalDate)}.
     */
    public static ScoreReport score(Path recording, Path out) {
        return score(recording, out, ServiceDates.ALL);
    }

    /**
     * Scores a replay.
     *
     * @param recording the recording's folder, with a timetable and the truth
     * @param out the folder that the replay wrote to, with {@code observed_call.csv}
     * @param from the first service date that counts; null for all from the beginning
     * @param to the last service date that counts; null for all to the end
     * @throws InputFileException if a file is missing or cannot be read
     */
    public static ScoreReport score(Path recording, Path out, LocalDate from, LocalDate to) {
        return score(recording, out, new ServiceDates(from, to));
    }

    private static ScoreReport score(Path folder, Path out, ServiceDates dates) {
        Recording recording = Recording.open(folder);
        PlannedRuns planned = new PlannedRuns(GtfsFeed.read(recording.timetable()));
        Map<CallKey, TrueCall> truth = CallTables.readTruth(folder, dates);
        List<ReplayedCall> replayed = CallTables.readReplayed(out, dates);

        Set<RunKey> trueRuns =
                truth.keySet().stream().map(CallKey::run).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<CallKey, ReplayedCall> byKey = new HashMap<>();
        Set<RunKey> foundRuns = new LinkedHashSet<>();
        BesidesCount besides = new BesidesCount(truth, trueRuns, planned);
        for (ReplayedCall call : replayed) {
            if (call.stopSequence() != null) {
                byKey.put(new CallKey(call.run(), call.stopSequence()), call);
            }
            if (call.isTimed() && trueRuns.contains(call.run())) {
                foundRuns.add(call.run());
            }
            besides.add(call);
        }
        TruthComparison comparison = TruthComparison.of(truth.values(), byKey);
        ReportedMoments reported = ReportedMoments.read(recording, planned, dates);
        return new ScoreReport(
                recording.name(),
                trueRuns.size(),
                foundRuns.size(),
                comparison.calls(),
                comparison.arrivals(),
                comparison.departures(),
                comparison.byMethod(),
                besides.score(),
                CallOrder.check(replayed),
                recording.hasMovements() ? MovementCoverage.check(reported, replayed) : null,
                recording.hasPositions() ? coverage(recording, reported, truth, byKey) : null,
                FaultReport.of(folder, out),
                AlertReport.of(folder, out, TrueCalls.list(folder)),
                comparison.listWorst(),
                comparison.listMissing());
    }

    private static CoverageScore coverage(
            Recording recording,
            ReportedMoments reported,
            Map<CallKey, TrueCall> truth,
            Map<CallKey, ReplayedCall> replayed) {
        CoverageCount count = new CoverageCount(FixCoverage.read(recording), reported, replayed);
        truth.values().forEach(count::add);
        return count.score();
    }
}
