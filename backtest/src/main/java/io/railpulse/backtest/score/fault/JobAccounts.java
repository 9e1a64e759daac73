package io.railpulse.backtest.score.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.railpulse.domain.telemetry.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a replay's {@code accounting.json} says: of each input how many records became what. */
final class JobAccounts {
    private final JsonNode inputs;

    private JobAccounts(JsonNode inputs) {
        this.inputs = inputs;
    }

    static JobAccounts read(Path file) {
        return new JobAccounts(FaultTruth.readJson(file));
    }

    /** Whether the job reads an input at all. */
    boolean has(String input) {
        return inputs.has(input);
    }

    List<String> inputs() {
        List<String> names = new ArrayList<>();
        inputs.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** How many records of an input are counted as a verdict, or for a reason. */
    long count(String input, String verdictOrReason) {
        JsonNode account = inputs.path(input);
        JsonNode verdict = account.path(verdictOrReason);
        if (verdict.isObject()) {
            long sum = 0;
            for (JsonNode reason : verdict) {
                sum += reason.longValue();
            }
            return sum;
        }
        if (verdict.isNumber()) {
            return verdict.longValue();
        }
        return account.path(Verdict.REJECTED.code()).path(verdictOrReason).longValue()
                + account.path(Verdict.DEAD_LETTERED.code())
                        .path(verdictOrReason)
                        .longValue();
    }

    /** Everything of an input that was not simply accepted, by name; nothing that did not occur. */
    SortedMap<String, Long> besidesAccepted(String input) {
        SortedMap<String, Long> counts = new TreeMap<>();
        for (Verdict verdict : List.of(Verdict.LATE, Verdict.DUPLICATE)) {
            counts.put(verdict.code(), count(input, verdict.code()));
        }
        for (Verdict verdict : List.of(Verdict.REJECTED, Verdict.DEAD_LETTERED)) {
            inputs.path(input)
                    .path(verdict.code())
                    .properties()
                    .forEach(reason ->
                            counts.put(reason.getKey(), reason.getValue().longValue()));
        }
        counts.values().removeIf(count -> count == 0);
        return counts;
    }
}
