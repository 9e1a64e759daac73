package io.railpulse.backtest.score.fault;

import io.railpulse.gtfs.csv.InputFileException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The faults of a recording beside what the job made of its records.
 *
 * @param faults one for each fault, input and reason, as {@code truth.json} has them
 * @param jobsCounts by input, what the job counted otherwise than as accepted, by verdict or reason
 */
public record FaultReport(List<FaultScore> faults, SortedMap<String, SortedMap<String, Long>> jobsCounts) {
    private static final String TRUTH = "truth.json";
    private static final String ACCOUNTING = "accounting.json";

    /**
     * Compares a recording's faults with a replay's accounting.
     *
     * @param recording the folder of the recording
     * @param out the folder that the replay wrote to
     * @return null where one of the two has no such file
     * @throws InputFileException if one cannot be read
     */
    public static FaultReport of(Path recording, Path out) {
        Path truth = recording.resolve(TRUTH);
        Path accounting = out.resolve(ACCOUNTING);
        if (!Files.isRegularFile(truth) || !Files.isRegularFile(accounting)) {
            return null;
        }
        return compare(FaultTruth.read(truth), JobAccounts.read(accounting));
    }

    private static FaultReport compare(List<TrueFault> truth, JobAccounts job) {
        Map<String, Long> expected = new TreeMap<>();
        truth.forEach(fault -> expected.merge(fault.input() + " " + fault.accountedAs(), fault.records(), Long::sum));
        List<FaultScore> scores = new ArrayList<>();
        for (TrueFault fault : truth) {
            String as = fault.accountedAs();
            boolean exact = as != null && job.has(fault.input());
            Long counted = exact ? Long.valueOf(job.count(fault.input(), as)) : null;
            Boolean equal = exact ? Boolean.valueOf(counted.equals(expected.get(fault.input() + " " + as))) : null;
            scores.add(new FaultScore(fault.fault(), fault.input(), fault.records(), as, counted, equal));
        }
        SortedMap<String, SortedMap<String, Long>> counts = new TreeMap<>();
        job.inputs().forEach(input -> counts.put(input, job.besidesAccepted(input)));
        return new FaultReport(List.copyOf(scores), counts);
    }

    /** Whether every count that can be exact is. */
    public boolean isExact() {
        return faults.stream().allMatch(fault -> fault.equal() == null || fault.equal());
    }

    /** A small table for people, several lines. */
    public String toText() {
        StringBuilder text = new StringBuilder();
        append(text, "%-18s %-10s %10s  %-18s %10s  %s", "fault", "input", "true", "accounted as", "counted", "equal");
        for (FaultScore fault : faults) {
            append(
                    text,
                    "%-18s %-10s %,10d  %-18s %10s  %s",
                    fault.fault(),
                    fault.input(),
                    fault.records(),
                    fault.accountedAs() == null ? "-" : fault.accountedAs(),
                    fault.counted() == null ? "-" : String.format(Locale.ROOT, "%,d", fault.counted()),
                    fault.equal() == null ? "-" : fault.equal() ? "yes" : "NO");
        }
        jobsCounts.forEach((input, counts) -> {
            if (!counts.isEmpty()) {
                append(text, "the job counted of %s: %s", input, inWords(counts));
            }
        });
        return text.toString();
    }

    private static String inWords(SortedMap<String, Long> counts) {
        List<String> words = new ArrayList<>();
        counts.forEach((name, count) -> words.add(String.format(Locale.ROOT, "%s %,d", name, count)));
        return String.join(", ", words);
    }

    private static void append(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }
}
