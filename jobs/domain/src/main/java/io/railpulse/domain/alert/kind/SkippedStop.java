package io.railpulse.domain.alert.kind;

import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertStep;
import io.railpulse.domain.alert.Condition;
import io.railpulse.domain.alert.OfCalls;
import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.alert.SkippedCall;
import io.railpulse.domain.alert.SkippedCalls;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Collectors;

/** It counts calls with a booked stand: where only running times are planned, nobody knows that a train was to stop. */
public final class SkippedStop implements OfCalls {

    @Override
    public String code() {
        return "skipped-stop";
    }

    @Override
    public String sentence() {
        return "The train went through so many calls at which it was booked to stop, or its plan dropped them.";
    }

    @Override
    public String unit() {
        return "stops";
    }

    @Override
    public Condition judge(SkippedCalls skipped, boolean trainIsOver, long recordMillis) {
        if (trainIsOver) {
            return Condition.over(recordMillis, null, "the train is under way no longer");
        }
        Map<Integer, SkippedCall> calls = skipped.calls;
        if (calls.isEmpty()) {
            return Condition.of(0, recordMillis, null, "it did stop");
        }
        long since =
                calls.values().stream().mapToLong(SkippedCall::atMillis).min().getAsLong();
        return new Condition(
                calls.size(),
                since,
                recordMillis,
                calls.get(Collections.max(calls.keySet())).stopId(),
                null,
                "did not stop at " + listOf(calls),
                null,
                false);
    }

    /** In the order of travel. */
    private static String listOf(Map<Integer, SkippedCall> calls) {
        return calls.keySet().stream()
                .sorted()
                .map(stop -> calls.get(stop).stopId())
                .collect(Collectors.joining(", "));
    }

    @Override
    public AlertRule defaultRule() {
        return AlertRule.of(code(), new AlertStep(1, 1, 0, Severity.MINOR), new AlertStep(3, 3, 0, Severity.MAJOR));
    }
}
